import { facetLabel } from '#domain/facets.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import type { Data } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';
import { toInlineList, toQualifiedDate } from '#views/entries/facts.ts';
import { evidenceRows } from './case-rows.ts';
import { type RowContext, type RowRule, say, sayEach, sayEntries, toCell } from './compared-row.ts';
import { toComparedThread } from './compared-thread.ts';
import { toStatusStatement } from './label-statements.ts';
import { toThreadWords } from './thread-words.ts';

type Context = RowContext<'collaboratives'>;
type Row = RowRule<'collaboratives'>;

/** What a leader asks of a body, in the order they ask it: what it is, who decides, what it takes, what came of it. */
export const collaborativeRows: readonly Row[] = [
  {
    id: 'systems',
    label: 'System',
    question: 'Which system, and which parts of it, do you cover?',
    fields: ['systems'],
    toCell: ({ data, corpus }) => toCell(sayEntries('systems', data.systems, corpus)),
  },
  {
    id: 'status',
    label: 'Latest status',
    question: 'Are you still running, and under the same name?',
    fields: ['status'],
    toCell: ({ data, today, cite }) => {
      const newest = data.status.at(-1);
      const label = toStatusStatement(data.status, today);
      return toCell([
        { ...label, refs: cite(newest?.source), ...(newest?.reason && { small: newest.reason }) },
      ]);
    },
  },
  {
    id: 'model',
    label: 'Nearest model',
    question: 'Which model do you come nearest to?',
    fields: ['modelTemplate'],
    toCell: ({ data, corpus }) =>
      toCell(
        data.modelTemplate === NOT_RECORDED
          ? []
          : sayEntries('model-templates', [data.modelTemplate], corpus),
      ),
  },
  {
    id: 'level',
    label: 'Level',
    question: 'At what level do you work?',
    fields: ['level'],
    toCell: ({ data }) => toCell(sayEach([facetLabel('level', data.level)])),
  },
  {
    id: 'form',
    label: 'Legal form',
    question: 'What is your legal form, and why did you choose it?',
    fields: ['form', 'formNote'],
    toCell: ({ data: { form, formNote } }) =>
      toCell(form === 'not-recorded' ? [] : say(facetLabel('form', form), [], formNote), formNote),
  },
  {
    id: 'providers',
    label: 'Who takes part',
    question: 'Which providers take part, and who is missing?',
    fields: ['providers', 'membersNote'],
    toCell: ({ data }) =>
      toCell(
        say(
          toInlineList(data.providers.map((value) => facetLabel('providers', value))),
          [],
          data.membersNote,
        ),
      ),
  },
  toSizeRow('population', 'People served', ['person', 'people'], 'How many people do you serve?'),
  toSizeRow(
    'practices',
    'Practices',
    ['practice', 'practices'],
    'How many practices take part, out of how many?',
  ),
  toSizeRow(
    'pcns',
    'Primary care networks',
    ['network', 'networks'],
    'How many networks take part?',
  ),
  toSizeRow('places', 'Places', ['place', 'places'], 'How many places do you cover?'),
  toDateRow('started', 'Started', 'When did the work begin?'),
  toDateRow('formalised', 'Formalised', 'When did it take its formal shape?'),
  toGovernanceRow('seats', 'Who sits on it', 'Who sits on your board?'),
  toGovernanceRow('chosenBy', 'Who chooses them', 'Who chooses those who sit on it?'),
  toGovernanceRow('decides', 'How it decides', 'How do you decide, and what if members disagree?'),
  {
    id: 'governance-note',
    label: 'What else is known of its governance',
    question: 'What else should we know of how you are governed?',
    fields: ['governance.note'],
    toCell: ({ data: { governance }, cite }) =>
      toCell(say(governance.note, cite(governance.source))),
  },
  {
    id: 'thread',
    label: 'Who answers to whom',
    question: 'How does a practice’s voice reach the board, step by step?',
    fields: ['accountability'],
    toCell: ({ data, cite }) => toCell(toThreadWords(toComparedThread(data.accountability, cite))),
  },
  {
    id: 'functions',
    label: 'What it does',
    question: 'What do you do, and what do you leave to others?',
    fields: ['functions'],
    toCell: ({ data }) =>
      toCell(sayEach(data.functions.map((value) => facetLabel('functions', value)))),
  },
  {
    id: 'funding',
    label: 'How it is paid for',
    question: 'Who pays for it, how much, and for how long?',
    fields: ['funding'],
    toCell: ({ data, cite }) =>
      toCell(
        data.funding.flatMap(({ route, amount, period, note, source }) =>
          route === 'not-recorded'
            ? []
            : say(
                `${facetLabel('funding-route', route)}: ${amount ?? 'amount not recorded'}`,
                cite(source),
                [period, note].filter((text) => text !== undefined).join('. ') || undefined,
              ),
        ),
        data.funding.find(({ route }) => route === 'not-recorded')?.note,
      ),
  },
  {
    id: 'leaders',
    label: 'Who has led it',
    question: 'Who leads it, and how is their time paid for?',
    fields: ['leaders'],
    toCell: ({ data, corpus, cite }) =>
      toCell(
        data.leaders.flatMap(({ person, role, asOf, source }) =>
          sayEntries('people', [person], corpus).map((said) => ({
            ...said,
            small: `${role}, as of ${toDateText(asOf)}`,
            refs: cite(source),
          })),
        ),
      ),
  },
  ...evidenceRows,
  {
    id: 'doubts',
    label: 'What could not be settled',
    question: 'Can you settle what the hub could not?',
    fields: ['doubts'],
    toCell: ({ data, cite }) =>
      toCell((data.doubts ?? []).flatMap(({ doubt, source }) => say(doubt, cite(source)))),
  },
];

/** A count with its unit, its date and what it covers, so that no bare numbers stand side by side. */
function toSizeRow(
  key: keyof Data<'collaboratives'>['size'],
  label: string,
  [one, many]: readonly [one: string, many: string],
  question: string,
): Row {
  return {
    id: key,
    label,
    question,
    fields: [`size.${key}`],
    toCell: ({ data, cite }) => {
      const { value, asOf, note, source } = data.size[key];
      if (value === NOT_RECORDED) return toCell([], note);
      const text =
        typeof value === 'number'
          ? `${value.toLocaleString('en-GB')} ${value === 1 ? one : many}`
          : value;
      const dated = asOf === undefined ? 'date not recorded' : toDateText(asOf);
      const basis = note === undefined ? dated : `${dated}. ${note}`;
      return { said: say(text, cite(source), toSentence(basis)), basis };
    },
  };
}

function toDateRow(key: 'started' | 'formalised', label: string, question: string): Row {
  return {
    id: key,
    label,
    question,
    fields: [key],
    toCell: ({ data, cite }: Context) =>
      toCell(
        say(toQualifiedDate(data[key]), cite(data[key].source), data[key].note),
        data[key].note,
      ),
  };
}

function toGovernanceRow(
  key: 'seats' | 'chosenBy' | 'decides',
  label: string,
  question: string,
): Row {
  return {
    id: key,
    label,
    question,
    fields: [`governance.${key}`],
    toCell: ({ data: { governance }, cite }: Context) =>
      toCell(say(governance[key], cite(governance.source))),
  };
}

function toSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
