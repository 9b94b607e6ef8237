import type { Drawing } from '#body/read-body.ts';
import { findDocumentsFor } from '#domain/bodies.ts';
import { getCitePath } from '#domain/cite-paths.ts';
import { findCitedStanding } from '#domain/cited-standing.ts';
import type { Corpus } from '#domain/corpus.ts';
import { toFormPath } from '#domain/form-path.ts';
import type { History } from '#domain/history.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { facetLabel } from '#domain/facets.ts';
import { type Entry, getPath, getSummary, getTitle, kinds } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';
import { isOverdue } from '#domain/review-due.ts';
import { getCardPath } from '#domain/social-card.ts';
import { hasEnded } from '#domain/status.ts';
import type { Review } from '#domain/stewardship.ts';
import { isWithdrawn } from '#domain/tombstone.ts';
import { toKick } from './cards.ts';
import { type ReferenceMeta, toReferenceMeta } from './citing/reference-meta.ts';
import { toCreditText } from './credit.ts';
import { LISTED_IN_FULL } from './entries/holdings.ts';
import { toEntryView } from './entries/index.ts';
import { toCorrections } from './entries/publication-life.ts';
import { toRelianceSections } from './entries/reliance.ts';
import { type HistoryLink, toHistoryLink } from './history-page.ts';
import { type JsonLd, SITE_NAME, toEntryJsonLd } from './json-ld.ts';
import { type Labels, toLabels } from './labels.ts';
import type { Fact, Section } from './parts.ts';
import { type SourceItem, toReferences } from './references.ts';
import { type Site, toAddress, toEditAddress, toReportAddress } from './site.ts';
import type { UsingEntry } from './term-uses.ts';
import { findWaysOn, type WayOn } from './ways-on.ts';

/** A word of the glossary as a page explains it. */
export interface ExplainedWord {
  readonly id: string;
  readonly term: string;
  readonly acronym: string | undefined;
  readonly definition: string;
}

/** Entries that are related for the same reason. */
export interface RelatedGroup {
  readonly reason: string;
  readonly links: readonly { readonly title: string; readonly path: string }[];
}

/** Everything that an entry's page shows, as plain data. */
export interface EntryPage {
  readonly kind: KindId;
  /** The name of its kind, for the page's title. */
  readonly sort: string;
  readonly title: string;
  readonly summary: string;
  readonly kick: string;
  readonly path: string;
  readonly labels: Labels;
  /** Pages of the hub that go on from here. */
  readonly waysOn: readonly WayOn[];
  readonly provenance: string;
  readonly review: string;
  /** Where its dated changes stand; undefined where none are known. */
  readonly history: HistoryLink | undefined;
  /** Said in a banner where the review is past due; empty otherwise. */
  readonly reviewOverdue: string;
  /** Who is thanked, in a sentence; empty where nobody is named. */
  readonly credit: string;
  readonly glance: readonly Fact[];
  readonly sections: readonly Section[];
  /** HTML of the body's footnotes; empty where there are none. */
  readonly footnotes: string;
  readonly words: readonly ExplainedWord[];
  readonly related: readonly RelatedGroup[];
  readonly sources: readonly SourceItem[];
  readonly contents: readonly { readonly id: string; readonly title: string }[];
  readonly cite: string;
  /** The page that cites it in every style. */
  readonly citePath: string;
  /** The form that changes this entry. */
  readonly changePath: string;
  /** The form that says whether it still runs; only for bodies of the register. */
  readonly statusPath: string | undefined;
  /** The same form, where what is known of the body is so old that a reader should be asked at once. */
  readonly staleStatusPath: string | undefined;
  readonly editAddress: string;
  readonly reportAddress: string;
  readonly crumbs: readonly { readonly text: string; readonly path: string }[];
  readonly jsonLd: JsonLd;
  /** For reference managers. */
  readonly meta: readonly ReferenceMeta[];
  /** The picture that a shared link shows, below the site’s base. */
  readonly cardPath: string;
}

