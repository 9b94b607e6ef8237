import { type Entry, getPath, getTitle } from '#domain/kinds.ts';
import { type Duration, parseDuration } from './duration.ts';
import { type Picture, type PictureContext, toCount, toNames } from './picture.ts';

/** More bars than this cannot be taken in; the data file has them all. */
const MOST_ROWS = 40;

interface Told {
  readonly story: Entry<'case-studies'>;
  readonly label: string;
  readonly words: string | undefined;
  readonly duration: Duration | undefined;
}

/**
 * How long it took to set up, where a case study says so. By name, never by length: the times do not measure the
 * same thing, and bars that grow longer down the page would rank them all the same.
 */
export function toSetUpTimes({ corpus, today }: PictureContext): Picture {
  const told = corpus.list('case-studies').map((story): Told => {
    const body = corpus.find('collaboratives', story.data.collaborative);
    const words = story.data.setUp.time;
    return {
      story,
      label: body?.data.shortName ?? body?.data.name ?? getTitle(story),
      words,
      duration: words === undefined ? undefined : parseDuration(words),
    };
  });
  const measured = told
    .flatMap(({ duration, ...rest }) => (duration ? [{ ...rest, duration }] : []))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));
  const inWords = told.filter(({ words, duration }) => words !== undefined && !duration);
  const silent = told.filter(({ words }) => words === undefined);
  const bars = measured.slice(0, MOST_ROWS);
  return {
    id: 'set-up-times',
    title: 'How long it took to set up',
    sentence: toSentence(told.length, measured, inWords.length, silent.length),
    notes: [
      'They do not measure the same thing: one counts from a first request to a first meeting, another from an idea to a company. The table gives each in its own words. Do not take an average.',
      ...(measured.length > bars.length
        ? [`The first ${String(MOST_ROWS)} by name are drawn; the data file has the others too.`]
        : []),
    ],
    key: [],
    chart: {
      sort: 'bars',
      rows: bars.map(({ label, duration }) => ({
        label,
        value: duration.months,
        valueText: duration.text,
        tone: 'firm',
      })),
    },
    table: {
      columns: ['Collaborative', 'Set-up time, as its case study records it'],
      rows: [
        ...[...bars, ...inWords.slice(0, MOST_ROWS)].map(({ label, story, words = '' }) => ({
          head: { text: label, path: getPath(story) },
          cells: [words],
        })),
        {
          head: { text: `Not recorded: ${toCount(silent.length, 'case study', 'case studies')}` },
          cells: [
            toNames(silent.map(({ label, story }) => ({ text: label, path: getPath(story) }))),
          ],
        },
      ],
    },
    data: [
      ['Case study', 'Set-up time as recorded', 'Months read from it', 'Page', 'Counted on'],
      ...told.map(({ story, words, duration }) => [
        getTitle(story),
        words ?? 'not recorded',
        duration === undefined ? 'not recorded' : String(duration.months),
        getPath(story),
        today,
      ]),
    ],
  };
}

function toSentence(
  all: number,
  measured: readonly { readonly duration: Duration }[],
  inWords: number,
  silent: number,
): string {
  const byLength = measured.toSorted((a, b) => a.duration.months - b.duration.months);
  const shortest = byLength[0]?.duration.text;
  const longest = byLength.at(-1)?.duration.text;
  const span =
    shortest === undefined || longest === undefined
      ? ''
      : shortest === longest
        ? `: ${shortest}`
        : `, from ${shortest} to ${longest}`;
  return [
    `Of ${toCount(all, 'case study', 'case studies')}, ${toCount(measured.length, 'gives', 'give')} a set-up time${span}.`,
    ...(measured.length > 1 ? ['They are listed by name, since they cannot be ranked.'] : []),
    ...(inWords === 0
      ? []
      : [`${toCount(inWords, 'describes', 'describe')} it in words that give no single figure.`]),
    `${toCount(silent, 'does', 'do')} not record it.`,
  ].join(' ');
}
