import type { CorpusRule } from '#rules/rule.ts';
import { getTitleField, type TitledEntry, toTitled } from './titles.ts';

/** The same title is one that has the same telling words, in whatever order. */
export const distinctTitles: CorpusRule = {
  id: 'distinct-titles',
  group: 'truth',
  severity: 'error',
  title: 'No two entries of a kind have the same title.',
  reason:
    'In a list or in search two pages with the same title can’t be told apart, and often they are one thing written twice.',
  find: (reads) => {
    const first = new Map<string, TitledEntry>();
    return toTitled(reads).flatMap((titled) => {
      const { read, title, words } = titled;
      const key = `${read.kind} ${words.toSorted().join(' ')}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, titled);
        return [];
      }
      // Two of one id are said to be so by the rule about ids.
      if (other.read.id === read.id) return [];
      return [
        {
          read,
          path: [getTitleField(titled)],
          message: `“${title}” is the title of ${other.read.kind}/${other.read.id} too.`,
          fix: 'If it is the same thing, put the two entries together; if not, say in the title what sets it apart.',
        },
      ];
    });
  },
};
