import { findCircle } from '#domain/circle.ts';
import type { DataPath } from '#domain/marked-values.ts';
import type { ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/** What replaces or follows another is another, and later. */
export const successionInOrder: CorpusRule = {
  id: 'succession-in-order',
  group: 'truth',
  severity: 'error',
  title:
    'No policy takes its own place, no publication follows on from itself, and a policy that was replaced says when it ended.',
  reason:
    'Readers go from what is past to what is in force today. In a circle they never get there, and without an end they can’t tell which of two policies was in force.',
  find: (reads) => [...findReplacements(reads), ...findSequels(reads)],
};

function findReplacements(reads: readonly ReadEntry[]): Finding[] {
  const policies = reads.flatMap((read) =>
    read.entry?.kind === 'policies' ? [{ read, data: read.entry.data }] : [],
  );
  const circles = findWaysBack(
    policies.map(({ read, data: { replacedBy } }) => ({
      read,
      ids: replacedBy === undefined ? [] : [replacedBy],
    })),
    {
      one: 'policy',
      toPath: () => ['replacedBy'],
      itself: 'Write the id of the policy that took its place, or take “replacedBy” out.',
      circle:
        'The later of two policies takes the place of the earlier: take “replacedBy” out of the later.',
    },
  );
  const inCircles = new Set(circles.map(({ read }) => read));
  const endless = policies.flatMap(({ read, data: { replacedBy, inForceTo } }): Finding[] =>
    replacedBy === undefined || inForceTo !== undefined || inCircles.has(read)
      ? []
      : [
          {
            read,
            path: ['replacedBy'],
            message: `“${replacedBy}” replaced it, but nothing says when this policy ended.`,
            fix: 'Add “inForceTo”, as exactly as a source gives it, or “not recorded” where none does.',
          },
        ],
  );
  return [...circles, ...endless];
}

function findSequels(reads: readonly ReadEntry[]): Finding[] {
  const publications = reads.flatMap((read) =>
    read.entry?.kind === 'research' ? [{ read, ids: read.entry.data.follows ?? [] }] : [],
  );
  return findWaysBack(publications, {
    one: 'publication',
    toPath: (at) => ['follows', at],
    itself: 'Write the id of the publication that it follows on from, or take it out.',
    circle:
      'The later of two publications follows on from the earlier: take it out of the earlier.',
  });
}

/** An entry of a kind, and those of the same kind that it names. */
interface Naming {
  readonly read: ReadEntry;
  readonly ids: readonly string[];
}

interface Words {
  /** What an entry of the kind is called. */
  readonly one: string;
  /** The field of the id at that place in the list. */
  readonly toPath: (at: number) => DataPath;
  /** How to mend an entry that names itself, and one from which the way leads back over others. */
  readonly itself: string;
  readonly circle: string;
}

function findWaysBack(
  namings: readonly Naming[],
  { one, toPath, itself, circle }: Words,
): Finding[] {
  const idsOf = new Map(namings.map(({ read, ids }) => [read.id, ids]));
  return namings.flatMap(({ read, ids }): Finding[] => {
    const way = findCircle(read.id, (id) => idsOf.get(id) ?? []);
    if (way === undefined) return [];
    const [, next = read.id] = way;
    const path = toPath(ids.indexOf(next));
    return next === read.id
      ? [{ read, path, message: `“${next}” is this ${one} itself.`, fix: itself }]
      : [
          {
            read,
            path,
            message: `“${next}” leads back to this ${one}.`,
            fix: circle,
          },
        ];
  });
}
