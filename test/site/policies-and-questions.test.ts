import { beforeAll, describe, expect, test } from 'vitest';
import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { type Entry, getPath } from '#domain/kinds.ts';
import { getQuestionStage, questionStages } from '#domain/open-questions.ts';
import { getPolicyState } from '#domain/policies.ts';
import { findReliant } from '#domain/reliance.ts';
import { loadContent } from '#loader/load-content.ts';
import { toStanding } from '#views/standing.ts';
import { getPage, getText, loadSite } from './built-pages.ts';

const site = loadSite();
const today = process.env.HUB_TODAY ?? new Date().toISOString().slice(0, 10);
let corpus: Corpus;

beforeAll(async () => {
  const { reads } = await loadContent('.', site.base);
  corpus = toCorpus(reads.flatMap(({ entry }) => entry ?? []));
});

const toInSite = (path: string): string => site.base + path.replace(/^\//, '');
const openMain = (entry: Entry) => getPage(site, getPath(entry)).document.querySelector('main');
const findLinks = (entry: Entry): (string | undefined)[] =>
  openMain(entry)
    ?.querySelectorAll('a')
    .map((link) => link.getAttribute('href')) ?? [];

describe('every policy', () => {
  test('says on its page and in the listing where it stands', () => {
    const listing = getText(getPage(site, '/policies/').document.querySelector('main'));
    for (const policy of corpus.list('policies')) {
      const { text } = toStanding(policy.data, today);
      expect(getText(openMain(policy)?.querySelector('.line') ?? null)).toBe(text);
      expect(listing).toContain(text);
    }
  });

  test('and what rests on it lead to each other', () => {
    for (const policy of corpus.list('policies')) {
      const reliant = findReliant(policy, corpus);
      expect(reliant.length, policy.id).toBeGreaterThan(0);
      for (const { entry } of reliant) {
        expect(findLinks(policy)).toContain(toInSite(getPath(entry)));
        expect(findLinks(entry)).toContain(toInSite(getPath(policy)));
      }
    }
  });

  test('that was replaced or has ended is warned of wherever something rests on it', () => {
    const lapsed = corpus
      .list('policies')
      .filter(({ data }) => ['replaced', 'ended'].includes(getPolicyState(data, today)));
    expect(lapsed.length).toBeGreaterThan(0);
    for (const policy of lapsed)
      for (const { entry } of findReliant(policy, corpus)) {
        const notes = openMain(entry)?.querySelectorAll('[role="note"]').map(getText) ?? [];
        expect(notes.join(' '), entry.id).toContain(policy.data.title);
      }
  });
});

describe('every open question', () => {
  test('says how far it has come, what is known and what would answer it', () => {
    for (const question of corpus.list('open-questions')) {
      const main = openMain(question);
      expect(getText(main?.querySelector('.line') ?? null)).toBe(
        questionStages[getQuestionStage(question.data)],
      );
      const text = getText(main);
      for (const { fact } of question.data.known) expect(text).toContain(fact);
      for (const answer of question.data.wouldAnswer) expect(text).toContain(answer);
      expect(text).toContain(question.data.origin.what);
    }
  });

  test('is led to from its topics and from the entries that leave it open', () => {
    for (const question of corpus.list('open-questions'))
      for (const { entry } of corpus.related(question)) {
        expect(findLinks(entry), entry.id).toContain(toInSite(getPath(question)));
        expect(findLinks(question)).toContain(toInSite(getPath(entry)));
      }
  });
});
