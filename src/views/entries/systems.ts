import { findStoriesOf } from '#domain/bodies.ts';
import { facetLabel } from '#domain/facets.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import { toDateText } from '#domain/partial-date.ts';
import type { Corpus } from '#domain/corpus.ts';
import type { Data, Entry } from '#domain/kinds.ts';
import type { Fact, Section } from '#views/parts.ts';
import { toSection } from './body-sections.ts';
import type { EntryView, ViewContext } from './context.ts';
import { toEntryLinks, toFact } from './facts.ts';
import { toHoldings } from './holdings.ts';

const outcomes = {
  continues: 'The board continues',
  enlarged: 'The board continues over a larger area',
  abolished: 'The board was abolished on 1 April 2026',
} as const;

const clusterStates = {
  exploring: 'Reported as explored; whether it was agreed is not recorded',
  agreed: 'Agreed',
  merged: 'Ended in a merger',
} as const;

/** A system: what it covers, and what became of its board. */
export function toSystemView({
  entry,
  corpus,
  references,
  today,
}: ViewContext<'systems'>): EntryView {
  const { data } = entry;
  const { sinceApril2026, population, citedIn } = data;
  return {
    glance: [
      toFact('Board', data.boardName),
      ...(data.systemName === NOT_RECORDED
        ? []
        : [toFact('System name', data.systemName, references.cite(citedIn.systemName))]),
      toFact(
        'Patients',
        `${population.registered.toLocaleString('en-GB')} registered with a GP (${toDateText(population.year)})`,
        references.cite(population.source),
      ),
      toFact('Region', facetLabel('region', data.region), references.cite(citedIn.region)),
      toFact('ODS code', data.ods),
      toFact(
        'ONS code',
        data.onsCodes.map(({ code, from }) => `${code} (from ${toDateText(from)})`).join(', '),
        references.cite(citedIn.codes),
      ),
      toFact(
        'Since April 2026',
        [outcomes[sinceApril2026.outcome], sinceApril2026.note].filter(Boolean).join('. '),
        references.cite(sinceApril2026.source),
      ),
      ...(sinceApril2026.successors.length === 0
        ? []
        : [
            {
              label: 'Now under',
              values: toEntryLinks('organisations', sinceApril2026.successors, corpus),
            },
          ]),
      ...data.clusters.map((cluster): Fact => ({
        label: 'Shared leadership',
        values: [
          ...toEntryLinks('systems', cluster.with, corpus),
          {
            text: toClusterText(cluster),
          },
        ],
        refs: references.cite(cluster.source),
      })),
      {
        label: 'Website',
        values: data.website === NOT_RECORDED ? [] : [{ text: data.website, path: data.website }],
        refs: references.cite(citedIn.website),
      },
    ],
    sections: [
      toSection(
        'places',
        `${toCount(data.places.length)} on record`,
        {
          type: 'points',
          points: data.places.map((text) => ({ text, refs: [] })),
        },
        {
          type: 'paragraph',
          text: toPlacesNote(data),
          refs: references.cite(citedIn.places),
        },
      ),
      ...toHoldings(findHoldings(entry, corpus), corpus, today).map((section) =>
        withoutPlace(section, data.name),
      ),
    ],
  };
}

/** What speaks of the system, and the stories of the bodies that work in it. */
function findHoldings(system: Entry<'systems'>, corpus: Corpus): Entry[] {
  const related = corpus.related(system).map(({ entry }) => entry);
  return [...findStoriesOf(system.id, corpus), ...related];
}

/** "Agreed, July 2025. A note." */
function toClusterText({ date, state, note }: Data<'systems'>['clusters'][number]): string {
  const when = date === NOT_RECORDED ? '' : `, ${toDateText(date)}`;
  return [`${clusterStates[state]}${when}.`, note].filter(Boolean).join(' ');
}

/** On its own page a system's name above each title would say nothing. */
function withoutPlace(section: Section, name: string): Section {
  return {
    ...section,
    parts: section.parts.map((part) =>
      part.type === 'cards'
        ? {
            ...part,
            cards: part.cards.map((card) => (card.kick === name ? { ...card, kick: '' } : card)),
          }
        : part,
    ),
  };
}

function toCount(places: number): string {
  return places === 1 ? 'One place' : `${String(places)} places`;
}

/** What the list of places is, and whether it is whole. */
function toPlacesNote({
  placesKind,
  placesComplete,
  placesShared,
  placesNote,
}: Data<'systems'>): string {
  const kind = `${placesKind.charAt(0).toUpperCase()}${placesKind.slice(1)}.`;
  const whole =
    placesComplete === true
      ? undefined
      : placesComplete === false
        ? 'The list is not complete.'
        : 'Whether the list is complete is not recorded.';
  const shared = placesShared && `Shared with another system: ${placesShared.join(', ')}.`;
  return [kind, whole, shared, placesNote].filter(Boolean).join(' ');
}
