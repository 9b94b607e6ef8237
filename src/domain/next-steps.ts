import type { KindId } from './kind-ids.ts';
import { kinds } from './kinds.ts';
import { type Answers, getQuestions, type Question, toName } from './starting-values.ts';

/** What to do with a file that was just written, or with the lines to add to a list. */
export function toNextSteps(kind: KindId, id: string, file: string, answers: Answers): string {
  const isList = kinds[kind].format === 'list';
  const isTied = getQuestions(kind).some(
    (question) => isReference(question) && (answers.get(toName(question.steps)) ?? []).length > 0,
  );
  const steps = [
    ...(isList
      ? [`Copy the lines above to the end of ${file}. Nothing has been written.`]
      : ['Open it in an editor and fill it in. The lines that begin with # say what goes where.']),
    ...(isTied || isList ? [] : [`Name “${id}” in a related entry, or link to one from its text.`]),
    `npm run check -- ${file}`,
    `npm run dev, and read the page /${kind}/${id}/ in a browser.`,
    'Commit it on its own branch and open a pull request.',
  ];
  const head = isList ? 'What to do next:' : `Wrote ${file}. What to do next:`;
  return `${head}\n${steps.map((step, index) => `  ${String(index + 1)}. ${step}`).join('\n')}\n`;
}

function isReference({ field: { shape } }: Question): boolean {
  return (shape.holds === 'list' ? shape.of : shape).holds === 'reference';
}
