import type { Corpus } from '#domain/corpus.ts';
import { facetLabel } from '#domain/facets.ts';
import type { Data } from '#domain/kinds.ts';
import { type Fact, type Part, partIf, type Point } from '#views/parts.ts';
import type { References } from '#views/references.ts';
import { toThread } from '#views/thread.ts';
import { toTrailSections } from './adaptations.ts';
import { toBodySections, toSection } from './body-sections.ts';
import { toClaimRow } from './claims.ts';
import { toBodyFacts, toDoubts } from './collaboratives.ts';
import type { EntryView, ViewContext } from './context.ts';
import { toEntryLinks, toFact, toInlineList, toQualifiedDate } from './facts.ts';

/** A case study: the thread first, then the story, with its dated and measured parts where they belong. */
export function toCaseStudyView({
  entry,
  corpus,
  drawing,
  references,
}: ViewContext<'case-studies'>): EntryView {
  const { data } = entry;
  const body = corpus.find('collaboratives', data.collaborative);
  // Cited in the order of the page: the glance stands above the thread.
  const glance = [
    ...(body ? toBodyFacts(body.data, { corpus, references }, body.data.sources) : []),
    ...toSetUpFacts(data, corpus, references),
  ];
  const thread = body && toThread(body.data.accountability, references, body.data.sources);
  return {
    glance,
    sections: [
      ...(thread
        ? [
            toSection('who-answers-to-whom', 'Who answers to whom', {
              type: 'thread',
              bands: thread,
            }),
          ]
        : []),
      ...toBodySections(drawing, {
        'What they did': toDoings(data, corpus, references),
        'What changed': toChanges(data, references),
        'What they learned': toLessons(data, references),
      }),
      ...(body ? toDoubts(body.data, references, body.data.sources) : []),
      ...toDocuments(data, references),
      ...toTrailSections(entry, corpus),
    ],
  };
}

function toSetUpFacts(data: Data<'case-studies'>, corpus: Corpus, references: References): Fact[] {
  const { time, money, people, source } = data.setUp;
  const toSetUp = (label: string, text: string | undefined): Fact => {
    const fact = toFact(label, text);
    return fact.values.length === 0 ? fact : { ...fact, refs: references.cite(source) };
  };
  return [
    toSetUp('Set-up time', time),
    toSetUp('Set-up money', money),
    toSetUp('Set-up people', people),
    {
      label: 'Outside help',
      values: toEntryLinks(
        'organisations',
        data.externalHelp.map(({ who }) => who),
        corpus,
      ),
    },
    toFact(
      'Problems faced',
      toInlineList(data.challenges.map((value) => facetLabel('challenges', value))),
    ),
  ];
}

function toDoings(data: Data<'case-studies'>, corpus: Corpus, references: References): Part[] {
  const help: Point[] = data.externalHelp.map(({ who, what, source }) => ({
    text: corpus.find('organisations', who)?.data.name ?? who,
    path: `/organisations/${who}/`,
    small: what,
    refs: references.cite(source),
  }));
  const principles: Point[] = data.guidingPrinciples.map(({ principle, source }) => ({
    text: principle,
    refs: references.cite(source),
  }));
  const moments = data.timeline.map(({ event, source, ...date }) => ({
    when: toTimelineDate(date),
    event,
    refs: references.cite(source),
  }));
  return [
    ...partIf(help.length > 0, { type: 'heading', text: 'Help from outside' }),
    ...partIf(help.length > 0, { type: 'points', points: help }),
    ...partIf(principles.length > 0, { type: 'heading', text: 'Guiding principles' }),
    ...partIf(principles.length > 0, { type: 'principles', points: principles }),
    ...partIf(moments.length > 0, { type: 'heading', text: 'Timeline' }),
    ...partIf(moments.length > 0, { type: 'timeline', moments }),
  ];
}

function toTimelineDate(date: Parameters<typeof toQualifiedDate>[0]): string {
  return toQualifiedDate(date).replace(/^By /, 'Before ');
}

function toChanges(data: Data<'case-studies'>, references: References): Part[] {
  const rows = data.claims.map((claim) => toClaimRow(claim, references));
  return [
    ...partIf(rows.length > 0, { type: 'claims', rows }),
    {
      type: 'paragraph',
      text: 'Labels are given by a published rule, not by an editor.',
      refs: [],
      link: { text: 'How certainty labels are given', path: '/about/certainty/' },
    },
  ];
}

function toLessons(data: Data<'case-studies'>, references: References): Part[] {
  const points = data.lessons.map(({ lesson, basis, source }) => ({
    text: lesson,
    small: basis === 'stated' ? 'Stated' : 'Our inference from',
    refs: references.cite(source),
  }));
  return [...partIf(points.length > 0, { type: 'lessons', points })];
}

function toDocuments(data: Data<'case-studies'>, references: References): EntryView['sections'] {
  const points = (data.documents ?? []).map(({ title, where, source }) => ({
    text: title,
    small: where,
    refs: references.cite(source),
  }));
  return points.length === 0
    ? []
    : [toSection('documents', 'Documents', { type: 'points', points })];
}
