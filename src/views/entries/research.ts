import { toDateText } from '#domain/partial-date.ts';
import { publicationTypes } from '#domain/research.ts';
import { toBodySections, toSection } from './body-sections.ts';
import type { EntryView, ViewContext } from './context.ts';
import { toEntryLinks, toFact, toQualifiedDate } from './facts.ts';

/** A publication: what it found, in the hub's words, before anything else. */
export function toResearchView({
  entry,
  corpus,
  drawing,
  references,
}: ViewContext<'research'>): EntryView {
  const { data } = entry;
  const findings = toSection('findings', 'Findings in brief', {
    type: 'points',
    points: data.findings.map(({ finding, source }) => ({
      text: finding,
      refs: references.cite(source),
    })),
  });
  const corrections = toSection('corrections', 'Corrections', {
    type: 'timeline',
    moments: data.corrections.map(({ date, what }) => ({
      when: toDateText(date),
      event: what,
      refs: [],
    })),
  });
  return {
    glance: [
      toFact('Type', publicationTypes[data.type]),
      toFact('Authors', data.authors.join(', ')),
      { label: 'Publisher', values: toEntryLinks('organisations', [data.publisher], corpus) },
      toFact('Published', [toQualifiedDate(data), data.dateNote].filter(Boolean).join('. ')),
      toFact('State', data.state.charAt(0).toUpperCase() + data.state.slice(1)),
      ...(data.expected === undefined ? [] : [toFact('Announced', data.expected)]),
      ...(data.follows === undefined
        ? []
        : [{ label: 'Follows', values: toEntryLinks('research', data.follows, corpus) }]),
      { label: 'Topics', values: toEntryLinks('topics', data.topics, corpus) },
    ],
    sections: [
      ...(findings.parts.length > 0 ? [findings] : []),
      ...toBodySections(drawing),
      ...(data.corrections.length > 0 ? [corrections] : []),
    ],
  };
}
