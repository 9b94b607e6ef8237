import { expect, test } from 'vitest';
import { toCorpus } from '#domain/corpus.ts';
import { toUsesSection } from '#views/entries/term-section.ts';
import { toTermUses } from '#views/term-uses.ts';
import { toTermEntry } from './term-fixtures.ts';

const board = toTermEntry('provider-board', { term: 'Provider board', acronym: 'PB', aliases: [] });
const seat = toTermEntry('seat', {
  term: 'Seat',
  aliases: [],
  definition: 'A place on a provider board.',
});
const chair = toTermEntry('chair', {
  term: 'Chair',
  aliases: [],
  definition: 'Who leads the talk.',
  note: 'The PB has one.',
  sources: [
    {
      key: 'a',
      title: 'What a seat is',
      publisher: 'A provider board',
      url: 'https://example.org/',
    },
  ],
});
const corpus = toCorpus([board, seat, chair]);
const uses = toTermUses(corpus, ({ id }) => (id === 'seat' ? ['chair'] : []));
const idsOf = (term: string) => uses.get(term)?.map(({ entry }) => entry.id);

test('a term is used where a field has its words or its short form, in any kind', () => {
  expect(idsOf('provider-board')?.toSorted()).toEqual(['chair', 'seat']);
});

test('a term is used where a text explains it, and that is told apart', () => {
  expect(uses.get('chair')).toEqual([{ entry: seat, isExplained: true }]);
});

test('neither a term’s own entry nor the titles of sources count as uses', () => {
  expect(idsOf('seat')).toBeUndefined();
});

test('the page names the entries kind by kind, and leads to a search where there are too many', () => {
  const many = Array.from({ length: 32 }, () => ({ entry: seat, isExplained: true }));
  const { parts, isIndex } = toUsesSection('Provider board', many);
  expect(isIndex).toBe(true);
  expect(parts.map(({ type }) => type)).toEqual(['heading', 'points', 'paragraph']);
  const [heading, points, rest] = parts;
  expect(heading).toMatchObject({ text: 'Glossary' });
  expect(points?.type === 'points' && points.points.length).toBe(30);
  expect(points?.type === 'points' && points.points[0]).toMatchObject({
    text: 'Seat',
    path: '/glossary/seat/',
    small: 'Explained on its page',
  });
  expect(rest).toMatchObject({
    text: 'And 2 more.',
    link: { path: '/search/?q=Provider%20board' },
  });
});
