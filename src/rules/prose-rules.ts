import type { ProseRule } from './prose-rule.ts';
import { aOrAn } from './style/a-or-an.ts';
import { britishSpelling } from './style/british-spelling.ts';
import { easySentences } from './style/easy-sentences.ts';
import { explainedAcronyms } from './style/explained-acronyms.ts';
import { noRepeatedWords } from './style/no-repeated-words.ts';
import { noShouting } from './style/no-shouting.ts';
import { plainWordsRule } from './style/plain-words.ts';
import { rightSpelling } from './style/right-spelling.ts';
import { shortParagraphs } from './style/short-paragraphs.ts';
import { shortSentences } from './style/short-sentences.ts';
import { tellingLinks } from './style/telling-links.ts';

/** The rules over how an entry is written: a new one is a file and a line here. */
export const proseRules: readonly ProseRule[] = [
  plainWordsRule,
  shortSentences,
  easySentences,
  shortParagraphs,
  noRepeatedWords,
  aOrAn,
  britishSpelling,
  rightSpelling,
  explainedAcronyms,
  noShouting,
  tellingLinks,
];
