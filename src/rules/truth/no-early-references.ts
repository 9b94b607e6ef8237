import { getEmbargo, isEmbargoed, toEmbargoText } from '#domain/embargo.ts';
import { getPath, kinds } from '#domain/kinds.ts';
import { findMarkedValues } from '#domain/marked-values.ts';
import { getFields, type ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding, RuleContext } from '#rules/rule.ts';

/** Nothing that readers can see names an entry under embargo. */
export const noEarlyReferences: CorpusRule = {
  id: 'no-early-references',
  group: 'truth',
  severity: 'error',
  title: 'Nothing that readers can see names an entry under embargo.',
  reason:
    'An embargoed entry has no page, and is in no list, search, feed or data file. A reference to it would tell of it all the same.',
  needsHub: true,
  find: findEarlyReferences,
};

function findEarlyReferences(reads: readonly ReadEntry[], { today }: RuleContext): Finding[] {
  const held = new Map(
    reads.flatMap(({ kind, id, entry }) =>
      entry !== undefined && isEmbargoed(entry, today)
        ? [[getPath({ kind, id }), getEmbargo(entry) ?? '']]
        : [],
    ),
  );
  if (held.size === 0) return [];
  return reads.flatMap((read) => findIn(read, held));
}

/** An entry under embargo itself may name others that appear with it or before it. */
function findIn(read: ReadEntry, held: ReadonlyMap<string, string>): Finding[] {
  const own = held.get(getPath(read));
  const find = (path: string, name: string) => {
    const until = held.get(path);
    if (until === undefined || (own !== undefined && toDay(own) >= toDay(until))) return undefined;
    return {
      message: `“${name}” is under embargo ${toEmbargoText(until)}, and this entry ${own === undefined ? 'is not' : `only ${toEmbargoText(own)}`}.`,
      fix: 'Add the reference on that day, or give this entry the same “publishAt” if it can have one.',
    };
  };
  const references = findMarkedValues(kinds[read.kind].schema, getFields(read)).flatMap(
    ({ mark, value, path }): Finding[] => {
      const slip =
        mark === 'citation' ? undefined : find(getPath({ kind: mark, id: value }), value);
      return slip === undefined ? [] : [{ read, path, ...slip }];
    },
  );
  const links = (read.drawing?.hubLinks ?? []).flatMap(({ address, line, column }): Finding[] => {
    const slip = find(address.replace(/[#?].*$/u, '').replace(/\/?$/u, '/'), address);
    return slip === undefined ? [] : [{ read, path: [], at: { line, column }, ...slip }];
  });
  return [...references, ...links];
}

/** An embargo until a month or a year ends on its first day. */
const toDay = (date: string): string => `${date}-01-01`.slice(0, 10);
