import { expect, it } from 'vitest';
import { findOutsideLinks } from '#domain/outside-links.ts';
import { toEntryLike } from '../views/model-entries.ts';

const source = (key: string, url?: string) => ({
  key,
  title: 'A',
  publisher: 'B',
  ...(url && { url }),
});
const topic = toEntryLike('topics', 'a', {
  summary: 'Read https://not.example.org first.',
  sources: [source('one', 'https://b.example.org/page#part'), source('two')],
});
const research = toEntryLike('research', 'b', {
  url: 'https://a.example.org/',
  files: ['https://a.example.org/x.pdf'],
  sources: [source('one', 'https://b.example.org/page')],
});

it('every address of fields and bodies is found once, with the entries that name it', () => {
  const html =
    '<p><a href="https://c.example.org/?a=1&amp;b=2#top">C</a> <a href="/topics/b/">B</a> <a href="#n1">1</a></p>';
  const found = findOutsideLinks([
    { entry: topic, html },
    { entry: research, html: '' },
  ]);
  expect([...found].map(([url, entries]) => [url, ...entries.map(({ id }) => id)])).toEqual([
    ['https://a.example.org/', 'b'],
    ['https://a.example.org/x.pdf', 'b'],
    ['https://b.example.org/page', 'a', 'b'],
    ['https://c.example.org/?a=1&b=2', 'a'],
  ]);
});
