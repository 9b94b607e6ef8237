import { describe, expect, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { type Change, toNews } from '#views/feeds/changes.ts';
import { toNewsGroups, toNewsMonths } from '#views/feeds/news-months.ts';
import { writeFeed } from '#views/feeds/write-feed.ts';

const change = (on: string, more: Partial<Change> = {}): Change => ({
  kind: 'case-studies',
  title: 'Leeds & <friends>',
  path: '/case-studies/leeds/',
  summary: 'What they did.',
  on,
  news: 'new',
  ...more,
});
const site = {
  origin: 'https://hub.example',
  base: '/hub/',
  repository: 'https://code.example/hub',
  mail: '',
  today: '2026-11-22',
};
const source = {
  name: 'topics/funding',
  title: 'Funding',
  changes: [change('2026-11-22'), change('2026-10', { news: 'changed' })],
};

describe('a feed', () => {
  it('is well-formed Atom that keeps what was written as words', () => {
    const atom = writeFeed(source, 'atom', site);
    expect(() => fromXml(atom)).not.toThrow();
    expect(atom).toContain('https://hub.example/hub/case-studies/leeds/');
    expect(atom).not.toContain('<friends>');
  });

  it('gives the same bytes for the same content, whatever the time', () => {
    expect(writeFeed(source, 'atom', site)).toBe(writeFeed(source, 'atom', site));
    expect(writeFeed(source, 'atom', site)).toContain(
      '<updated>2026-11-22T00:00:00.000Z</updated>',
    );
  });

  it('is a JSON feed with an id that changes when the entry does', () => {
    const { items } = JSON.parse(writeFeed(source, 'json', site)) as {
      items: readonly { id: string; title: string }[];
    };
    expect(items.map(({ id }) => id)).toEqual([
      'https://hub.example/hub/case-studies/leeds/#2026-11-22',
      'https://hub.example/hub/case-studies/leeds/#2026-10',
    ]);
  });

  it('names two changes of one sort on one day apart, and keeps the name of the first', () => {
    const corrected = change('2026-11-22', { news: 'corrected' });
    const toIds = (changes: readonly Change[]) =>
      (
        JSON.parse(writeFeed({ ...source, changes }, 'json', site)) as {
          items: readonly { id: string }[];
        }
      ).items.map(({ id }) => id.split('#')[1]);
    expect(toIds([corrected, change('2026-10')])).toEqual(['2026-11-22-corrected', '2026-10']);
    expect(toIds([corrected, corrected, change('2026-10')])).toEqual([
      '2026-11-22-corrected-2',
      '2026-11-22-corrected',
      '2026-10',
    ]);
  });
});

describe('news', () => {
  it('stands by month, and a year alone where no month is known', () => {
    const months = toNewsMonths([change('2026-11-22'), change('2026-11'), change('2025')]);
    expect(months.map(({ id, title, changes }) => [id, title, changes.length])).toEqual([
      ['2026-11', 'November 2026', 2],
      ['2025', '2025', 1],
    ]);
  });

  it('says what happened', () => {
    expect(toNews(change('2026'))).toBe('New case study');
    expect(toNews(change('2026', { kind: 'qas', news: 'changed' }))).toBe('Changed Q&A');
  });
});

describe('a month by kind', () => {
  const toGroups = (...kinds: Change['kind'][]) =>
    toNewsGroups({
      id: '2026-11',
      title: '',
      changes: kinds.map((kind) => change('2026-11', { kind })),
    });
  const counts = (groups: ReturnType<typeof toGroups>) =>
    groups.map(({ title, first, rest }) => [title, first.length, rest.length]);

  it('shows three of a kind and folds up the others, but never one alone', () => {
    expect(counts(toGroups('qas', 'qas', 'qas', 'qas', 'research'))).toEqual([
      ['Q&As', 4, 0],
      ['Research', 1, 0],
    ]);
    expect(counts(toGroups('qas', 'qas', 'qas', 'qas', 'qas'))).toEqual([['Q&As', 3, 2]]);
  });

  it('says what happened where it is more than new', () => {
    const [group] = toNewsGroups({
      id: '2026-11',
      title: '',
      changes: [change('2026-11'), change('2026-11', { news: 'corrected' })],
    });
    expect(group?.first.map(({ note }) => note)).toEqual(['', 'corrected']);
  });
});
