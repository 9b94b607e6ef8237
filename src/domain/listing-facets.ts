import type { Choice, Combining } from './browsing.ts';
import { getBestCertainty } from './certainty.ts';
import type { Corpus } from './corpus.ts';
import { type FacetId, facets } from './facets.ts';
import { NOT_RECORDED } from './fields.ts';
import type { KindId } from './kind-ids.ts';
import { type Entry, getTitle } from './kinds.ts';
import { getBody, type ListingItem } from './listing-item.ts';
import { publicationStates } from './publication-life.ts';
import { publicationTypes } from './research.ts';
import { toFilingName } from './filing-name.ts';
import { getCurrentStatus } from './status.ts';

/** A facet that a listing can be browsed by: a controlled vocabulary, or the entries referred to. */
export interface ListingFacet {
  readonly label: string;
  readonly combines: Combining;
  /** Everything that can be chosen, in the order shown. */
  readonly listChoices: (corpus: Corpus, items: readonly ListingItem[]) => readonly Choice[];
  readonly findValues: (item: ListingItem, corpus: Corpus) => readonly string[];
  /** Everything that can be chosen, where it is the same whatever the hub holds. */
  readonly choices?: readonly Choice[];
  /** The kind of the entries that are its values, each with a page of its own. */
  readonly kind?: KindId;
}

/** Written in an address for what no source gives. */
export const UNKNOWN: Choice = { id: 'not-recorded', label: 'Not recorded' };

type FindValues = ListingFacet['findValues'];

/** A facet of the table, shown in the table's order. */
function ofTable(
  facet: FacetId,
  combines: Combining,
  findValues: FindValues,
  label: string = facets[facet].label,
): ListingFacet {
  return ofLabels(label, facets[facet].values, combines, findValues);
}

function ofLabels(
  label: string,
  labels: Readonly<Record<string, string>>,
  combines: Combining,
  findValues: FindValues,
): ListingFacet {
  const choices = Object.entries(labels).map(([id, text]) => ({ id, label: text }));
  return { label, combines, choices, listChoices: () => choices, findValues };
}

/** A facet whose values are entries, in the order of their names. */
function ofEntries(
  kind: KindId,
  label: string,
  combines: Combining,
  findValues: FindValues,
): ListingFacet {
  return {
    label,
    combines,
    kind,
    findValues,
    listChoices: (corpus, items) => {
      const used = new Set(items.flatMap((item) => findValues(item, corpus)));
      const entries: readonly Entry[] = corpus.list(kind);
      const choices = entries
        .filter(({ id }) => used.has(id))
        .map((entry) => ({ id: entry.id, label: getTitle(entry) }))
        .toSorted((a, b) => getFilingName(kind, a).localeCompare(getFilingName(kind, b), 'en-GB'));
      return used.has(UNKNOWN.id) ? [...choices, UNKNOWN] : choices;
    },
  };
}

/** People are filed by their last name, after any title: everything else as it is written. */
function getFilingName(kind: KindId, { label }: Choice): string {
  return kind === 'people' ? toFilingName(label) : label;
}

const bodyValue =
  (read: (body: Entry<'collaboratives'>['data']) => readonly string[]): FindValues =>
  (item, corpus) => {
    const body = getBody(item, corpus);
    return body === undefined ? [] : read(body.data);
  };

const findSystems: FindValues = (item, corpus) =>
  item.kind === 'research' ? item.data.systems : (getBody(item, corpus)?.data.systems ?? []);

const getDate = (item: ListingItem): string => {
  if (item.kind === 'research') return item.data.date;
  return item.kind === 'question' ? item.qa.data.date : NOT_RECORDED;
};

const findYears: FindValues = (item) => {
  const date = getDate(item);
  return [date === NOT_RECORDED ? UNKNOWN.id : date.slice(0, 4)];
};

/** Years, the newest first. */
const year: ListingFacet = {
  label: 'Year',
  combines: 'any',
  findValues: findYears,
  listChoices: (corpus, items) => {
    const years = new Set(items.flatMap((item) => findYears(item, corpus)));
    const known = [...years].filter((each) => each !== UNKNOWN.id).toSorted();
    const choices = known.reverse().map((each) => ({ id: each, label: each }));
    return years.has(UNKNOWN.id) ? [...choices, UNKNOWN] : choices;
  },
};

export const listingFacets = {
  level: ofTable('level', 'any', (item, corpus) =>
    item.kind === 'model-templates'
      ? item.data.levels
      : bodyValue(({ level }) => [level])(item, corpus),
  ),
  model: ofEntries(
    'model-templates',
    'Model',
    'any',
    bodyValue(({ modelTemplate }) => [modelTemplate === NOT_RECORDED ? UNKNOWN.id : modelTemplate]),
  ),
  stage: ofTable(
    'stage',
    'any',
    // How old a status is does not change which it is, so the day does not matter here.
    bodyValue(({ status }) => [getCurrentStatus(status, '9999').state]),
  ),
  certainty: ofTable('certainty', 'any', (item) =>
    item.kind === 'case-studies' ? [getBestCertainty(item.data.claims)] : [],
  ),
  region: ofTable('region', 'any', (item, corpus) =>
    findSystems(item, corpus).flatMap((id) => corpus.find('systems', id)?.data.region ?? []),
  ),
  form: ofTable('form', 'any', (item, corpus) =>
    item.kind === 'model-templates'
      ? item.data.forms
      : bodyValue(({ form }) => [form])(item, corpus),
  ),
  providers: ofTable('providers', 'all', (item, corpus) =>
    item.kind === 'model-templates'
      ? item.data.providers
      : bodyValue(({ providers }) => providers)(item, corpus),
  ),
  functions: ofTable('functions', 'all', (item, corpus) =>
    item.kind === 'case-studies'
      ? item.data.functions
      : bodyValue(({ functions }) => functions)(item, corpus),
  ),
  benefits: ofTable('benefits', 'all', (item) =>
    item.kind === 'case-studies' ? item.data.benefits : [],
  ),
  challenges: ofTable('challenges', 'all', (item) =>
    item.kind === 'case-studies' ? item.data.challenges : [],
  ),
  'funding-route': ofTable(
    'funding-route',
    'all',
    bodyValue(({ funding }) => funding.map(({ route }) => route)),
  ),
  contracts: ofLabels(
    'Holds contracts',
    {
      yes: 'The body itself',
      'through-members': 'Through its members',
      no: 'Not at all',
      [UNKNOWN.id]: UNKNOWN.label,
    },
    'any',
    (item) =>
      item.kind === 'model-templates'
        ? [item.data.holdsContracts === NOT_RECORDED ? UNKNOWN.id : item.data.holdsContracts]
        : [],
  ),
  topic: ofEntries('topics', 'Topic', 'all', (item) => item.data.topics),
  type: ofLabels('Type of publication', publicationTypes, 'any', (item) =>
    item.kind === 'research' ? [item.data.type] : [],
  ),
  state: ofLabels('State', publicationStates, 'any', (item) =>
    item.kind === 'research' ? [item.data.state] : [],
  ),
  publisher: ofEntries('organisations', 'Publisher', 'any', (item) =>
    item.kind === 'research' ? [item.data.publisher] : [],
  ),
  person: ofEntries('people', 'Who answers', 'any', (item) =>
    item.kind === 'question' ? [item.qa.data.person] : [],
  ),
  year,
} as const satisfies Record<string, ListingFacet>;

export type ListingFacetId = keyof typeof listingFacets;
