import type { BodySection } from '#body/body-reader.ts';
import type { Corpus } from '#domain/corpus.ts';
import { type Data, getPath } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';
import type { Point, Section, WordingPart } from '#views/parts.ts';
import type { References } from '#views/references.ts';
import { toSection } from './body-sections.ts';
import type { EntryView, ViewContext } from './context.ts';
import { toEntryLinks, toFact } from './facts.ts';

type Clause = Data<'documents'>['clauses'][number];

/** A working document: its clauses in order, the wordings of one choice side by side. */
export function toDocumentView(context: ViewContext<'documents'>): EntryView {
  const { entry, corpus } = context;
  const { data } = entry;
  return {
    glance: [
      toFact('Use it when', data.useWhen),
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
      ...toClauseSections(context),
    ],
  };
}

/** A section for each clause; those that answer one question share the section of the first. */
function toClauseSections(context: ViewContext<'documents'>): Section[] {
  const { clauses } = context.entry.data;
  return clauses.flatMap((clause, place): Section[] => {
    const { choice } = clause;
    if (choice === undefined) {
      const id = context.drawing?.sections[place]?.id ?? '';
      const wordings = [toWording(clause, place, context, true)];
      return [toSection(id, clause.clause, { type: 'wordings', wordings })];
    }
    if (clauses.findIndex((other) => other.choice === choice) !== place) return [];
    const wordings = clauses.flatMap((other, otherPlace) =>
      other.choice === choice ? [toWording(other, otherPlace, context, false)] : [],
    );
    return [toSection(toChoiceId(choice), choice, { type: 'wordings', wordings })];
  });
}

const toChoiceId = (choice: string): string =>
  `choice-${choice
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')}`;

function toWording(
  clause: Clause,
  place: number,
  { corpus, drawing, references }: ViewContext<'documents'>,
  isAlone: boolean,
): WordingPart {
  const section = drawing?.sections[place];
  const refs = clause.basis === undefined ? [] : references.cite(clause.basis);
  return {
    id: isAlone ? '' : (section?.id ?? ''),
    name: isAlone ? '' : clause.clause,
    html: section === undefined ? '' : toHtmlWithoutHeading(section),
    facts: [
      toFact('Suits', clause.suits, refs),
      ...(clause.watch === undefined ? [] : [toFact('Watch', clause.watch)]),
    ],
    shownBy: (clause.shownBy ?? []).map((shown) => toShownBy(shown, corpus, references)),
  };
}

/** A section’s drawing begins with its heading, which the page draws itself, at the level that it needs. */
function toHtmlWithoutHeading({ html }: BodySection): string {
  return html.slice(html.indexOf('</h2>') + '</h2>'.length);
}

function toShownBy(
  { who, collaborative, how, source }: NonNullable<Clause['shownBy']>[number],
  corpus: Corpus,
  references: References,
): Point {
  const record =
    collaborative === undefined ? undefined : corpus.find('collaboratives', collaborative);
  return {
    text: who,
    ...(record !== undefined && { path: getPath(record) }),
    small: how,
    refs: references.cite(source),
  };
}

function toLegalReview({ state, by, on }: Data<'documents'>['legalReview']): string {
  if (state === 'none') return 'None: no lawyer has read it for the hub';
  return ['Reviewed', by === undefined ? '' : `by ${by}`, on === undefined ? '' : toDateText(on)]
    .filter(Boolean)
    .join(' ');
}
