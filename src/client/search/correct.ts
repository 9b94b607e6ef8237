import { getEditDistance } from '#domain/nearest.ts';

/** The words of the hub, rarest first, in lines of words about as common: `['abscess …', 'audit …']`. */
export type SpellingList = readonly string[];

/** Shorter words have too many neighbours to guess which is meant. */
const SHORTEST = 4;
/** From this length on two slips are forgiven. */
const LONG = 8;

/** Finds what a word that the hub does not have was most likely meant to be. */
export interface Corrector {
  /** Whether the hub has the word or a longer one that begins with it. */
  readonly isKnown: (word: string) => boolean;
  /** The word or two words nearest to it, the more common ones first; undefined where none is near. */
  readonly correct: (word: string) => string | undefined;
}

export function createCorrector(list: SpellingList): Corrector {
  const words = list.flatMap((line, commonness) =>
    line.split(' ').map((word) => ({ word, commonness })),
  );
  const known = new Set(words.map(({ word }) => word));
  return {
    isKnown: (word) => known.has(word) || words.some((each) => each.word.startsWith(word)),
    correct: (word) => {
      if (word.length < SHORTEST || /\d/.test(word)) return undefined;
      const most = word.length >= LONG ? 2 : 1;
      let best: { readonly word: string; readonly cost: number } | undefined;
      for (const each of words) {
        if (Math.abs(each.word.length - word.length) > most) continue;
        const distance = getEditDistance(word, each.word);
        if (distance > most) continue;
        // A slip at the first letter is rarer than any other; among equals the more common word is meant.
        const cost =
          distance * 10 + (each.word.startsWith(word.charAt(0)) ? 0 : 5) - each.commonness / 10;
        if (best === undefined || cost < best.cost) best = { word: each.word, cost };
      }
      return best?.word ?? findTwoWords(word, known);
    },
  };
}

/** `primarycare` is `primary care`. */
function findTwoWords(word: string, known: ReadonlySet<string>): string | undefined {
  for (let cut = SHORTEST; cut <= word.length - SHORTEST; cut++) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    if (known.has(first) && known.has(second)) return `${first} ${second}`;
  }
  return undefined;
}
