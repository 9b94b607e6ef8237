import { expect, test } from 'vitest';
import { type HubEntry, packHub, unpackHub } from '#contribution/hub-index.ts';

const entry: HubEntry = {
  kind: 'qas',
  id: 'an-interview',
  title: 'An interview',
  path: '/qas/an-interview/',
  also: [],
  systems: [],
};

test('the index comes out of its file as it went in', () => {
  const entries = [
    { ...entry, kind: 'case-studies' as const, path: '/case-studies/an-interview/' },
    entry,
    { ...entry, id: 'b', path: '/qas/b/', also: ['B'] },
    { ...entry, id: 'c', path: '/qas/c/', systems: ['sussex'] },
  ];
  const rest = {
    adapted: { 'a-story': ['an-elder'] },
    withdrawn: { 'a-report': { date: '2026-11', urls: ['https://example.org/a.pdf'] } },
    namedForms: ['SWL'],
  };
  const sent = JSON.stringify(packHub({ entries, ...rest }));
  expect(unpackHub(JSON.parse(sent) as ReturnType<typeof packHub>)).toEqual({
    entries,
    ...rest,
  });
  expect(sent).not.toContain('/qas/');
});