/** Turns an entry, its drawn body and its place in the corpus into its page; a term's lists where it is used. */
export function toEntryPage(
  entry: Entry,
  corpus: Corpus,
  drawing: Drawing | undefined,
  site: Site,
  uses: readonly UsingEntry[] = [],
  history?: History,
): EntryPage {
  const { data } = entry;
  const path = getPath(entry);
  const title = getTitle(entry);
  const references = toReferences(data.sources, drawing?.citations);
  const view = toEntryView({ entry, corpus, drawing, references, uses, today: site.today, site });
  const rests = toRelianceSections(entry, corpus, site.today);
  const sections = [
    ...rests.warning,
    ...view.sections,
    ...rests.list,
    ...(entry.kind === 'research' ? [] : toCorrections(data.corrections)),
    ...(view.holdings ?? []),
  ];
  const words = (drawing?.terms ?? []).flatMap((id) => {
    const term = corpus.find('glossary', id)?.data;
    return term ? [{ id, ...term, acronym: term.acronym }] : [];
  });
  const named = findNamed(view.glance, sections);
  const related = toRelatedGroups(entry, corpus, named);
  const sources = references.list();
  const labels = toLabels(entry, corpus, site.today);
  const standing = findCitedStanding(entry, (id) => corpus.find('research', id));
  const crumbs = [
    { text: 'Home', path: '/' },
    { text: kinds[entry.kind].many, path: `/${entry.kind}/` },
  ];
  return {
    kind: entry.kind,
    sort: kinds[entry.kind].one,
    title,
    summary: getSummary(entry),
    kick: toPageKick(entry, corpus),
    path,
    labels,
    waysOn: findWaysOn(entry),
    provenance: toProvenance(entry),
    review: toReview(data.review),
    history: toHistoryLink(entry, history),
    reviewOverdue: isOverdue(entry, site.today) ? toOverdue(data.review) : '',
    credit: toCreditText(data.credit),
    glance: view.glance,
    sections,
    footnotes: drawing?.footnotes ?? '',
    words,
    related,
    sources,
    contents: [
      ...sections.filter((section) => section.title !== ''),
      ...(words.length > 0 ? [{ id: 'words', title: 'Words explained' }] : []),
      ...(related.length > 0 ? [{ id: 'related', title: 'Related' }] : []),
      ...(sources.length > 0 ? [{ id: 'sources', title: 'Sources' }] : []),
    ].map(({ id, title: heading }) => ({ id, title: heading })),
    cite: [
      toCitation(title, kinds[entry.kind].one, data.review, toAddress(site, path)),
      ...(standing === undefined ? [] : [`[${standing.note}]`]),
    ].join(' '),
    citePath: getCitePath(entry),
    // The file of what was withdrawn is in no form: its page says who to ask.
    changePath: isWithdrawn(entry) ? '/corrections/' : toFormPath('correction', entry),
    statusPath: entry.kind === 'collaboratives' ? toFormPath('status', entry) : undefined,
    staleStatusPath: isToAsk(labels) ? toStatusPath(entry) : undefined,
    editAddress: toEditAddress(site, entry.file),
    reportAddress: toReportAddress(site, title, path),
    crumbs,
    jsonLd: toEntryJsonLd(entry, corpus, site, drawing),
    meta: toReferenceMeta(entry, corpus),
    cardPath: getCardPath(entry),
  };
}

/** What has stopped or become part of another body is not asked after. */
function isToAsk({ status }: Labels): boolean {
  return status !== undefined && status.isStale && !hasEnded(status.state);
}

/** A case study shows the status of the body that it tells of. */
function toStatusPath(entry: Entry): string {
  const id = entry.kind === 'case-studies' ? entry.data.collaborative : entry.id;
  return toFormPath('status', { kind: 'collaboratives', id });
}

/** The line above the title says at least what kind of entry it is. */
function toPageKick(entry: Entry, corpus: Corpus): string {
  const kick = toKick(entry, corpus);
  const kind = kinds[entry.kind].one;
  if (entry.kind === 'systems')
    return `${kind} in the ${facetLabel('region', entry.data.region)} region`;
  return kick === '' ? kind : `${kind}: ${kick}`;
}

