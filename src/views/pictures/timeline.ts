import { getPath } from '#domain/kinds.ts';
import type { MarkSort, TimelineMark } from './chart.ts';
import {
  type Body,
  type KeySort,
  type Picture,
  type PictureContext,
  toCount,
  toName,
  toOfRegister,
} from './picture.ts';
import { findEvents, type TimelineEvent, toEventText, toMark } from './timeline-events.ts';

/** More rows than this cannot be taken in; the data file has them all. */
const MOST_ROWS = 60;

const LABELS: Readonly<Record<MarkSort, string>> = {
  began: 'Began',
  formal: 'Took its formal shape',
  changed: 'Changed or merged',
  paused: 'Paused',
  stopped: 'Stopped',
  'last-known': 'Last known',
};

const COLUMNS: readonly (readonly MarkSort[])[] = [
  ['began'],
  ['formal'],
  ['changed', 'paused', 'stopped'],
  ['last-known'],
];

interface Life {
  readonly body: Body;
  readonly events: readonly TimelineEvent[];
  readonly marks: readonly TimelineMark[];
}

/** When each body formed, changed and stopped, each date drawn as finely as a source gives it. */
export function toTimeline({ corpus, today }: PictureContext): Picture {
  const bodies = corpus.list('collaboratives');
  const lives = bodies.map(toLife);
  const newestFirst = lives.toSorted((a, b) => getEnd(b) - getEnd(a));
  const shown = newestFirst.slice(0, MOST_ROWS).toSorted((a, b) => getStart(a) - getStart(b));
  const drawn = shown.filter(({ marks }) => marks.length > 0);
  const undated = shown.length - drawn.length;
  const cut = lives.length - shown.length;
  return {
    id: 'timeline',
    title: 'When they formed, changed and stopped',
    sentence: toSentence(lives),
    notes: [
      'A line runs from the first known date of a body to the last. It does not mean that work went on without a break, or that nothing has happened since.',
      ...(undated === 0
        ? []
        : [
            `${toCount(undated, 'has', 'have')} no date at all and ${undated === 1 ? 'is' : 'are'} in the table only.`,
          ]),
      ...(cut === 0
        ? []
        : [
            `The ${String(MOST_ROWS)} with the newest dates are shown; the data file has the other ${String(cut)} too.`,
          ]),
    ],
    key: toKey(drawn.flatMap(({ marks }) => marks)),
    chart: {
      sort: 'timeline',
      rows: drawn.map(({ body, marks }) => ({ label: toName(body), marks })),
    },
    table: {
      columns: [
        'Collaborative',
        'Began',
        'Took its formal shape',
        'Changed or stopped',
        'Last known',
      ],
      rows: shown.map(({ body, events }) => ({
        head: { text: toName(body), path: getPath(body) },
        cells: COLUMNS.map((sorts) => toCell(events, sorts)),
      })),
    },
    data: [
      ['Collaborative', 'What', 'Date', 'How the date is known', 'Page', 'Counted on'],
      ...lives.flatMap(({ body, events }) =>
        events.map((event) => [
          body.data.name,
          LABELS[event.sort],
          event.date,
          toKnown(event),
          getPath(body),
          today,
        ]),
      ),
    ],
  };
}

function toLife(body: Body): Life {
  const events = findEvents(body);
  return { body, events, marks: events.map(toMark).toSorted((a, b) => a.from - b.from) };
}

const getStart = ({ marks }: Life): number => marks[0]?.from ?? Infinity;
const getEnd = ({ marks }: Life): number => Math.max(0, ...marks.map(({ to }) => to));

function toCell(events: readonly TimelineEvent[], sorts: readonly MarkSort[]): string {
  const found = events.filter(({ sort }) => sorts.includes(sort));
  if (found.length === 0) {
    if (sorts.includes('stopped')) return 'None recorded';
    const isTurned = events.some(({ sort }) => ['changed', 'paused', 'stopped'].includes(sort));
    return sorts.includes('last-known') && isTurned ? 'As in “Changed or stopped”' : 'Not recorded';
  }
  return found
    .map((event) => {
      const text = toEventText(event);
      return sorts.length === 1
        ? text.charAt(0).toUpperCase() + text.slice(1)
        : `${LABELS[event.sort]}, ${text}`;
    })
    .join('; ');
}

function toKnown({ isAbout, isBefore }: TimelineEvent): string {
  if (isBefore) return isAbout ? 'no later than, and about' : 'no later than';
  return isAbout ? 'about' : 'as a source gives it';
}

function toSentence(lives: readonly Life[]): string {
  const having = (sort: MarkSort) =>
    lives.filter(({ events }) => events.some((event) => event.sort === sort)).length;
  const starts = lives
    .flatMap(({ events }) => events.filter(({ sort }) => sort === 'began'))
    .toSorted((a, b) => toMark(a).from - toMark(b).from);
  const first = starts[0];
  const loose = starts.filter(({ isAbout, isBefore }) => isAbout || isBefore).length;
  const undated = lives.length - starts.length;
  return [
    `${toOfRegister(lives.map(({ body }) => body))} ${toCount(starts.length, 'has', 'have')} a start on record${first === undefined ? '' : `, the earliest ${toEventText(first)}`}.`,
    ...(loose === 0
      ? []
      : [
          `${toCount(loose, 'of these starts is', 'of these starts are')} known only roughly or as “no later than”.`,
        ]),
    ...(undated === 0 ? [] : [`For ${String(undated)} no start is recorded.`]),
    `${toCount(having('changed'), 'is', 'are')} recorded as changed or merged and ${String(having('stopped'))} as stopped.`,
  ].join(' ');
}

/** Only what the picture holds. */
function toKey(marks: readonly TimelineMark[]): Picture['key'] {
  const has = (test: (mark: TimelineMark) => boolean) => marks.some(test);
  const sorts = (Object.keys(LABELS) as MarkSort[]).filter((sort) =>
    has((mark) => mark.sort === sort),
  );
  const extras: readonly [KeySort, string, boolean][] = [
    [
      'year-only',
      'As wide as a year: only the year is known',
      has((mark) => mark.to - mark.from > 0.9 && !mark.isAbout),
    ],
    ['about', 'About this time', has(({ isAbout }) => isAbout)],
    ['before', 'No later than', has(({ isBefore }) => isBefore)],
  ];
  return [
    ...sorts.map((sort) => ({ sort, text: LABELS[sort] })),
    ...extras.filter(([, , isThere]) => isThere).map(([sort, text]) => ({ sort, text })),
  ];
}
