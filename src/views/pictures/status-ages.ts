import { facetLabel } from '#domain/facets.ts';
import { getPath } from '#domain/kinds.ts';
import { monthsSince, toDateText } from '#domain/partial-date.ts';
import { getCurrentStatus } from '#domain/status.ts';
import {
  type Body,
  type Picture,
  type PictureContext,
  toBodyLink,
  toCount,
  toNames,
  toOfRegister,
} from './picture.ts';

/** Bands of months, the last open; two years is where a status is no longer taken as today's. */
const BANDS = [
  { label: 'Up to 12 months', to: 12 },
  { label: '13 to 24 months', to: 24 },
  { label: '25 to 36 months', to: 36 },
  { label: '37 to 48 months', to: 48 },
  { label: '49 to 60 months', to: 60 },
  { label: 'More than 60 months', to: Infinity },
] as const;

/** How old the newest thing known of each body is, at the day of the build. */
export function toStatusAges({ corpus, today }: PictureContext): Picture {
  const bodies = corpus.list('collaboratives');
  const aged = bodies.flatMap((body) => toAged(body, today) ?? []);
  const unknown = bodies.filter((body) => toAged(body, today) === undefined);
  const rows = BANDS.map(({ label, to }, place) => {
    const from = BANDS[place - 1]?.to ?? -Infinity;
    const held = aged.filter(({ months }) => months > from && months <= to);
    return {
      label,
      held,
      tone: held.some(({ isStale }) => isStale) ? ('stale' as const) : ('firm' as const),
    };
  });
  return {
    id: 'status-ages',
    title: 'How old each status is',
    sentence: toSentence(bodies, aged, unknown.length, today),
    notes: [
      'Age is counted in whole months from the last thing a source reports. Where a source gives only a year, it is counted from the end of that year, so the true age may be greater. An old status does not mean that a body has stopped.',
    ],
    key: [
      { sort: 'stale', text: 'More than two years old: only “last known”' },
      ...(unknown.length === 0 ? [] : [{ sort: 'gap', text: 'No dated status' } as const]),
    ],
    chart: {
      sort: 'bars',
      rows: [
        ...rows.map(({ label, held, tone }) => ({
          label,
          value: held.length,
          valueText: String(held.length),
          tone,
        })),
        {
          label: 'Not known',
          value: unknown.length,
          valueText: String(unknown.length),
          tone: 'gap',
        },
      ],
    },
    table: {
      columns: ['Age of the status', 'Collaboratives', 'Which, and what was last known'],
      rows: [
        ...rows.map(({ label, held }) => ({
          head: { text: label },
          cells: [
            String(held.length),
            toNames(
              held.map(({ body, text }) => ({
                ...toBodyLink(body),
                text: `${toBodyLink(body).text} (${text})`,
              })),
            ),
          ],
        })),
        {
          head: { text: 'Not known' },
          cells: [String(unknown.length), toNames(unknown.map(toBodyLink))],
        },
      ],
    },
    data: [
      ['Collaborative', 'Status', 'Last known', 'Months since', 'Page', 'Counted on'],
      ...bodies.map((body) => {
        const known = toAged(body, today);
        return [
          body.data.name,
          known?.state ?? 'not known',
          known?.date ?? 'not known',
          known === undefined ? 'not known' : String(known.months),
          getPath(body),
          today,
        ];
      }),
    ],
  };
}

/** The newest status that says something; “not known” dates a search, not the body. */
function toAged(body: Body, today: string) {
  const known = body.data.status.filter(({ state }) => state !== 'not-known');
  if (known.length === 0) return undefined;
  const { state, date, isStale } = getCurrentStatus(known, today);
  const label = facetLabel('stage', state);
  return {
    body,
    state: label,
    date,
    isStale,
    months: monthsSince(date, today),
    text: `${label.toLowerCase()}, ${toDateText(date.slice(0, 7))}`,
  };
}

function toSentence(
  bodies: readonly Body[],
  aged: readonly { readonly isStale: boolean }[],
  unknown: number,
  today: string,
): string {
  const stale = aged.filter(({ isStale }) => isStale).length;
  return [
    `On ${toDateText(today)}: ${toOfRegister(bodies).replace('Of', 'of')} ${toCount(stale, 'was', 'were')} last known more than two years before, and ${String(aged.length - stale)} within two years.`,
    ...(unknown === 0 ? [] : [`For ${String(unknown)} no source gives a dated status.`]),
  ].join(' ');
}
