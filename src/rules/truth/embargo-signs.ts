import { getEmbargo } from '#domain/embargo.ts';
import { getPath, getTitle } from '#domain/kinds.ts';
import type { ReadEntry } from '#rules/reading.ts';

/** Shorter titles are words that anybody may use. */
const FEWEST_WORDS = 3;

const NONE = /(?!)/gu;
const ADDRESS = /https:\/\/[^\s"<>]+/gu;

/** What would tell readers of entries that they may not know of yet: addresses, titles, names of pictures and figures. */
export interface EmbargoSigns {
  /** The day from which it may be shown: a title, or an address that ends in kind and id, or kind and file. */
  readonly getDay: (sign: string) => string | undefined;
  /** The signs in a text, as they are written there. */
  readonly findIn: (text: string) => readonly string[];
}

/**
 * @param held entries under embargo
 * @param known titles that readers see already: the policy that a report sets out may be called the same
 */
export function toEmbargoSigns(
  held: readonly ReadEntry[],
  known: ReadonlySet<string>,
): EmbargoSigns {
  const days = new Map<string, string>();
  const titles = new Set<string>();
  for (const { entry, drawing } of held) {
    if (entry === undefined) continue;
    const until = getEmbargo(entry) ?? '';
    const title = toOneLine(getTitle(entry));
    const isTelling = title.split(' ').length >= FEWEST_WORDS && !known.has(getTitle(entry));
    if (isTelling) titles.add(title);
    const { url, files = [] } = entry.kind === 'research' ? entry.data : {};
    const shown = [...(drawing?.images ?? []), ...(drawing?.tables ?? [])];
    const signs = [
      getPath(entry),
      ...(isTelling ? [title] : []),
      ...[url ?? [], files].flat().filter(isOfDocument).map(toKey),
      ...shown.map((name) => toEnd(`${entry.kind}/${name}`)),
    ];
    for (const sign of signs) {
      const first = days.get(sign);
      // What several have is told by the first of them to come out.
      if (first === undefined || until < first) days.set(sign, until);
    }
  }
  const anyTitle =
    titles.size === 0 ? NONE : new RegExp([...titles].map(toPattern).join('|'), 'gu');
  const getDay = (sign: string) =>
    days.get(toKey(sign)) ?? days.get(toEnd(sign)) ?? days.get(toOneLine(sign));
  return {
    getDay,
    findIn: (text) => [
      ...(text.match(ADDRESS) ?? []).filter((address) => getDay(address) !== undefined),
      ...(text.match(anyTitle) ?? []).map(toOneLine),
    ],
  };
}

/** How a title may be written in a text. */
const toPattern = (title: string): string =>
  title
    .split(' ')
    .map((word) => word.split("'").map(RegExp.escape).join("['’]"))
    .join('\\s+');

/** Text in which line breaks and the form of apostrophes make no difference. */
const toOneLine = (text: string): string => text.replaceAll('’', "'").replace(/\s+/gu, ' ').trim();

/** The front page of an organisation tells of nothing. */
const isOfDocument = (address: string): boolean => toKey(address).split('/').length > 3;

const toKey = (address: string): string => address.replace(/#.*$/u, '').replace(/\/+$/u, '');

/**
 * The end of an address, by which the hub's pages and files are known under any host, base and folder:
 * `/cite/research/reach/` and `https://hub.example.org/research/reach#s-method` both end in `/research/reach/`.
 */
const toEnd = (address: string): string =>
  `/${address
    .replace(/[#?].*$/u, '')
    .split('/')
    .filter(Boolean)
    .slice(-2)
    .join('/')}/`;
