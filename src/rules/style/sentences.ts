import type { ProseBlock } from '#body/prose.ts';

/** One sentence of a text. */
export interface Sentence {
  readonly text: string;
  /** Where in the text it begins. */
  readonly at: number;
  readonly words: readonly string[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.,%-]*/gu;

/** A full stop after one of these, or after a single letter, ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("“])(?:Dr|Mr|Mrs|Ms|Prof|Rev|St|No|vs|cf|e\.g|i\.e|etc|approx|\p{Lu})\.$/u;

const known = new WeakMap<ProseBlock, readonly Sentence[]>();

/** The sentences of a block of running text, which alone is made of them: found once, for all rules. */
export function getSentences(block: ProseBlock): readonly Sentence[] {
  const sentences = known.get(block) ?? (block.kind === 'text' ? toSentences(block.text) : []);
  known.set(block, sentences);
  return sentences;
}

/** Splits text at full stops, question marks and exclamation marks. */
export function toSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const end = (to: number) => {
    const sentence = text.slice(start, to);
    const words = sentence.match(WORD) ?? [];
    if (words.length > 0) sentences.push({ text: sentence, at: start, words });
  };
  for (const { 0: mark, index } of text.matchAll(/[.!?]["”’)]*\s+(?=["“‘(]?[\p{Lu}\p{N}])/gu)) {
    const stop = index + mark.trimEnd().length;
    if (ABBREVIATION.test(text.slice(Math.max(start, index - 8), index + 1))) continue;
    end(stop);
    start = index + mark.length;
  }
  end(text.length);
  return sentences;
}
