import { findStoriesOfBodies } from '#domain/bodies.ts';
import { facetLabel } from '#domain/facets.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import type { Data } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';
import type { Fact, Section } from '#views/parts.ts';
import type { Citation, Ref, References } from '#views/references.ts';
import { toThread } from '#views/thread.ts';
import type { Source } from '#domain/stewardship.ts';
import { toTrailSections } from './adaptations.ts';
import { toSection } from './body-sections.ts';
import type { EntryView, ViewContext } from './context.ts';
import { toEntryLinks, toFact, toInlineList, toQualifiedDate, withRefs } from './facts.ts';

/** A register record: the facts first, then who answers to whom, money, leaders and doubts. */
export function toCollaborativeView(context: ViewContext<'collaboratives'>): EntryView {
  const { entry, corpus, references } = context;
  const { data } = entry;
  return {
    glance: toBodyFacts(data, context),
    sections: [
      toSection('who-answers-to-whom', 'Who answers to whom', {
        type: 'thread',
        bands: toThread(data.accountability, references),
      }),
      toSection('what-it-does', 'What it does', {
        type: 'points',
        points: data.functions.map((value) => ({ text: facetLabel('functions', value), refs: [] })),
      }),
      toSection('governance', 'How it is governed', {
        type: 'facts',
        facts: toGovernanceFacts(data, references),
      }),
      toSection('money', 'How it is paid for', {
        type: 'facts',
        facts: toFundingFacts(data, references),
      }),
      toSection('leaders', 'Who has led it', {
        type: 'points',
        points: data.leaders.map(({ person, role, asOf, source }) => ({
          text: corpus.find('people', person)?.data.name ?? person,
          path: `/people/${person}/`,
          small: `${role}, as of ${toDateText(asOf)}`,
          refs: references.cite(source),
        })),
      }),
      toSection('organisations-around-it', 'Organisations around it', {
        type: 'points',
        points: (data.relatedOrganisations ?? []).map(({ organisation, role, source }) => ({
          text: corpus.find('organisations', organisation)?.data.name ?? organisation,
          path: `/organisations/${organisation}/`,
          small: role,
          refs: references.cite(source),
        })),
      }),
      toSection('status', 'What is known about it over time', {
        type: 'timeline',
        moments: data.status.map(({ date, state, reason, source }) => ({
          when: toDateText(date),
          event: [facetLabel('stage', state), reason].filter(Boolean).join('. '),
          refs: references.cite(source),
        })),
      }),
      ...toDoubts(data, references),
      ...findStoriesOfBodies([entry.id], corpus)
        .flatMap((story) => toTrailSections(story, corpus))
        .slice(0, 1),
    ].filter(({ parts }) => parts.length > 0),
  };
}

/** What could not be settled, said plainly; nothing where there are no doubts. */
export function toDoubts(
  data: Data<'collaboratives'>,
  references: References,
  sources?: readonly Source[],
): Section[] {
  const points = (data.doubts ?? []).map(({ doubt, source }) => ({
    text: doubt,
    refs: references.cite(source, sources),
  }));
  return points.length === 0
    ? []
    : [toSection('doubts', 'What we could not settle', { type: 'points', points })];
}

/**
 * The body's facts at a glance, as its register record and its case study both show them; a case study
 * names the record's sources, since they are not its own.
 */
export function toBodyFacts(
  data: Data<'collaboratives'>,
  { corpus, references }: Pick<ViewContext<'collaboratives'>, 'corpus' | 'references'>,
  sources?: readonly Source[],
): Fact[] {
  const cite = (source: Citation | undefined) => references.cite(source, sources);
  const model = data.modelTemplate === NOT_RECORDED ? [] : [data.modelTemplate];
  return [
    { label: 'System', values: toEntryLinks('systems', data.systems, corpus) },
    ...toSuccessorFacts(data, corpus),
    toFact('Level', facetLabel('level', data.level)),
    { label: 'Model', values: toEntryLinks('model-templates', model, corpus) },
    toFact(
      'Members',
      data.membersNote ??
        toInlineList(data.providers.map((value) => facetLabel('providers', value))),
    ),
    toFact('Legal form', data.form === 'not-recorded' ? undefined : facetLabel('form', data.form)),
    toFact('Started', toStart(data.started), cite(data.started.source)),
    toFact('Formalised', toStart(data.formalised), cite(data.formalised.source)),
    ...toSizeFacts(data, cite),
  ];
}

/** Where the board of a system gave way to another in April 2026, the reader is told at once. */
function toSuccessorFacts(
  data: Data<'collaboratives'>,
  corpus: ViewContext<'collaboratives'>['corpus'],
): Fact[] {
  const successors = data.systems.flatMap(
    (id) => corpus.find('systems', id)?.data.sinceApril2026.successors ?? [],
  );
  if (successors.length === 0) return [];
  return [
    {
      label: 'Board since April 2026',
      values: toEntryLinks('organisations', [...new Set(successors)], corpus),
    },
  ];
}

function toStart(start: Data<'collaboratives'>['started']): string | undefined {
  return start.date === NOT_RECORDED ? toGap(start.note) : toQualifiedDate(start);
}

/** What is known where the fact itself is not. */
function toGap(note: string | undefined): string | undefined {
  return note && `Not recorded. ${note}`;
}

function toSizeFacts(
  { size }: Data<'collaboratives'>,
  cite: (source: Citation | undefined) => readonly Ref[],
): Fact[] {
  const labels = {
    population: 'Population',
    practices: 'Practices',
    pcns: 'PCNs',
    places: 'Places',
  } as const;
  return (Object.keys(labels) as (keyof typeof labels)[]).map((key) => {
    const { value, asOf, note, source } = size[key];
    if (value === NOT_RECORDED) return toFact(labels[key], toGap(note), cite(source));
    const figure = typeof value === 'number' ? value.toLocaleString('en-GB') : value;
    const dated = asOf === undefined ? figure : `${figure} (${toDateText(asOf)})`;
    return toFact(labels[key], note === undefined ? dated : `${dated}. ${note}`, cite(source));
  });
}

function toGovernanceFacts(data: Data<'collaboratives'>, references: References): Fact[] {
  const { seats, chosenBy, decides, note, source } = data.governance;
  const facts = [
    ...(data.formNote === undefined ? [] : [toFact('Legal form', data.formNote)]),
    toFact('Who sits on it', seats),
    toFact('Who chooses them', chosenBy),
    toFact('How it decides', decides),
    ...(note === undefined ? [] : [toFact('What else is known', note)]),
  ];
  return withRefs(facts, references.cite(source));
}

function toFundingFacts({ funding }: Data<'collaboratives'>, references: References): Fact[] {
  return funding.map(({ route, amount, period, note, source }) =>
    toFact(
      route === 'not-recorded' ? 'Source of money' : facetLabel('funding-route', route),
      route === 'not-recorded'
        ? note
        : [amount ?? 'Amount not recorded', period, note].filter(Boolean).join('. '),
      references.cite(source),
    ),
  );
}
