import { describe, expect, test } from 'vitest';
import type { BarChart, GridChart } from '#views/pictures/chart.ts';
import { toFormsByLevel } from '#views/pictures/forms-by-level.ts';
import { toProviders } from '#views/pictures/providers.ts';
import { toSetUpTimes } from '#views/pictures/set-up-times.ts';
import { toStatusAges } from '#views/pictures/status-ages.ts';
import { toBody, toContext, toStatus, toStory } from './entries.ts';

describe('legal form by level', () => {
  const { chart, sentence, table } = toFormsByLevel(
    toContext([
      toBody('a', { form: 'company', level: 'place' }),
      toBody('b', { form: 'company', level: 'place' }),
      toBody('c', { form: 'forum', level: 'system' }),
      toBody('d', { level: 'part-system' }),
    ]),
  );

  test('counts each body once', () => {
    const { rows } = chart as GridChart;
    const held = rows.filter(({ counts }) => counts.some((count) => count > 0));
    expect(held.map(({ label, counts, tone }) => [label, counts, tone])).toEqual([
      ['Forum', [0, 0, 0, 1], 'firm'],
      ['Company', [0, 2, 0, 0], 'firm'],
      ['Not recorded', [0, 0, 1, 0], 'gap'],
    ]);
    expect(table.rows.find(({ head }) => head.text === 'Company')?.cells.slice(0, 4)).toEqual([
      '0',
      '2',
      '0',
      '0',
    ]);
  });

  test('says what is not recorded before what is', () => {
    expect(sentence).toBe(
      'Of 4 on the register, 1 has no form on record. Of the other 3, the form found most often is “company” (2). None is recorded at the level “neighbourhood”.',
    );
  });
});

test('providers: a body counts for each kind, and one of which nothing is said as not recorded', () => {
  const { chart, sentence } = toProviders(
    toContext([
      toBody('a', { providers: ['general-practice', 'dentistry'] }),
      toBody('b', { providers: ['general-practice'] }),
      toBody('c'),
    ]),
  );
  const held = (chart as BarChart).rows.filter(({ value }) => value > 0);
  expect(held.map(({ label, value, tone }) => [label, value, tone])).toEqual([
    ['General practice', 2, 'firm'],
    ['Dentistry', 1, 'firm'],
    ['Not recorded', 1, 'gap'],
  ]);
  expect(sentence).toBe(
    'Of 3 on the register, 2 name general practice, more than any other kind of provider. 1 names pharmacy, dentistry or optometry. For 1 no source says who takes part.',
  );
});

test('providers: kinds that come equally often are not set above each other', () => {
  const { sentence } = toProviders(
    toContext([toBody('a', { providers: ['general-practice', 'pcn'] })]),
  );
  expect(sentence).toContain('1 names general practice, as many as any other kind of provider.');
});

test('set-up times: figures are drawn by name, words are kept, and silence is counted', () => {
  const { chart, sentence, table, data } = toSetUpTimes(
    toContext([
      ...['a', 'b', 'c', 'd'].map((id) => toBody(id)),
      toStory('b', 'Six months to a first meeting'),
      toStory('a', 'More than 18 months'),
      toStory('c', 'One year and six months'),
      toStory('d'),
    ]),
  );
  expect((chart as BarChart).rows.map(({ label, value }) => [label, value])).toEqual([
    ['Body a', 18],
    ['Body b', 6],
  ]);
  expect(sentence).toBe(
    'Of 4 case studies, 2 give a set-up time, from 6 months to more than 18 months. They are listed by name, since they cannot be ranked. 1 describes it in words that give no single figure. 1 does not record it.',
  );
  expect(table.rows.map(({ head }) => head.text)).toEqual([
    'Body a',
    'Body b',
    'Body c',
    'Not recorded: 1 case study',
  ]);
  expect(data.slice(1).map(([, words, months]) => [words, months])).toContainEqual([
    'One year and six months',
    'not recorded',
  ]);
});

describe('how old each status is', () => {
  test.each([
    ['2025-11', 'Up to 12 months', 'firm'],
    ['2025-10', '13 to 24 months', 'firm'],
    ['2024', '13 to 24 months', 'firm'],
    ['2024-10', '25 to 36 months', 'stale'],
    ['2012', 'More than 60 months', 'stale'],
  ])('a status of %s is %s old', (date, band, tone) => {
    const { chart } = toStatusAges(
      toContext([toBody('a', { status: [toStatus(date, 'running')] })]),
    );
    const held = (chart as BarChart).rows.filter(({ value }) => value > 0);
    expect(held.map((row) => [row.label, row.value, row.tone])).toEqual([[band, 1, tone]]);
  });

  test('a search that found nothing is no status', () => {
    const { sentence } = toStatusAges(
      toContext([toBody('a'), toBody('b', { status: [toStatus('2020', 'stopped')] })]),
    );
    expect(sentence).toBe(
      'On 22 November 2026: of 2 on the register, 1 was last known more than two years before, and 0 within two years. For 1 no source gives a dated status.',
    );
  });
});
