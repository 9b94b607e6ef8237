import { describe, expect, test } from 'vitest';
import type { TimelineChart } from '#views/pictures/chart.ts';
import { toTimeline } from '#views/pictures/timeline.ts';
import { findEvents, toEventText, toMark } from '#views/pictures/timeline-events.ts';
import { toBody, toContext, toStatus } from './entries.ts';

const stopped = toBody('stopped', {
  started: { date: '2016-11', about: true },
  status: [toStatus('2022', 'running'), toStatus('2023-10-23', 'stopped')],
});
const running = toBody('running', {
  started: { date: '2015', before: true },
  formalised: { date: '2019' },
  status: [toStatus('2019', 'changed'), toStatus('2023-12-07', 'running')],
});
const unknown = toBody('unknown');

describe('the events of a body', () => {
  test.each([
    [stopped, ['began about November 2016', 'stopped 23 October 2023']],
    [
      running,
      ['began no later than 2015', 'formal 2019', 'changed 2019', 'last-known 7 December 2023'],
    ],
    [unknown, []],
  ])('are those on its record', (body, events) => {
    expect(findEvents(body).map((event) => `${event.sort} ${toEventText(event)}`)).toEqual(events);
  });

  test('a search that found nothing does not make an older status newer', () => {
    const lost = toBody('lost', {
      status: [toStatus('2020', 'running'), toStatus('2026-11-22', 'not-known')],
    });
    expect(findEvents(lost).map(({ sort, date }) => `${sort} ${date}`)).toEqual([
      'last-known 2020',
    ]);
  });

  test.each([
    ['2020', 2020, 2021],
    ['2020-07', 2020.5, 2020.5 + 1 / 12],
    ['2020-01-01', 2020, 2020 + 1 / 372],
  ])('a date of %s can mean any time from %d to %d', (date, from, to) => {
    const mark = toMark({ sort: 'began', date, isAbout: false, isBefore: false });
    expect(mark.from).toBeCloseTo(from);
    expect(mark.to).toBeCloseTo(to);
  });
});

describe('the timeline', () => {
  const { sentence, chart, table, data, notes } = toTimeline(
    toContext([stopped, running, unknown]),
  );

  test('says how many starts are known, how firmly, and who changed or stopped', () => {
    expect(sentence).toBe(
      'Of 3 on the register, 2 have a start on record, the earliest no later than 2015. 2 of these starts are known only roughly or as “no later than”. For 1 no start is recorded. 1 is recorded as changed or merged and 1 as stopped.',
    );
  });

  test('draws the dated, oldest first, and says how many it cannot draw', () => {
    expect((chart as TimelineChart).rows.map(({ label }) => label)).toEqual([
      'Body running',
      'Body stopped',
    ]);
    expect(notes).toContain('1 has no date at all and is in the table only.');
  });

  test('has a row in the table for each body, and a line of data for each event', () => {
    expect(table.rows.map(({ head, cells }) => [head.text, ...cells])).toEqual([
      ['Body running', 'No later than 2015', '2019', 'Changed or merged, 2019', '7 December 2023'],
      [
        'Body stopped',
        'About November 2016',
        'Not recorded',
        'Stopped, 23 October 2023',
        'As in “Changed or stopped”',
      ],
      ['Body unknown', 'Not recorded', 'Not recorded', 'None recorded', 'Not recorded'],
    ]);
    expect(data.slice(1).map(([name, what, date, known]) => [name, what, date, known])).toEqual([
      ['Body running', 'Began', '2015', 'no later than'],
      ['Body running', 'Took its formal shape', '2019', 'as a source gives it'],
      ['Body running', 'Changed or merged', '2019', 'as a source gives it'],
      ['Body running', 'Last known', '2023-12-07', 'as a source gives it'],
      ['Body stopped', 'Began', '2016-11', 'about'],
      ['Body stopped', 'Stopped', '2023-10-23', 'as a source gives it'],
    ]);
  });

  test('of very many shows the sixty with the newest dates and leaves the rest to the data', () => {
    const many = Array.from({ length: 70 }, (_, place) =>
      toBody(`b${String(place)}`, { status: [toStatus(String(1950 + place), 'running')] }),
    );
    const large = toTimeline(toContext(many));
    expect(large.chart.rows).toHaveLength(60);
    expect(large.table.rows).toHaveLength(60);
    expect(large.table.rows[0]?.head.text).toBe('Body b10');
    expect(large.notes.join(' ')).toContain('the data file has the other 10 too');
    expect(large.data).toHaveLength(71);
  });
});
