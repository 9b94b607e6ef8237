import type { ProseBlock } from '#body/prose.ts';
import type { EntryProse } from '#rules/prose-rule.ts';

/** A word of an entry, as far as its spelling goes, where it is first used. */
export interface WordUse {
  /** Words joined by hyphens are one. */
  readonly word: string;
  readonly block: ProseBlock;
  readonly at: number;
  /** Whether it has a capital letter that no sentence’s beginning asks for. */
  readonly isName: boolean;
}

/** What stands between spaces. */
const CHUNK = /\S+/gu;
/** Letters, with apostrophes and hyphens inside. */
const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu;
/** What has a figure, a sign of an address or a dot in it is no word. */
const NO_WORD = /[\p{N}_@/\\=]|\.\p{L}/u;
const STARTS_SENTENCE = /(?:^|[.!?:…]["”’)]*\s+|\n\s*)["“‘(]*$/u;

const known = new WeakMap<EntryProse, readonly WordUse[]>();

/** The words of an entry, each once: found once, for all rules that look at them. */
export function getWords(prose: EntryProse): readonly WordUse[] {
  const words = known.get(prose) ?? findWords(prose);
  known.set(prose, words);
  return words;
}

function findWords({ blocks }: EntryProse): WordUse[] {
  const seen = new Set<string>();
  const words: WordUse[] = [];
  for (const block of blocks) {
    const { text } = block;
    for (const { 0: chunk, index: start } of text.matchAll(CHUNK)) {
      if (seen.has(chunk)) continue;
      seen.add(chunk);
      if (NO_WORD.test(chunk)) continue;
      for (const { 0: word, index } of chunk.matchAll(WORD)) {
        const at = start + index;
        const isName =
          /^\p{Lu}/u.test(word) && !STARTS_SENTENCE.test(text.slice(Math.max(0, at - 6), at));
        words.push({ word, block, at, isName });
      }
    }
  }
  return words;
}
