import { kinds } from '#domain/kinds.ts';
import type { Finding, ReadEntry } from './reading.ts';

/** A body has the sections that its kind asks for, all of them and in order, so that cases can be compared. */
export function findMisplacedSections(reads: readonly ReadEntry[]): Finding[] {
  return reads.flatMap((read): Finding[] => {
    const wanted: readonly string[] = kinds[read.kind].sections;
    const found = read.drawing?.sections.map((section) => section.title) ?? [];
    const index = wanted.findIndex((title, place) => found[place] !== title);
    const extra = found[wanted.length];
    if (wanted.length === 0 || read.drawing === undefined || (index === -1 && extra === undefined))
      return [];
    const order = wanted.map((title) => `“## ${title}”`).join(', ');
    return [
      {
        read,
        path: [],
        rule: 'sections-in-order',
        message:
          index === -1
            ? `The section “${extra ?? ''}” is not one that this kind has.`
            : `Where “## ${wanted[index] ?? ''}” should stand there is ${found[index] === undefined ? 'nothing' : `“## ${found[index]}”`}.`,
        fix: `Write these sections in this order: ${order}.`,
      },
    ];
  });
}
