import { findLooseCitations } from './known-citations.ts';
import { findDanglingReferences } from './known-references.ts';
import { findQuestionsOutOfStep } from './questions-in-step.ts';
import type { Finding, ReadEntry } from './reading.ts';
import { findMisplacedSections } from './sections-in-order.ts';
import { findRepeatedIds } from './unique-ids.ts';

/** The rules that see entries together: a new rule is a file and a line here. */
export const corpusRules: readonly ((reads: readonly ReadEntry[]) => Finding[])[] = [
  findRepeatedIds,
  findDanglingReferences,
  findLooseCitations,
  findMisplacedSections,
  findQuestionsOutOfStep,
];
