import type { Corpus } from '#domain/corpus.ts';
import { getPath, getSummary, kinds } from '#domain/kinds.ts';
import type { Choice } from '#domain/browsing.ts';
import type { ListingFacetId } from '#domain/listing-facets.ts';
import type { ListingId } from '#domain/listing-item.ts';
import type { ListingTable } from '#domain/listings.ts';
import type { CountNouns } from './count-words.ts';

/** What a listing and its rows are called. */
export interface ListingNames extends CountNouns {
  readonly title: string;
  readonly introduction: string;
}

const questions: ListingNames = {
  title: 'Questions',
  introduction:
    'Every question put in the Q&As, by theme: the gist of each answer, who gave it and when.',
  one: 'question',
  many: 'questions',
};

export function toListingNames(id: ListingId): ListingNames {
  if (id === 'questions') return questions;
  const { many: title, is } = kinds[id];
  const counted: Readonly<Record<typeof id, readonly [string, string]>> = {
    'case-studies': ['case study', 'case studies'],
    collaboratives: ['register record', 'register records'],
    'model-templates': ['model', 'models'],
    research: ['publication', 'publications'],
  };
  const [one, many] = counted[id];
  return { title, introduction: is, one, many };
}

/** What a page of one value says first: what the value means there, and where to read of it. */
export interface SliceIntroduction {
  readonly text: string;
  readonly link?: { readonly text: string; readonly path: string };
}

type Sentence = (label: string) => string;

const lower = (label: string): string =>
  /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** A sentence for each facet of the table, and for the other facets that are not entries. */
const sentences: Readonly<
  Record<Exclude<ListingFacetId, 'model' | 'topic' | 'publisher' | 'person'>, Sentence>
> = {
  level: (label) =>
    `The widest level at which they work is ${label === 'Part of a system' ? 'part of a system' : `the ${lower(label)}`}.`,
  form: (label) =>
    label === 'Not recorded'
      ? 'No source says which form they take, in law or in governance.'
      : `The form they take, in law or in governance: ${lower(label)}.`,
  providers: (label) => `Among those who take part: ${lower(label)}.`,
  region: (label) => `They work in the ${label} region, or mention it.`,
  functions: (label) => `Part of what the body is there to do: it ${lower(label)}.`,
  benefits: (label) => `Stories about one benefit of working together: ${lower(label)}.`,
  challenges: (label) => `Stories about one problem that leaders face: ${lower(label)}.`,
  'funding-route': (label) =>
    label === 'Not recorded'
      ? 'No source says where the money comes from.'
      : `Where money comes from, or some of it: ${lower(label)}.`,
  stage: (label) => `The newest thing known about the body: ${lower(label)}.`,
  certainty: (label) =>
    `How firm the best claim in each story is, by the published rule: ${lower(label)}.`,
  contracts: (label) => `Whether the body itself holds contracts: ${lower(label)}.`,
  type: (label) => `Publications of one type on the hub: ${lower(label)}.`,
  state: (label) => `Where a publication is in its life: ${lower(label)}.`,
  year: (label) =>
    label === 'Not recorded' ? 'No source gives the date.' : `What came out in ${label}.`,
};

/** The introduction of the page of one value: an entry’s own summary, or the facet’s sentence. */
export function toSliceIntroduction(
  facet: ListingTable['facets'][number],
  choice: Choice,
  corpus: Corpus,
): SliceIntroduction {
  const entry = facet.kind && corpus.find(facet.kind, choice.id);
  if (entry)
    return {
      text: getSummary(entry),
      link: { text: `More on ${choice.label}`, path: getPath(entry) },
    };
  const say = (sentences as Readonly<Record<string, Sentence>>)[facet.id];
  const text = say?.(choice.label) ?? `${facet.label}: ${lower(choice.label)}.`;
  return facet.id === 'certainty'
    ? { text, link: { text: 'How certainty labels are given', path: '/about/certainty/' } }
    : { text };
}

/** Which facets widen and which narrow, in words for those who choose two values of one. */
export function toCombiningNote(facets: ListingTable['facets']): string {
  const name = (combines: string) =>
    facets.filter((facet) => facet.combines === combines).map(({ label }) => lower(label));
  const join = (labels: readonly string[]) =>
    labels.length < 2
      ? labels.join('')
      : `${labels.slice(0, -1).join(', ')} or ${labels.at(-1) ?? ''}`;
  const [widening, narrowing] = [join(name('any')), join(name('all'))];
  return [
    widening && `Choosing two under ${widening} shows what has either.`,
    narrowing && `Choosing two under ${narrowing} shows what has both.`,
  ]
    .filter(Boolean)
    .join(' ');
}
