import { NOT_RECORDED } from '#domain/fields.ts';
import { toDateText } from '#domain/partial-date.ts';
import { organisationTypes } from '#domain/reference-data.ts';
import { toBodySections, toSection } from './body-sections.ts';
import type { EntryView, ViewContext } from './context.ts';
import { toEntryLinks, toFact } from './facts.ts';
import { toHoldings } from './holdings.ts';
import { toUsesSection } from './term-section.ts';

/** A topic is its written page, and below it what the hub holds on it. */
export function toTopicView({ entry, corpus, drawing, today }: ViewContext<'topics'>): EntryView {
  const held = corpus.related(entry).map((related) => related.entry);
  return {
    glance: [],
    sections: toBodySections(drawing),
    holdings: toHoldings(held, corpus, today),
  };
}

/** A glossary term: what it means, what else it is called, and where the hub uses it. */
export function toGlossaryView({ entry, references, uses }: ViewContext<'glossary'>): EntryView {
  const { data } = entry;
  const refs = data.source === NOT_RECORDED ? [] : references.cite(data.source);
  const publishers = data.sources.map(({ publisher }) => publisher).join(', ');
  return {
    glance: [
      ...(data.acronym === undefined ? [] : [toFact('Short form', data.acronym)]),
      ...(data.aliases.length === 0 ? [] : [toFact('Also called', data.aliases.join(', '))]),
      toFact('Defined from', publishers, refs),
      ...(data.note === undefined ? [] : [toFact('Note', data.note)]),
    ],
    sections: uses.length === 0 ? [] : [toUsesSection(data.term, uses)],
  };
}

/** A person: the roles that sources record, each with its date. */
export function toPersonView({ entry, corpus, references }: ViewContext<'people'>): EntryView {
  return {
    glance: [],
    sections: [
      toSection('roles', 'Roles on record', {
        type: 'points',
        points: entry.data.roles.map(({ role, organisation, asOf, source }) => ({
          text: `${role}, ${corpus.find('organisations', organisation)?.data.name ?? organisation}`,
          small: asOf === NOT_RECORDED ? 'Date not recorded' : `As of ${toDateText(asOf)}`,
          path: `/organisations/${organisation}/`,
          refs: references.cite(source),
        })),
      }),
    ],
  };
}

/** An organisation: what sort, where, and since when. */
export function toOrganisationView({
  entry,
  corpus,
  references,
}: ViewContext<'organisations'>): EntryView {
  const { data } = entry;
  return {
    glance: [
      toFact('Type', organisationTypes[data.type], references.cite(data.source)),
      ...(data.acronym === undefined ? [] : [toFact('Short form', data.acronym)]),
      ...(data.ods === undefined ? [] : [toFact('ODS code', data.ods)]),
      ...(data.established === undefined || data.established === NOT_RECORDED
        ? []
        : [toFact('Set up', toDateText(data.established))]),
      ...(data.systems === undefined
        ? []
        : [{ label: 'Systems', values: toEntryLinks('systems', data.systems, corpus) }]),
      {
        label: 'Website',
        values: data.website === NOT_RECORDED ? [] : [{ text: data.website, path: data.website }],
      },
    ],
    sections: [],
  };
}
