import type { KindId } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { findMarkedValues } from '#domain/marked-values.ts';
import { type ReadEntry, getFields } from '#rules/reading.ts';
import type { CorpusRule } from '#rules/rule.ts';

/** Systems stand on their map and terms in their list, whether an entry speaks of them or not. */
const STAND_ALONE: readonly KindId[] = ['systems', 'glossary'];

/**
 * An orphan is an entry that refers to no other, by a field or a link in its body, and that no other refers
 * to. Systems and glossary terms are none: each is found by a page of its own kind. It is advice, since what
 * ties an entry to others may well be written after it; the hub's own content has none.
 */
export const noOrphans: CorpusRule = {
  id: 'no-orphans',
  group: 'truth',
  severity: 'advice',
  needsHub: true,
  title: 'Every entry is tied to another: it refers to one, or one refers to it.',
  reason:
    'Readers come to most pages from another. Nobody finds a page that nothing leads to, or that leads nowhere.',
  find: (reads) => {
    const ids = new Set(reads.map(({ kind, id }) => `${kind}/${id}`));
    const tied = new Set<string>();
    for (const read of reads) {
      const own = `${read.kind}/${read.id}`;
      const others = findTargets(read).filter((target) => target !== own && ids.has(target));
      for (const other of others) tied.add(other);
      if (others.length > 0) tied.add(own);
    }
    return reads
      .filter(isRead)
      .filter(({ kind, id }) => !STAND_ALONE.includes(kind) && !tied.has(`${kind}/${id}`))
      .map((read) => ({
        read,
        path: [],
        message: `Nothing refers to “${read.id}”, and it refers to nothing.`,
        fix: 'Name it in a related entry, or link to one from its text.',
      }));
  },
};

/** An entry that could not be read may refer to others all the same: what is wrong with it comes first. */
function isRead({ kind, entry, drawing }: ReadEntry): boolean {
  return kinds[kind].format === 'mdx' ? drawing !== undefined : entry !== undefined;
}

function findTargets(read: ReadEntry): string[] {
  const fields = findMarkedValues(kinds[read.kind].schema, getFields(read))
    .filter(({ mark }) => mark !== 'citation')
    .map(({ mark, value }) => `${mark}/${value}`);
  const links = (read.drawing?.hubLinks ?? []).map(({ address }) =>
    address
      .replace(/[#?].*$/u, '')
      .split('/')
      .filter(Boolean)
      .join('/'),
  );
  return [...fields, ...links];
}
