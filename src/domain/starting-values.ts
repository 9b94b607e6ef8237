import { NOT_RECORDED } from './fields.ts';
import type { KindId } from './kind-ids.ts';
import { kinds } from './kinds.ts';
import type { PartialDate } from './partial-date.ts';
import { type Field, getFields, type Shape } from './schema-fields.ts';

/** What only a person can supply before an entry can be started. */
export interface Question {
  /** Names of the fields on the way, from the entry down. */
  readonly steps: readonly string[];
  /** The field to fill: a list is answered with several values. */
  readonly field: Field;
  /** Nothing need be said: the file can stand without. */
  readonly maySkip: boolean;
}

/** Answers by the dotted name of a question, such as `title` or `roles.organisation`. */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** A value of a starting file. What nobody has answered yet is undefined, and is left blank. */
export type StartingValue =
  | string
  | undefined
  | { readonly items: readonly StartingValue[] }
  | { readonly fields: ReadonlyMap<string, StartingValue> };

/** Values that say of themselves that nothing is known. */
const NEUTRAL = ['not-recorded', 'not-known'];

/** Texts within lists that mean nothing as “not recorded”. */
const ASKED = ['questions.question', 'clauses.clause', 'roles.role'];

/** Optional fields that are worth asking for. */
const OFFERED = ['sources.url'];

/** The key of the one source that a starting file can have. */
const FIRST_SOURCE = 'first-source';

const MONTHS_TO_REVIEW = 6;

/** Fields whose first value is known before anybody is asked. */
function toKnown(today: PartialDate): Readonly<Record<string, StartingValue>> {
  return {
    accountability: list(
      group({
        level: 'practice',
        body: NOT_RECORDED,
        answersTo: 'board',
        link: 'not-recorded',
        how: NOT_RECORDED,
      }),
      group({ level: 'board', body: NOT_RECORDED }),
    ),
    provenance: group({ basis: 'public-sources', on: today }),
    review: group({
      owner: 'Hub editors',
      reviewedOn: today,
      checked: 'Started from a blank file. Not yet compared with its sources.',
      reviewDue: addMonths(today, MONTHS_TO_REVIEW),
    }),
  };
}

const list = (...items: StartingValue[]): StartingValue => ({ items });
const group = (fields: Readonly<Record<string, StartingValue>>): StartingValue => ({
  fields: new Map(Object.entries(fields)),
});

/** The last day of a month is the last day of the month that is meant. */
function addMonths(date: PartialDate, months: number): PartialDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** The fields of a kind that an author writes: in a list file, the shared ones stand at its head. */
export function getOwnFields(kind: KindId): readonly Field[] {
  const fields = getFields(kinds[kind].schema);
  const shared = ['provenance', 'review', 'sources'];
  return kinds[kind].format === 'list'
    ? fields.filter(({ name }) => !shared.includes(name))
    : fields;
}

/** The questions are the same on every day. */
const ANY_DAY = '2000-01-01';

/** What must be asked before an entry of the kind can be started, read off its schema. */
export function getQuestions(kind: KindId): readonly Question[] {
  const questions: Question[] = [];
  toValues(kind, ANY_DAY, (question) => {
    questions.push(question);
    return undefined;
  });
  return questions.filter(
    ({ steps }, index) =>
      questions.findIndex((other) => toName(other.steps) === toName(steps)) === index,
  );
}

/** The name of a question: `roles.organisation`. */
export function toName(steps: readonly string[]): string {
  return steps.join('.');
}

/** The first values of an entry: what was answered, what is known, and otherwise “not recorded”. */
export function toStartingValues(
  kind: KindId,
  answers: Answers,
  today: PartialDate,
): ReadonlyMap<string, StartingValue> {
  return toValues(kind, today, ({ steps, field }) => {
    const given = answers.get(toName(steps)) ?? [];
    return field.shape.holds === 'list' ? { items: given } : given[0];
  });
}

type Ask = (question: Question) => StartingValue;

function toValues(kind: KindId, today: PartialDate, ask: Ask): ReadonlyMap<string, StartingValue> {
  const known = toKnown(today);
  const cited = new Set<string>();
  const cite = (): StartingValue => {
    cited.add(FIRST_SOURCE);
    return FIRST_SOURCE;
  };

  const toFieldValue = (field: Field, above: readonly string[]): StartingValue => {
    const steps = [...above, field.name];
    const { shape } = field;
    if (above.length === 0 && field.name in known) return known[field.name];
    if (field.mayBeNotRecorded) return NOT_RECORDED;
    if (shape.holds === 'group') return toGroup(shape.fields, steps);
    if (shape.holds === 'date') return today;
    if (shape.holds === 'citation') return cite();
    if (shape.holds === 'list' && shape.of.holds === 'group') {
      const { fields } = shape.of;
      return { items: Array.from({ length: shape.least }, () => toGroup(fields, steps)) };
    }
    const neutral = findNeutral(shape.holds === 'list' ? shape.of : shape);
    if (shape.holds === 'list' && shape.least === 0)
      return shape.of.holds === 'reference' ? ask({ steps, field, maySkip: true }) : list();
    if (neutral !== undefined) return shape.holds === 'list' ? list(neutral) : neutral;
    const isInner = above.length > 0 && shape.holds === 'words' && shape.demand === undefined;
    if (isInner && above[0] !== 'sources' && !ASKED.includes(toName(steps))) return NOT_RECORDED;
    return ask({ steps, field, maySkip: false });
  };

  const toGroup = (fields: readonly Field[], above: readonly string[]): StartingValue => {
    const filled = fields.flatMap((field): [string, StartingValue][] => {
      if (field.isRequired) return [[field.name, toFieldValue(field, above)]];
      const steps = [...above, field.name];
      if (!OFFERED.includes(toName(steps))) return [];
      const answer = ask({ steps, field, maySkip: true });
      return answer === undefined ? [] : [[field.name, answer]];
    });
    return { fields: new Map(filled) };
  };

  const values = new Map<string, StartingValue>();
  for (const field of getOwnFields(kind)) {
    if (!field.isRequired || field.name === 'sources') continue;
    values.set(field.name, toFieldValue(field, []));
  }
  const sources = getOwnFields(kind).find(({ name }) => name === 'sources')?.shape;
  if (sources?.holds === 'list' && sources.of.holds === 'group') {
    // A source that nothing cites would be a slip, so one is asked for only where a field needs it.
    const others = sources.of.fields.filter(({ name }) => name !== 'key');
    const items = [...cited].map((key) => toSource(key, toGroup(others, ['sources'])));
    values.set('sources', { items });
  }
  return values;
}

function toSource(key: string, rest: StartingValue): StartingValue {
  const fields = typeof rest === 'object' && 'fields' in rest ? [...rest.fields] : [];
  return { fields: new Map([['key', key], ...fields]) };
}

function findNeutral(shape: Shape): string | undefined {
  return shape.holds === 'choice'
    ? shape.values.find((value) => NEUTRAL.includes(value))
    : undefined;
}
