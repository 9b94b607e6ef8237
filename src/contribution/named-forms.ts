import type { Entry } from '#domain/kinds.ts';
import { toContentWords } from '#rules/advice.ts';

/** What the advice on short forms could ask about: capitals, with figures and & among them. */
const SHORT_FORM = /^(?:\p{Lu}[\p{N}&]?){2,8}$/u;

/** The short forms that are part of a name in the content, in order: a browser has not the content to find them in. */
export function findNamedForms(entries: readonly Entry[]): string[] {
  const reads = entries.map((entry) => {
    const { kind, id, file } = entry;
    return { kind, id, file, root: [], entry, unsound: undefined, drawing: undefined };
  });
  return [...toContentWords(reads).namedForms].filter((word) => SHORT_FORM.test(word)).sort();
}
