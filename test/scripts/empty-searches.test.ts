import { expect, it } from 'vitest';
import { emptySearches } from '#domain/empty-searches.ts';
import { loadSearchIssues } from '#scripts/lib/empty-searches.ts';
import type { GitHub } from '#scripts/lib/github.ts';

const NOW = new Date('2026-11-22T06:00:00Z');
const read = [{ name: 'title-read' }];
const toIssue = (number: number, title: string, more: object = {}) => ({
  number,
  title,
  created_at: '2026-11-20T09:00:00Z',
  labels: [],
  ...more,
});

const toGitHub = (...pages: readonly (readonly object[])[]): GitHub => ({
  get: (path) =>
    Promise.resolve(
      pages[Number(new URL(path, 'https://x.example').searchParams.get('page')) - 1] ?? [],
    ),
  send: () => Promise.reject(new Error('Nothing is to be sent.')),
});

async function searchesIn(...issues: readonly object[]) {
  const found = await loadSearchIssues(toGitHub(issues), 'a/hub', NOW);
  return emptySearches.parse(found).searches;
}

it('what was looked for in vain is told by its issue, and other issues are left out', async () => {
  expect(
    await searchesIn(
      toIssue(7, 'Looked for: dental access', { labels: read }),
      toIssue(6, 'The map is wrong', { labels: read }),
      toIssue(5, 'Looked for: pulls', { labels: read, pull_request: {} }),
    ),
  ).toEqual([{ number: 7, askedOn: '2026-11-20', words: 'dental access' }]);
});

it('a stranger’s words are shown only once an editor has read them, and never somebody’s address', async () => {
  expect(
    await searchesIn(
      toIssue(8, 'Looked for: whatever I like'),
      toIssue(7, 'Looked for: jo.bloggs@nhs.example.uk', { labels: read }),
      toIssue(6, 'Looked for: <b>bold</b> \u202Eturned', { labels: read }),
    ),
  ).toEqual([
    { number: 8, askedOn: '2026-11-20' },
    { number: 7, askedOn: '2026-11-20' },
    { number: 6, askedOn: '2026-11-20', words: '<b>bold</b> <U+202E>turned' },
  ]);
});

it('more than one page of issues is read', async () => {
  const full = Array.from({ length: 100 }, (_, index) => toIssue(index + 10, 'Another'));
  const github = toGitHub(full, [toIssue(1, 'Looked for: voice', { labels: read })]);
  expect((await loadSearchIssues(github, 'a/hub', NOW)).searches).toHaveLength(1);
});
