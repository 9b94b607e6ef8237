import { getBestCertainty, getCertainty } from '#domain/certainty.ts';
import { outcomes } from '#domain/claims.ts';
import type { Statement } from '#domain/comparison.ts';
import { facetLabel } from '#domain/facets.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import { type Entry, getPath } from '#domain/kinds.ts';
import { toClaimRow } from '#views/entries/claims.ts';
import { type RowContext, type RowRule, say, sayEach, sayEntries, toCell } from './compared-row.ts';
import { toCertaintyStatement } from './label-statements.ts';

type Context = RowContext<'collaboratives'>;
type Case = Entry<'case-studies'>;

/** What the body’s case study adds: what it took, what changed and how sure we are, what others can learn. */
export const evidenceRows: readonly RowRule<'collaboratives'>[] = [
  toSetUpRow('time', 'Time to set up', 'How long did it take to set up?'),
  toSetUpRow('money', 'Money to set up', 'What did it cost to set up?'),
  toSetUpRow('people', 'People to set up', 'Who was needed to set it up?'),
  {
    id: 'help',
    label: 'Organisations around it',
    question: 'Who helped from outside, and would you use them again?',
    fields: ['relatedOrganisations', 'case-studies.externalHelp'],
    toCell: (context) => toCell(toHelp(context)),
  },
  {
    id: 'benefits',
    label: 'Benefits sought',
    question: 'What did you set out to gain?',
    fields: ['case-studies.benefits'],
    toCell: ({ cases }) =>
      toCell(
        sayEach(cases.flatMap(({ data }) => data.benefits.map((id) => facetLabel('benefits', id)))),
      ),
  },
  {
    id: 'challenges',
    label: 'Problems faced',
    question: 'What was hardest?',
    fields: ['case-studies.challenges'],
    toCell: ({ cases }) =>
      toCell(
        sayEach(
          cases.flatMap(({ data }) => data.challenges.map((id) => facetLabel('challenges', id))),
        ),
      ),
  },
  {
    id: 'claims',
    label: 'What is said to have changed',
    question: 'What has changed, measured how, and against what?',
    fields: ['case-studies.claims'],
    toCell: (context) => toCell(toClaims(context)),
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
  {
    id: 'lessons',
    label: 'What they learned',
    question: 'What would you do differently?',
    fields: ['case-studies.lessons'],
    toCell: ({ cases, cite }) =>
      toCell(
        cases.flatMap(({ data }) =>
          data.lessons.flatMap(({ lesson, basis, source }) =>
            say(
              lesson,
              cite(source, data.sources),
              basis === 'stated' ? 'Stated' : 'The hub’s inference',
            ),
          ),
        ),
      ),
  },
  {
    id: 'cases',
    label: 'Case study',
    question: 'Would you tell your story for the hub?',
    fields: ['case-studies.title'],
    toCell: ({ cases }) =>
      toCell(cases.map((each) => ({ text: each.data.title, path: getPath(each), refs: [] }))),
  },
];

function toSetUpRow(
  key: 'time' | 'money' | 'people',
  label: string,
  question: string,
): RowRule<'collaboratives'> {
  return {
    id: `set-up-${key}`,
    label,
    question,
    fields: [`case-studies.setUp.${key}`],
    toCell: ({ cases, cite }) =>
      toCell(
        cases.flatMap(({ data }) => say(data.setUp[key], cite(data.setUp.source, data.sources))),
      ),
  };
}

function toHelp({ data, cases, corpus, cite }: Context): Statement[] {
  const fromCases = cases.flatMap(({ data: told }) =>
    told.externalHelp.map(({ who, what, source }) => ({
      id: who,
      small: what,
      refs: cite(source, told.sources),
    })),
  );
  const known = new Set(fromCases.map(({ id }) => id));
  const fromRecord = (data.relatedOrganisations ?? [])
    .filter(({ organisation }) => !known.has(organisation))
    .map(({ organisation, role, source }) => ({
      id: organisation,
      small: role,
      refs: cite(source),
    }));
  return [...fromCases, ...fromRecord].flatMap(({ id, ...more }) =>
    sayEntries('organisations', [id], corpus).map((said) => ({ ...said, ...more })),
  );
}

/** What is claimed, each with its label; what no source speaks of is left to the gaps. */
function toClaims({ cases, cite }: Context): Statement[] {
  return cases.flatMap(({ data }: Case) =>
    data.claims.flatMap((claim) => {
      if (claim.source === NOT_RECORDED) return [];
      const { what, before, after } = toClaimRow(claim, { cite: () => [], list: () => [] });
      const direction = `direction: ${claim.direction.replace('-', ' ')}`;
      const figures = [before && `before: ${before}`, after && `figure: ${after}`]
        .filter(Boolean)
        .join('; ');
      const label = facetLabel('certainty', getCertainty(claim));
      return say(
        `${outcomes[claim.outcome]}: ${what}`,
        cite(claim.source, data.sources),
        [label, direction, figures, claim.period].filter(Boolean).join('; '),
      );
    }),
  );
}