function toRelatedGroups(
  entry: Entry,
  corpus: Corpus,
  named: ReadonlySet<string>,
): readonly RelatedGroup[] {
  const groups = new Map<string, RelatedGroup['links'][number][]>();
  for (const { entry: other, reason } of corpus.related(entry)) {
    if (isListedInFull(entry, other) || named.has(getPath(other))) continue;
    const links = groups.get(reason) ?? [];
    links.push({ title: getTitle(other), path: getPath(other) });
    groups.set(reason, links);
  }
  return [
    ...[...groups].map(([reason, links]) => ({ reason, links })),
    ...toDocumentsOfModel(entry, corpus),
  ];
}

/** From a story or a body to what its model’s page holds to adapt: one link, since a page has no room for all. */
function toDocumentsOfModel(entry: Entry, corpus: Corpus): readonly RelatedGroup[] {
  const body =
    entry.kind === 'case-studies' ? corpus.find('collaboratives', entry.data.collaborative) : entry;
  const model =
    body?.kind === 'collaboratives'
      ? corpus.find('model-templates', body.data.modelTemplate)
      : undefined;
  if (model === undefined || findDocumentsFor(model.id, corpus).length === 0) return [];
  const links = [{ title: 'Working documents for its model', path: `${getPath(model)}#related` }];
  return [{ reason: 'To adapt', links }];
}

/** The paths of entries that the page names already, each with its part in the story: at a glance, or in a list. */
function findNamed(glance: readonly Fact[], sections: readonly Section[]): ReadonlySet<string> {
  const items = sections.flatMap(({ parts }) =>
    parts.flatMap((part): readonly { readonly path?: string }[] => {
      if (part.type === 'points') return part.points;
      if (part.type === 'timeline') return part.moments.flatMap(({ link }) => link ?? []);
      return part.type === 'cards' ? part.cards : [];
    }),
  );
  const paths = [...glance.flatMap(({ values }) => values), ...items].map(({ path }) => path);
  return new Set(paths.filter((path) => path !== undefined));
}

/** A topic's and a system's page list what the hub holds on them in full, so none of it is named again. */
function isListedInFull(page: Entry, other: Entry): boolean {
  return (page.kind === 'topics' || page.kind === 'systems') && LISTED_IN_FULL.includes(other.kind);
}

/** Kinds that are about somebody who could confirm them; a definition or a summary is about nobody. */
const CONFIRMABLE: readonly KindId[] = [
  'case-studies',
  'collaboratives',
  'qas',
  'systems',
  'people',
  'organisations',
];

function toProvenance({ kind, data }: Entry): string {
  const { basis, by, on } = data.provenance;
  const open = CONFIRMABLE.includes(kind) ? ' Not yet confirmed by those it is about.' : '';
  const when = toDateText(on);
  const whom = by === undefined ? '' : ` by ${by}`;
  switch (basis) {
    case 'public-sources':
      return `Compiled from public sources on ${when}.${open}`;
    case 'submitted':
      return `Sent in${whom} on ${when}.${open}`;
    case 'confirmed':
      return `Confirmed${whom} on ${when}.`;
  }
}

function toReview({ owner, reviewedOn, checked, reviewDue }: Review): string {
  const sentence = checked.endsWith('.') ? checked : `${checked}.`;
  return `Reviewed by ${owner} on ${toDateText(reviewedOn)}: ${sentence} Next review due ${toDateText(reviewDue)}.`;
}

function toCitation(title: string, kind: string, review: Review, address: string): string {
  const sentence = title.endsWith('?') ? title : `${title}.`;
  return `${SITE_NAME}. ${sentence} ${kind}, reviewed ${toDateText(review.reviewedOn)}. ${address}`;
}

function toOverdue({ reviewDue }: Review): string {
  return `This page was due for review by ${toDateText(reviewDue)}. Check its sources before you rely on it.`;
}
