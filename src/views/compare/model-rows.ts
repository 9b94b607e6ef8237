import { getBestCertainty } from '#domain/certainty.ts';
import type { Statement } from '#domain/comparison.ts';
import { facetLabel } from '#domain/facets.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import { getPath } from '#domain/kinds.ts';
import type { Citation } from '#views/references.ts';
import { toComparedThread } from './compared-thread.ts';
import { type RowContext, type RowRule, say, sayEach, toCell } from './compared-row.ts';
import { toCertaintyStatement, toStatusStatement } from './label-statements.ts';
import { toThreadWords } from './thread-words.ts';

type Context = RowContext<'model-templates'>;
type Row = RowRule<'model-templates'>;

interface Sourced {
  readonly text: string;
  readonly source: Citation;
}

const contracts = { yes: 'Yes', no: 'No', 'through-members': 'Through its members' } as const;

/** What a board asks of a model: where it is seen, when it fits, how it works, what it takes, how sure we are. */
export const modelRows: readonly Row[] = [
  {
    id: 'examples',
    label: 'Seen in',
    question: 'Which body that works like this could we visit?',
    fields: ['collaboratives.modelTemplate', 'collaboratives.status'],
    toCell: (context) => toCell(toExamples(context)),
  },
  toFacetRow('levels', 'level', 'Level', 'At what level should it work?'),
  toFacetRow('forms', 'form', 'Legal form', 'Which legal form would it need, on what advice?'),
  toFacetRow('providers', 'providers', 'Who takes part', 'Which providers should be in it?'),
  {
    id: 'also-called',
    label: 'Also called',
    question: 'What would people here call it?',
    fields: ['alsoCalled'],
    toCell: ({ data }) => toCell(sayEach(data.alsoCalled)),
  },
  toSourcedRow('suits', 'When it suits', 'When does it fit?', ({ suits }) => suits),
  toSourcedRow(
    'doesNotSuit',
    'When it does not suit',
    'When would it be the wrong choice?',
    (data) => data.doesNotSuit,
  ),
  {
    id: 'thread',
    label: 'Who answers to whom',
    question: 'How would a practice’s voice reach the board, step by step?',
    fields: ['accountability'],
    toCell: ({ data, cite }) => toCell(toThreadWords(toComparedThread(data.accountability, cite))),
  },
  toSourcedRow('decides', 'How it decides', 'How would it decide?', ({ decides }) => [decides]),
  {
    id: 'holdsContracts',
    label: 'Holds contracts',
    question: 'Does the body itself hold contracts, or do its members?',
    fields: ['holdsContracts'],
    toCell: ({ data: { holdsContracts } }) =>
      toCell(holdsContracts === NOT_RECORDED ? [] : say(contracts[holdsContracts])),
  },
  toSourcedRow(
    'independenceOfProviders',
    'Members’ independence',
    'What would members give up, and what would they keep?',
    (data) => [data.independenceOfProviders],
  ),
  toNeedRow('leadershipTime', 'Leaders’ time', 'How many hours do its leaders give, and who pays?'),
  toNeedRow('money', 'Money', 'What does it cost to set up and to run, and who pays?'),
  toNeedRow('timeToForm', 'Time to form', 'How long did it take to form?'),
  toSourcedRow('firstSteps', 'First steps', 'What did you do first?', (data) => data.firstSteps),
  toSourcedRow(
    'risks',
    'What can go wrong',
    'What went wrong, or nearly did?',
    ({ risks }) => risks,
  ),
  {
    id: 'evidence',
    label: 'Best evidence in each example',
    question: 'Has anyone measured a change in any of the bodies like this?',
    fields: ['case-studies.claims'],
    toCell: ({ cases }) =>
      toCell(
        cases.map((each) => ({
          text: each.data.title,
          path: getPath(each),
          small: toCertaintyStatement(getBestCertainty(each.data.claims)).text,
          refs: [],
        })),
      ),
  },
  {
    id: 'certainty',
    label: 'Certainty of best claim',
    question: 'Has anyone independent looked at whether it works?',
    fields: ['case-studies.claims'],
    toCell: ({ cases }) =>
      toCell(
        cases.length === 0
          ? []
          : [toCertaintyStatement(getBestCertainty(cases.flatMap(({ data }) => data.claims)))],
      ),
  },
];

/** The bodies in the register that come near the model, each with where it was last known to stand. */
function toExamples({ entry, corpus, today }: Context): Statement[] {
  return corpus
    .list('collaboratives')
    .filter(({ data }) => data.modelTemplate === entry.id)
    .map((body) => ({
      text: body.data.name,
      path: getPath(body),
      small: toStatusStatement(body.data.status, today).text,
      refs: [],
    }));
}

function toFacetRow(
  field: 'levels' | 'forms' | 'providers',
  facet: 'level' | 'form' | 'providers',
  label: string,
  question: string,
): Row {
  return {
    id: field,
    label,
    question,
    fields: [field],
    toCell: ({ data }) => {
      const values: readonly string[] = data[field];
      return toCell(sayEach(values.map((value) => facetLabel(facet, value as never))));
    },
  };
}

function toSourcedRow(
  id: 'suits' | 'doesNotSuit' | 'decides' | 'independenceOfProviders' | 'firstSteps' | 'risks',
  label: string,
  question: string,
  list: (data: Context['data']) => readonly (Sourced | typeof NOT_RECORDED)[],
): Row {
  return {
    id,
    label,
    question,
    fields: [id],
    toCell: ({ data, cite }) => toCell(list(data).flatMap((each) => saySourced(each, cite))),
  };
}

function toNeedRow(key: keyof Context['data']['needs'], label: string, question: string): Row {
  return {
    id: key,
    label,
    question,
    fields: [`needs.${key}`],
    toCell: ({ data, cite }) => toCell(saySourced(data.needs[key], cite)),
  };
}

function saySourced(said: Sourced | typeof NOT_RECORDED, cite: Context['cite']): Statement[] {
  return said === NOT_RECORDED ? [] : say(said.text, cite(said.source));
}
