import type { HubIndex } from '#client/contribute/hub-index.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { toPlainLetters } from '#domain/plain-letters.ts';

/** An entry of the hub that can be chosen. */
export type LookedUp = HubIndex['entries'][number];

let loaded: HubIndex | undefined;

/**
 * The entries of a kind, or of all kinds, in the order of the alphabet.
 * @throws where the list can't be fetched
 */
export async function listEntries(kind: KindId | undefined): Promise<readonly LookedUp[]> {
  const { loadHubIndex } = await import('#client/contribute/hub-index.ts');
  loaded ??= await loadHubIndex();
  return loaded.entries
    .filter((entry) => kind === undefined || entry.kind === kind)
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}

/** The title of an entry; undefined where the hub has none of that id, or was not asked yet. */
export function findEntryTitle(kind: KindId, id: string): string | undefined {
  return loaded?.entries.find((entry) => entry.kind === kind && entry.id === id)?.title;
}

const ACRONYMS: ReadonlySet<string> = new Set([
  'cic',
  'gp',
  'icb',
  'ics',
  'lmc',
  'nhs',
  'pcn',
  'uk',
]);
const SMALL_WORDS: ReadonlySet<string> = new Set(['and', 'for', 'in', 'of', 'on', 'the', 'to']);

/** The name that an id was most likely made of: of a body, an organisation or a person. */
export function toProperName(id: string): string {
  return id
    .split('-')
    .map((word, index) => {
      if (ACRONYMS.has(word)) return word.toUpperCase();
      return index > 0 && SMALL_WORDS.has(word) ? word : toCapital(word);
    })
    .join(' ');
}

const toCapital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The words that an id was made of, as a sentence begins. */
export function toPlainName(id: string): string {
  return toCapital(id.replaceAll('-', ' '));
}

/** Entries whose names hold all the words typed; those that begin with the first of them come first. */
export function findEntries(
  entries: readonly LookedUp[],
  typed: string,
  most = 12,
): readonly LookedUp[] {
  const words = toWords(typed);
  const [first = ''] = words;
  const begins = ({ title }: LookedUp) => toWords(title)[0]?.startsWith(first) ?? false;
  const found = entries.filter((entry) => {
    const names = [entry.title, entry.id, ...entry.also].flatMap(toWords);
    return words.every((word) => names.some((name) => name.startsWith(word)));
  });
  return [...found.filter(begins), ...found.filter((entry) => !begins(entry))].slice(0, most);
}

function toWords(text: string): string[] {
  return toPlainLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

const kindNames: Readonly<Record<KindId, string>> = {
  'case-studies': 'case study',
  collaboratives: 'register record',
  qas: 'Q&A',
  'model-templates': 'model',
  research: 'research',
  policies: 'policy',
  'open-questions': 'open question',
  systems: 'system',
  topics: 'topic',
  documents: 'working document',
  glossary: 'glossary term',
  people: 'person',
  organisations: 'organisation',
};

/** What an entry of a kind is called in a list of all kinds. The registry of kinds brings the schemas with it. */
export function toKindName(kind: KindId): string {
  return kindNames[kind];
}
