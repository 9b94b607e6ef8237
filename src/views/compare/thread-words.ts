import type { ComparedBand, Statement } from '#domain/comparison.ts';

/** A thread in words, a statement for each step: the text that stands for the drawing. */
export function toThreadWords(thread: readonly ComparedBand[]): Statement[] {
  return thread.flatMap(({ levelLabel, body, step }, place) => {
    const next = thread[place + 1];
    if (step === undefined || next === undefined) return [];
    const who = body === '' ? levelLabel : `${levelLabel} (${body.replace(/\.$/, '')})`;
    const text = `${who}, to ${next.levelLabel.toLowerCase()}: ${step.linkLabel.toLowerCase()}.`;
    return [{ text, small: step.how, refs: step.refs }];
  });
}
