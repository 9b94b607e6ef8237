import type { Picture } from '#contribution/draft.ts';
import type { WordEntry } from '#contribution/word/read-word.ts';
import { toSafeText } from '#domain/safe-text.ts';

/** What a person should know of a document that became an entry, line by line. */
export function toImportReport(
  { draft, notices, unplaced }: WordEntry,
  file: string,
  pictures: readonly Picture[],
): string {
  const told = Object.keys(draft.fields);
  const filled = draft.sections.filter(({ text }) => text !== '');
  const lines = [
    `Wrote ${file}${pictures.map(({ name }) => `, ${name}`).join('')}.`,
    `Fields: ${told.join(', ')}.`,
    ...(filled.length === 0
      ? []
      : [
          `Text: ${filled.map(({ heading }) => heading || 'before the first heading').join(', ')}.`,
        ]),
    ...toList('To check:', notices),
    ...toList(
      'Not placed:',
      unplaced.map(({ text, why }) => `“${text}” ${why}`),
    ),
  ];
  return `${lines.map(toSafeText).join('\n')}\n`;
}

function toList(head: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['', head, ...items.map((item) => `  - ${item}`)];
}
