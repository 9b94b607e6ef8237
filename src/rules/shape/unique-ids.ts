import type { ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/** No two entries of a kind share an id, since they would share an address. */
export const uniqueIds: CorpusRule = {
  id: 'unique-ids',
  group: 'shape',
  severity: 'error',
  title: 'No two entries of a kind share an id.',
  reason: 'The id is the address of the page, and two pages cannot share one.',
  find: findRepeatedIds,
};

function findRepeatedIds(reads: readonly ReadEntry[]): Finding[] {
  const first = new Map<string, ReadEntry>();
  return reads.flatMap((read) => {
    const { kind, id } = read;
    const other = first.get(`${kind}/${id}`);
    if (other === undefined) {
      first.set(`${kind}/${id}`, read);
      return [];
    }
    return [
      {
        read,
        path: read.root.length > 0 ? ['id'] : [],
        message: `“${id}” is the id of another entry of this kind, in ${other.file}.`,
        fix: 'Give one of the two another id.',
      },
    ];
  });
}
