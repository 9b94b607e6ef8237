import type { Corpus } from '#domain/corpus.ts';
import { facetLabel } from '#domain/facets.ts';
import { type Data, getPath } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';
import type { Part } from '#views/parts.ts';
import type { References } from '#views/references.ts';
import { toBodySections, toSection } from './body-sections.ts';
import type { EntryView, ViewContext } from './context.ts';
import { toEntryLinks, toFact } from './facts.ts';

type Clause = Data<'documents'>['clauses'][number];

/** A working document: every clause with its wording, when it suits and who is known to do it so. */
export function toDocumentView({
  entry,
  corpus,
  drawing,
  references,
}: ViewContext<'documents'>): EntryView {
  const { data } = entry;
  const notes = Object.fromEntries(
    data.clauses.map((clause) => [clause.clause, toNotes(clause, data, corpus, references)]),
  );
  return {
    glance: [
      toFact('Use it when', data.useWhen),
      toFact('Clauses', String(data.clauses.length)),
      toFact('Blanks to fill in', String(data.blanks.length)),
      ...(data.models.length > 0
        ? [{ label: 'Made for', values: toEntryLinks('model-templates', data.models, corpus) }]
        : []),
      toFact('Legal review', toLegalReview(data.legalReview)),
      toFact('Licence', 'Creative Commons Attribution 4.0'),
    ],
    sections: [
      {
        id: 'starter',
        title: '',
        hasHeading: true,
        parts: [
          {
            type: 'note',
            title: 'Starter wording, not legal advice',
            text: 'The hub’s editors wrote it in plain English from what guidance and practice are known to do. Take your own advice before you sign.',
          },
        ],
      },
      toSection('settle-first', 'Settle this first', {
        type: 'points',
        points: data.settleFirst.map((text) => ({ text, refs: [] })),
      }),
      ...toBodySections(drawing, notes),
    ],
  };
}

/** What stands beneath a clause’s wording: what it settles, when it suits, who does it so. */
function toNotes(
  clause: Clause,
  { clauses }: Data<'documents'>,
  corpus: Corpus,
  references: References,
): Part[] {
  const others = clauses.filter(
    ({ choice, clause: name }) =>
      choice !== undefined && choice === clause.choice && name !== clause.clause,
  );
  const refs = clause.basis === undefined ? [] : references.cite(clause.basis);
  const facts = [
    toFact('Settles', facetLabel('purpose', clause.purpose)),
    toFact('Suits', clause.suits, refs),
    ...(clause.watch === undefined ? [] : [toFact('Watch', clause.watch)]),
    ...(others.length === 0
      ? []
      : [toFact('Instead of it', others.map(({ clause: name }) => name).join('; '))]),
  ];
  const points = (clause.shownBy ?? []).map(({ who, collaborative, how, source }) => {
    const record =
      collaborative === undefined ? undefined : corpus.find('collaboratives', collaborative);
    return {
      text: record === undefined ? `${who}: ${how}` : who,
      ...(record === undefined ? {} : { path: getPath(record), small: how }),
      refs: references.cite(source),
    };
  });
  return [
    { type: 'facts', facts },
    ...(points.length === 0
      ? []
      : ([
          { type: 'heading', text: 'Known to do it so' },
          { type: 'points', points },
        ] as const)),
  ];
}

function toLegalReview({ state, by, on }: Data<'documents'>['legalReview']): string {
  if (state === 'none') return 'None: no lawyer has read it for the hub';
  return ['Reviewed', by === undefined ? '' : `by ${by}`, on === undefined ? '' : toDateText(on)]
    .filter(Boolean)
    .join(' ');
}

