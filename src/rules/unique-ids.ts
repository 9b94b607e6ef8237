import type { Finding, ReadEntry } from './reading.ts';

/** No two entries of a kind share an id, since they would share an address. */
export function findRepeatedIds(reads: readonly ReadEntry[]): Finding[] {
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
        path: read.root.length > 0 ? [...read.root, 'id'] : [],
        rule: 'unique-ids',
        message: `“${id}” is the id of another entry of this kind, in ${other.file}.`,
        fix: 'Give one of the two another id.',
      },
    ];
  });
}
