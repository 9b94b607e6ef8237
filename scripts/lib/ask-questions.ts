import { ID_PATTERN } from '#domain/fields.ts';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { isKindId, kinds } from '#domain/kinds.ts';
import { toSuggestion } from '#domain/nearest.ts';
import { toSafeText } from '#domain/safe-text.ts';
import { toFieldWords } from '#domain/shape-words.ts';
import { type Answers, type Question, toName } from '#domain/starting-values.ts';
import { findAnswerSlip, type KnownIds } from './answer-slip.ts';
import { toIdSlip } from './new-arguments.ts';

/** A person who answers: shows the words and gives back the line that was typed. */
export type Person = (words: string) => Promise<string>;

/** Asks for each thing until the answer will do. A list is answered on one line, with commas between. */
export async function askQuestions(
  questions: readonly Question[],
  ask: Person,
  knownIds: KnownIds,
): Promise<Answers> {
  const answers = new Map<string, readonly string[]>();
  for (const question of questions)
    answers.set(toName(question.steps), await askOne(question, ask, knownIds));
  return answers;
}

async function askOne(
  question: Question,
  ask: Person,
  knownIds: KnownIds,
): Promise<readonly string[]> {
  const { steps, field, maySkip } = question;
  const isList = field.shape.holds === 'list';
  const hint = [
    toFieldWords(field),
    ...(isList ? ['separate several with commas'] : []),
    ...(maySkip ? ['Enter to skip'] : []),
  ].join('; ');
  let words = `\n${toName(steps)}: ${field.sentence}\n(${hint})\n> `;
  for (;;) {
    const line = (await ask(words)).trim();
    const parts = isList ? line.split(',').map((part) => part.trim()) : [line];
    const given = parts.filter(Boolean);
    if (given.length === 0 && maySkip) return [];
    const slip =
      given.length === 0 ? 'This one is needed.' : findAnswerSlip(question, given, knownIds);
    if (slip === undefined) return given;
    words = `${toSafeText(slip)}\n> `;
  }
}

/** Asks what sort of entry it is to be. */
export async function askKind(ask: Person): Promise<KindId> {
  const list = kindIds.map((kind) => `  ${kind.padEnd(17)}${kinds[kind].is}`).join('\n');
  let words = `What do you want to add?\n${list}\n> `;
  for (;;) {
    const kind = (await ask(words)).trim();
    if (isKindId(kind)) return kind;
    words = `“${toSafeText(kind)}” is not a kind of entry. ${toSuggestion(kind, kindIds) ?? ''}\n> `;
  }
}

/** Asks what the entry's file is to be called. */
export async function askId(ask: Person, kind: KindId, offered: string): Promise<string> {
  let words = `\nid: The name of the file and the end of its address.\n(${offered === '' ? 'lower-case words joined by hyphens' : `Enter for ${offered}`})\n> `;
  for (;;) {
    const id = (await ask(words)).trim() || offered;
    if (ID_PATTERN.test(id)) return id;
    words = `${toSafeText(toIdSlip(kind, id))}\n> `;
  }
}
