import { isEmbargoed, getEmbargo, toEmbargoText } from '#domain/embargo.ts';
import { getPath, getTitle, kinds } from '#domain/kinds.ts';
import { findMarkedValues } from '#domain/marked-values.ts';
import { findTexts } from '#rules/field-prose.ts';
import { getFields, type ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding, RuleContext } from '#rules/rule.ts';
import { type EmbargoSigns, toEmbargoSigns } from './embargo-signs.ts';

/** Nothing that readers can see names an entry under embargo. */
export const noEarlyReferences: CorpusRule = {
  id: 'no-early-references',
  group: 'truth',
  severity: 'error',
  title: 'Nothing that readers can see names an entry under embargo.',
  reason:
    'An embargoed entry has no page, and is in no list, search, feed or data file. A reference to it would still give it away, as would its title, its address or its figures.',
  needsHub: true,
  find: findEarlyReferences,
};

function findEarlyReferences(reads: readonly ReadEntry[], { today }: RuleContext): Finding[] {
  const isHeldRead = ({ entry }: ReadEntry) => entry !== undefined && isEmbargoed(entry, today);
  const held = reads.filter(isHeldRead);
  if (held.length === 0) return [];
  const shown = reads.flatMap((read) => (read.entry && !isHeldRead(read) ? [read.entry] : []));
  const signs = toEmbargoSigns(held, new Set(shown.map(getTitle)));
  return reads.flatMap((read) => {
    const own = read.entry && isHeldRead(read) ? getEmbargo(read.entry) : undefined;
    return findIn(read, own, signs);
  });
}

const TAGS = /<[^>]*>/gu;

const TOGETHER =
  'Add the reference on that day, or give this entry the same “publishAt” if it can have one.';
const UNLESS_CHANCE =
  'Name it from that day on. If the words are the same by chance, choose others.';
const UNLESS_PUBLIC =
  'Show it from that day on. If it was public before, give the entry under embargo a copy of its own.';

/** @param own the day of its own embargo: it may name what appears with it or before it. */
function findIn(read: ReadEntry, own: string | undefined, signs: EmbargoSigns): Finding[] {
  const { kind, drawing } = read;
  const fields = getFields(read);
  const find = (
    written: string,
    place: Pick<Finding, 'path' | 'at'>,
    { sign = written, fix = TOGETHER } = {},
  ): Finding[] => {
    const until = signs.getDay(sign);
    if (until === undefined || (own !== undefined && own >= until)) return [];
    const message = `“${written}” is under embargo ${toEmbargoText(until)}, and this entry ${own === undefined ? 'is not' : `only ${toEmbargoText(own)}`}.`;
    return [{ read, ...place, message, fix }];
  };
  const findWords = (words: string, place: Pick<Finding, 'path' | 'at'>) =>
    find(words, place, { fix: words.includes('://') ? TOGETHER : UNLESS_CHANCE });

  const references = findMarkedValues(kinds[kind].schema, fields).flatMap(
    ({ mark, value, path }) =>
      mark === 'citation'
        ? []
        : find(value, { path }, { sign: getPath({ kind: mark, id: value }) }),
  );
  const texts = [...findTexts(fields, [])].flatMap(({ path, value }) => {
    // A longer title is another’s.
    const found = path.at(-1) === 'title' ? [value] : signs.findIn(value);
    return found.flatMap((words) => findWords(words, { path }));
  });
  const links = (drawing?.hubLinks ?? []).flatMap(({ address, line, column }) =>
    find(address, { path: [], at: { line, column } }),
  );
  const parts = toParts(drawing).flatMap(({ html, at }) => {
    const drawn = html.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const found = new Set([drawn, drawn.replace(TAGS, '')].flatMap((text) => signs.findIn(text)));
    return [...found].flatMap((words) => findWords(words, { path: [], at }));
  });
  const files = [...(drawing?.tables ?? []), ...(drawing?.images ?? [])].flatMap((name) =>
    find(name, { path: [] }, { sign: `/${kind}/${name}`, fix: UNLESS_PUBLIC }),
  );
  return [...references, ...texts, ...links, ...parts, ...files];
}

/** The parts of a body, each with the line on which its heading stands, if it has one. */
function toParts(drawing: ReadEntry['drawing']): { html: string; at?: Finding['at'] }[] {
  if (drawing === undefined) return [];
  const sections = drawing.sections.map(({ html, line }) => ({ html, at: { line, column: 1 } }));
  return [{ html: drawing.intro }, ...sections, { html: drawing.footnotes }];
}
