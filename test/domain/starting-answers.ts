import type { KindId } from '#domain/kind-ids.ts';
import type { Shape } from '#domain/schema-fields.ts';
import { type Answers, getQuestions, toName } from '#domain/starting-values.ts';

/** Answers that fit a pattern of their own. */
const PATTERNED: Readonly<Record<string, string>> = {
  label: 'AB',
  ods: 'QAB',
  'onsCodes.code': 'E54000001',
};

/** Words that a person writes freely and that stand at the head of an entry or of its source. */
const FREE = ['title', 'name', 'question', 'term', 'questions.question', 'sources.title'];

/** An answer to every question of a kind, with the words given wherever a person writes freely. */
export function toAnswers(kind: KindId, words = 'A fixture'): Answers {
  return new Map(
    getQuestions(kind).map(({ steps, field: { shape } }) => {
      const name = toName(steps);
      const given = FREE.includes(name) ? words : (PATTERNED[name] ?? toAnswer(shape));
      return [name, [given]];
    }),
  );
}

function toAnswer(shape: Shape): string {
  switch (shape.holds) {
    case 'list':
      return toAnswer(shape.of);
    case 'choice':
      return shape.values[0] ?? '';
    case 'reference':
      return 'a-fixture';
    case 'number':
      return '1';
    case 'address':
      return 'https://www.england.nhs.uk/';
    case 'words':
    case 'truth':
    case 'true':
    case 'date':
    case 'citation':
    case 'group':
    case 'either':
      return 'Written for a test.';
  }
}
