import { toCitedName, toCitedPage, toCitedPublication } from '#domain/cited-work.ts';
import { describe, expect, test } from 'vitest';
import { toPublication } from '../views/research-fixtures.ts';

const cite = (more: Parameters<typeof toPublication>[1]) =>
  toCitedPublication(
    toPublication('a-report', more),
    'A publisher',
    (name) => name === 'Kite & Co',
  );

describe('a name in a citation', () => {
  test.each([
    ['Fiona Claridge', { family: 'Claridge', given: 'Fiona' }],
    ['Professor Aruna Garcea', { family: 'Garcea', given: 'Aruna' }],
    ['Luisa M Pettigrew', { family: 'Pettigrew', given: 'Luisa M' }],
    ['Peckham S', { family: 'Peckham', given: 'S' }],
    ['A Davies', { family: 'Davies', given: 'A' }],
    ['Gina Naguib-Roberts', { family: 'Naguib-Roberts', given: 'Gina' }],
    ['Anna de Silva', { family: 'de Silva', given: 'Anna' }],
  ])('of a person is taken apart: %s', (name, parts) => {
    expect(toCitedName(name)).toEqual(parts);
  });

  test.each([
    'NHS Providers',
    'Health and Social Care Committee',
    'Primary Care Hub editors',
    'Beacon',
  ])('of a body is kept whole: %s', (name) => {
    expect(toCitedName(name)).toEqual({ literal: name });
  });

  test('stands for those whom a publication does not name', () => {
    expect(toCitedName('and others')).toEqual({ literal: 'others' });
  });
});

describe('a publication', () => {
  test.each([
    ['2024-08-20', [2024, 8, 20]],
    ['2024-08', [2024, 8]],
    ['2024', [2024]],
  ])('of %s is cited by as much of its date as is known', (date, parts) => {
    expect(cite({ date }).issued).toEqual({ 'date-parts': [parts] });
  });

  test('without a recorded date has none', () => {
    expect(cite({ date: 'not recorded' })).not.toHaveProperty('issued');
  });

  test('whose date is inferred says so', () => {
    expect(cite({ date: '2021', about: true }).issued).toMatchObject({ circa: true });
  });

  test('that names nobody is by its publisher, and a body that the hub knows is no person', () => {
    expect(cite({ authors: [] }).author).toEqual([{ literal: 'A publisher' }]);
    expect(cite({ authors: ['Kite & Co'] }).author).toEqual([{ literal: 'Kite & Co' }]);
  });

  test('in a journal is part of it, and a report is by its publisher', () => {
    expect(cite({ type: 'peer-reviewed' })).toMatchObject({
      type: 'article-journal',
      'container-title': 'A publisher',
    });
    expect(cite({ type: 'report' })).toMatchObject({ type: 'report', publisher: 'A publisher' });
  });
});

test('a page of the hub is cited by its address and the day of its last review', () => {
  expect(toCitedPage(toPublication('a-report'), (path) => `https://hub.example${path}`)).toEqual({
    id: 'research-a-report',
    type: 'webpage',
    title: 'Publication a-report (summary)',
    author: [{ literal: 'Primary Care Hub' }],
    issued: { 'date-parts': [[2026, 11, 22]] },
    'container-title': 'Primary Care Hub',
    URL: 'https://hub.example/research/a-report/',
    language: 'en-GB',
  });
});

test('a page is of no day before it could appear', () => {
  const toDate = (publishAt: string) =>
    toCitedPage(toPublication('a-report', { publishAt }), (path) => path).issued;
  expect(toDate('2026-12-01')).toEqual({ 'date-parts': [[2026, 12, 1]] });
  expect(toDate('2026-11-22')).toEqual({ 'date-parts': [[2026, 11, 22]] });
  expect(toDate('2026-10-01')).toEqual({ 'date-parts': [[2026, 11, 22]] });
});
