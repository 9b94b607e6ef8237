import type { ProseBlock } from '#body/prose.ts';
import type { RuleInfo } from '#domain/rule-info.ts';
import type { ReadEntry } from './reading.ts';
import type { Slip } from './rule.ts';

/** The words of one sound entry, its fields first. */
export interface EntryProse {
  readonly read: ReadEntry;
  readonly blocks: readonly ProseBlock[];
}

/** A dictionary of British English. One that is read from disk can be had on the command line only. */
export interface Spelling {
  /** Whether a word is spelled right; an apostrophe is straight. */
  readonly has: (word: string) => boolean;
  /** Words that may have been meant, the likeliest first. */
  readonly suggest: (word: string) => readonly string[];
}

/** What the rest of the hub says of words. */
export interface ProseContext {
  /** Short forms that pages spell out by themselves, since the glossary has them. */
  readonly explained: ReadonlySet<string>;
  /** Short forms that are part of the name of a body or a system in the content. */
  readonly namedForms: ReadonlySet<string>;
  /** Every word of the names of people, bodies, places and publications in the content, in small letters. */
  readonly names: ReadonlySet<string>;
  /** Left out where no dictionary can be had: then no word is called misspelled. */
  readonly spelling?: Spelling | undefined;
}

/** A piece of advice on words at a place in a block. */
export interface ProseSlip extends Pick<Slip, 'message'> {
  /** What to write instead; worked out for the advice that is shown, where that takes time. */
  readonly fix: string | (() => string);
  readonly block: ProseBlock;
  readonly at: number;
  /** The words as they stand in the block. */
  readonly words: string;
}

/** Judges how an entry is written. Advice, never an error: its author knows what is meant. */
export interface ProseRule extends RuleInfo {
  readonly group: 'style';
  readonly severity: 'advice';
  readonly find: (prose: EntryProse, context: ProseContext) => readonly ProseSlip[];
}

/** Advice wherever a pattern finds words in running text, headings or labels. */
export function findInBlocks(
  blocks: readonly ProseBlock[],
  pattern: RegExp,
  toAdvice: (match: RegExpExecArray) => Pick<ProseSlip, 'message' | 'fix'> | undefined,
): ProseSlip[] {
  return blocks.flatMap((block) =>
    [...block.text.matchAll(pattern)].flatMap((match) => {
      const advice = toAdvice(match);
      return advice === undefined ? [] : [{ block, at: match.index, words: match[0], ...advice }];
    }),
  );
}
