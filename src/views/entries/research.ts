import { NOT_RECORDED } from '#domain/fields.ts';
import type { Data } from '#domain/kinds.ts';
import { isAhead, publicationStates } from '#domain/publication-life.ts';
import { publicationTypes } from '#domain/research.ts';
import type { Fact } from '#views/parts.ts';
import { toBodySections, toSection } from './body-sections.ts';
import type { EntryView, ViewContext } from './context.ts';
import { toChanges, toPublicationBanner } from './publication-life.ts';
import { toEntryLinks, toFact, toQualifiedDate, toReadingLinks } from './facts.ts';

/** A publication: what it found, in the hub's words, before anything else. */
export function toResearchView({
  entry,
  corpus,
  drawing,
  references,
  today,
}: ViewContext<'research'>): EntryView {
  const { data } = entry;
  const findings = toSection('findings', 'Findings in brief', {
    type: 'points',
    points: data.findings.map(({ finding, source }) => ({
      text: finding,
      refs: references.cite(source),
    })),
  });
  const replaced = corpus
    .list('research')
    .filter(({ data: { supersededBy } }) => supersededBy === entry.id);
  return {
    glance: [
      toFact('Type', publicationTypes[data.type]),
      toFact('Authors', data.authors.join(', ')),
      { label: 'Publisher', values: toEntryLinks('organisations', [data.publisher], corpus) },
      toFact('Published', toPublished(data)),
      toFact('State', publicationStates[data.state]),
      ...toReadFact(data),
      ...(data.expected === undefined ? [] : [toFact('Announced', data.expected)]),
      ...(replaced.length === 0
        ? []
        : [
            {
              label: 'Replaces',
              values: toEntryLinks(
                'research',
                replaced.map(({ id }) => id),
                corpus,
              ),
            },
          ]),
      ...(data.follows === undefined
        ? []
        : [{ label: 'Follows', values: toEntryLinks('research', data.follows, corpus) }]),
      { label: 'Topics', values: toEntryLinks('topics', data.topics, corpus) },
    ],
    sections: [
      ...toPublicationBanner(data, corpus, today),
      ...(findings.parts.length > 0 ? [findings] : []),
      ...toBodySections(drawing),
      ...toChanges(data),
    ],
  };
}

/** When it came out, and what is known of the date where it is not plain. */
function toPublished(data: Data<'research'>): string {
  const when = toQualifiedDate(data);
  if (data.dateNote === undefined) return when;
  return `${when === NOT_RECORDED ? 'Not recorded' : when}. ${data.dateNote}`;
}

/** Where it can be read: not asked of what is still to come, nor told of what was taken back. */
function toReadFact(data: Data<'research'>): Fact[] {
  if (data.withdrawn !== undefined) return [];
  const values = toReadingLinks([data.url ?? [], data.files ?? []].flat());
  return values.length === 0 && isAhead(data) ? [] : [{ label: 'Read it', values }];
}
