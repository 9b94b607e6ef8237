import { facetLabel, type FacetValue, facetValues } from '#domain/facets.ts';
import { getPath } from '#domain/kinds.ts';
import {
  type Body,
  type Picture,
  type PictureContext,
  toBodyLink,
  toCount,
  toNames,
  toOfRegister,
} from './picture.ts';

const WIDER: readonly FacetValue<'providers'>[] = ['community-pharmacy', 'dentistry', 'optometry'];

/** How many bodies each kind of provider is recorded in. */
export function toProviders({ corpus, today }: PictureContext): Picture {
  const bodies = corpus.list('collaboratives');
  const unsaid = bodies.filter(({ data }) => data.providers.length === 0);
  const rows = facetValues('providers')
    .map((kind) => ({
      label: facetLabel('providers', kind),
      bodies: bodies.filter(({ data }) => data.providers.includes(kind)),
    }))
    .toSorted((a, b) => b.bodies.length - a.bodies.length);
  const all = unsaid.length === 0 ? rows : [...rows, { label: 'Not recorded', bodies: unsaid }];
  return {
    id: 'providers',
    title: 'Which providers take part',
    sentence: toSentence(bodies, rows, unsaid.length),
    notes: [
      'A collaborative counts once for each kind of provider that a source names, so the numbers add up to more than there are collaboratives. A kind that no source names may still take part.',
    ],
    key: unsaid.length === 0 ? [] : [{ sort: 'gap', text: 'No source says who takes part' }],
    chart: {
      sort: 'bars',
      rows: all.map((row) => ({
        label: row.label,
        value: row.bodies.length,
        valueText: String(row.bodies.length),
        tone: row.bodies === unsaid ? 'gap' : 'firm',
      })),
    },
    table: {
      columns: ['Kind of provider', 'Collaboratives', 'Which'],
      rows: all.map((row) => ({
        head: { text: row.label },
        cells: [String(row.bodies.length), toNames(row.bodies.map(toBodyLink))],
      })),
    },
    data: [
      ['Collaborative', 'Kind of provider', 'Page', 'Counted on'],
      ...bodies.flatMap((body) => {
        const kinds = body.data.providers.map((kind) => facetLabel('providers', kind));
        return (kinds.length === 0 ? ['not recorded'] : kinds).map((kind) => [
          body.data.name,
          kind,
          getPath(body),
          today,
        ]);
      }),
    ],
  };
}

function toSentence(
  bodies: readonly Body[],
  rows: readonly { readonly label: string; readonly bodies: readonly Body[] }[],
  unsaid: number,
): string {
  const most = rows[0];
  const wider = bodies.filter(({ data }) => WIDER.some((kind) => data.providers.includes(kind)));
  return [
    ...(most === undefined || most.bodies.length === 0
      ? [`${toOfRegister(bodies)} none has a provider on record.`]
      : [
          `${toOfRegister(bodies)} ${toCount(most.bodies.length, 'names', 'name')} ${most.label.toLowerCase()}, ${rows[1]?.bodies.length === most.bodies.length ? 'as many as' : 'more than'} any other kind of provider.`,
        ]),
    `${toCount(wider.length, 'names', 'name')} pharmacy, dentistry or optometry.`,
    ...(unsaid === 0 ? [] : [`For ${String(unsaid)} no source says who takes part.`]),
  ].join(' ');
}
