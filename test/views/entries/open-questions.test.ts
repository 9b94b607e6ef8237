import { describe, expect, it } from 'vitest';
import { toCorpus } from '#domain/corpus.ts';
import type { Data } from '#domain/kinds.ts';
import { toEntryPage } from '#views/entry-page.ts';
import { toEntryLike } from '../model-entries.ts';

const site = {
  origin: 'https://hub.example',
  base: '/',
  repository: 'https://code.example/hub',
  mail: '',
  today: '2026-11-22',
};
const question = (changes: Partial<Data<'open-questions'>>) =>
  toEntryLike('open-questions', 'who-counted', { question: 'Who has counted them?', ...changes });
const paper = toEntryLike('research', 'paper', { title: 'The count' });
const network = toEntryLike('organisations', 'network', { name: 'A network' });
const toPage = (entry: Parameters<typeof toEntryPage>[0], ...others: (typeof entry)[]) =>
  toEntryPage(entry, toCorpus([entry, ...others]), undefined, site);
const sectionOf = (page: ReturnType<typeof toPage>, id: string) =>
  page.sections.find((section) => section.id === id);

describe('an open question', () => {
  it('says how to take it up, by an issue that asks for an organisation', () => {
    const [part] = sectionOf(toPage(question({})), 'taking-up')?.parts ?? [];
    const address = part?.type === 'paragraph' ? (part.link?.path ?? '') : '';
    const { searchParams } = new URL(address);
    expect(address).toMatch(/^https:\/\/code\.example\/hub\/issues\/new\?/u);
    expect(searchParams.get('title')).toBe('Taking up: Who has counted them?');
    expect(searchParams.get('body')).toContain('https://hub.example/open-questions/who-counted/');
    expect(searchParams.get('body')).toContain('Which organisation takes it up:');
  });

  it('names who has taken it up, with the way to them, and asks nobody else', () => {
    const claimedBy = { who: 'A network', organisation: 'network', since: '2026-10' };
    const page = toPage(question({ claimedBy }), network);
    expect(page.glance.find(({ label }) => label === 'Looked into by')?.values).toEqual([
      { text: 'A network, since October 2026', path: '/organisations/network/' },
    ]);
    expect(sectionOf(page, 'taking-up')).toBeUndefined();
  });

  it('that is answered and its answer lead to each other', () => {
    const sources = [{ key: 'a', title: 'A', publisher: 'B' }];
    const answeredBy = { answer: 'Twelve.', on: '2026-11-20', research: ['paper'], source: 'a' };
    const answered = question({ answeredBy, sources });
    const parts = sectionOf(toPage(answered, paper), 'answer')?.parts ?? [];
    expect(parts).toMatchObject([
      { type: 'statement', text: 'Twelve. Answered 20 November 2026.' },
      { type: 'points', points: [{ text: 'The count', path: '/research/paper/' }] },
    ]);
    expect(
      toPage(paper, answered).related.find(({ reason }) => reason === 'Question it answers')?.links,
    ).toMatchObject([{ path: '/open-questions/who-counted/' }]);
  });
});
