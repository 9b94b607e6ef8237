import { beforeAll, describe, expect, test } from 'vitest';
import { getCertainty, getCertaintyBeads } from '#domain/certainty.ts';
import { outcomes } from '#domain/claims.ts';
import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { facetLabel, facetValues } from '#domain/facets.ts';
import { isHubPage } from '#domain/hub-pages.ts';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { type Entry, getPath, getSummary, getTitle } from '#domain/kinds.ts';
import { isListingId } from '#domain/listing-item.ts';
import type { Redirects } from '#domain/redirects.ts';
import { loadContent } from '#loader/load-content.ts';
import { getPage, getText, loadSite } from './built-pages.ts';

const site = loadSite();
let corpus: Corpus;
let redirects: Redirects;

beforeAll(async () => {
  const { reads, ...others } = await loadContent('.', site.base);
  redirects = others.redirects;
  corpus = toCorpus(reads.flatMap(({ entry }) => entry ?? []));
});

const listAll = (): Entry[] => kindIds.flatMap((kind): readonly Entry[] => corpus.list(kind));
const toInSite = (path: string): string => site.base + path.replace(/^\//, '');
const toNumber = (text: string): number =>
  Number(/^[\d,]+/.exec(text.trim())?.[0].replace(',', '') ?? NaN);

test('a link from an entry may lead to every page', () => {
  const paths = new Set(listAll().map(getPath));
  const moved = redirects.moved.map(({ from }) => from);
  const known = ['/404.html', ...moved, ...redirects.gone.map(({ from }) => from)];
  const refused = site.pages
    .map(({ path }) => `/${path.slice(site.base.length)}`)
    .filter((path) => !known.includes(path) && !isHubPage(path, (entry) => paths.has(entry)));
  expect(refused).toEqual([]);
});

describe('every entry of the content', () => {
  test('has a page with its title and summary', () => {
    const wrong = listAll().flatMap((entry) => {
      const main = getPage(site, getPath(entry)).document.querySelector('main');
      const title = getText(main?.querySelector('h1') ?? null);
      const summary = getText(main?.querySelector('.lead') ?? null);
      return title === getTitle(entry) && summary === getSummary(entry).trim()
        ? []
        : [getPath(entry)];
    });
    expect(wrong).toEqual([]);
  });

  test('stands once in its listing, which counts what it shows', () => {
    // The listings with facets have a test of their own, and systems stand in a table.
    for (const kind of kindIds.filter((id) => id !== 'glossary' && !isListingId(id))) {
      const { document } = getPage(site, `/${kind}/`);
      const paths = document
        .querySelectorAll('.rows h2 a, .rows h3 a, .systems th a')
        .map((link) => link.getAttribute('href'));
      expect(paths.toSorted(), kind).toEqual(toPaths(kind));
      if (kind !== 'systems')
        expect(toNumber(getText(document.querySelector('.bar b'))), kind).toBe(paths.length);
    }
  });

  test('stands in the glossary from A to Z if it is a term', () => {
    const links = getPage(site, '/glossary/').document.querySelectorAll('.words dt a');
    expect(links.map((link) => link.getAttribute('href')).toSorted()).toEqual(toPaths('glossary'));
  });

  test('is all that has a page under a kind', () => {
    const known = new Set(listAll().map((entry) => toInSite(getPath(entry))));
    const stray = site.pages.filter(({ path }) => {
      const [kind, id, deeper] = path.slice(site.base.length).split('/');
      const isEntry = id !== '' && (deeper ?? '') === '';
      return kindIds.some((each) => each === kind) && isEntry && !known.has(path);
    });
    expect(stray.map(({ path }) => path)).toEqual([]);
  });
});

function toPaths(kind: KindId): string[] {
  return corpus
    .list(kind)
    .map((entry) => toInSite(getPath(entry)))
    .toSorted();
}

describe('the numbers on the pages', () => {
  test.each([
    ['the home page', '/', '.idx a'],
    ['the search page', '/search/', '.browse a'],
  ])('of kinds on %s are those of the content', (_, path, selector) => {
    const links = getPage(site, path).document.querySelectorAll(selector);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      const kind = kindIds.find((id) => link.getAttribute('href') === toInSite(`/${id}/`));
      if (kind === undefined) throw new Error(`${getText(link)} leads to no listing`);
      expect(toNumber(getText(link.querySelector('span:last-child'))), kind).toBe(
        corpus.list(kind).length,
      );
    }
  });

  test('of measured claims on the home page are those that the case studies show', () => {
    const least = getCertaintyBeads('measured-by-team');
    const measuredLabels = facetValues('certainty')
      .filter((label) => getCertaintyBeads(label) >= least)
      .map((label) => facetLabel('certainty', label));
    const cases = corpus.list('case-studies').map((entry) =>
      getPage(site, getPath(entry))
        .document.querySelectorAll('.ledger > li')
        .map((row) => ({
          outcome: getText(row.querySelector('h3')),
          isMeasured: measuredLabels.includes(getText(row.querySelector('.cert'))),
        })),
    );
    const claims = cases.flat();
    const patientCare = outcomes['patient-care'];
    const forPatients = cases.filter((rows) =>
      rows.some(({ outcome, isMeasured }) => isMeasured && outcome === patientCare),
    );

    const proof = getPage(site, '/').document.querySelectorAll('.proof dl > div').map(getText);
    expect(proof).toHaveLength(2);
    expect(proof[0]).toMatch(
      new RegExp(
        `^${String(claims.filter(({ isMeasured }) => isMeasured).length)} of ${String(claims.length)} claims `,
      ),
    );
    expect(proof[1]).toMatch(
      new RegExp(
        `^${String(forPatients.length)} of ${String(cases.length)} case stud(?:y|ies) show`,
      ),
    );
  });

  test('of boards in the words of the home page are those of the systems', () => {
    const systems = corpus.list('systems').map(({ data }) => data);
    const isAbolished = (system: (typeof systems)[number]) =>
      system.sinceApril2026.outcome === 'abolished';
    const abolished = systems.filter(isAbolished);
    const kept = systems.filter((system) => !isAbolished(system)).map(({ boardName }) => boardName);
    const successors = new Set(
      abolished.flatMap(({ sinceApril2026 }) => sinceApril2026.successors),
    );
    const created = corpus
      .list('organisations')
      .filter(({ id, data }) => successors.has(id) && !kept.includes(data.name));
    expect([systems.length, abolished.length, created.length]).toEqual([42, 12, 6]);
    const words = getText(
      getPage(site, '/').document.querySelector('section[aria-labelledby="systems"]'),
    );
    const left = systems.length - abolished.length + created.length;
    expect(words).toContain('Forty-two boards were set up in July 2022.');
    expect(words).toContain(
      `twelve of them were abolished and six new ones created, leaving ${String(left)}.`,
    );
  });

  test('of squares on the map are one for each system', () => {
    const squares = getPage(site, '/').document.querySelectorAll('.tiles a');
    expect(squares.map((square) => square.getAttribute('href')).toSorted()).toEqual(
      toPaths('systems'),
    );
  });
});

describe('the labels of certainty', () => {
  test('are those that the rule gives, claim by claim', () => {
    for (const entry of corpus.list('case-studies')) {
      const shown = getPage(site, getPath(entry))
        .document.querySelectorAll('.ledger .cert')
        .map(getText);
      expect(shown).toEqual(
        entry.data.claims.map((claim) => facetLabel('certainty', getCertainty(claim))),
      );
    }
  });
});

describe('every question', () => {
  test('has an anchor of its own, where its answer follows, and is led to from the home page', () => {
    const leads = getPage(site, '/').document.querySelectorAll(
      'section[aria-labelledby="questions"] li a',
    );
    const targets = new Map(
      leads.map((link) => [getText(link.querySelector('b')), link.getAttribute('href')]),
    );
    for (const qa of corpus.list('qas')) {
      const { path, document } = getPage(site, getPath(qa));
      for (const { question } of qa.data.questions) {
        const heading = document
          .querySelectorAll('h2[id]')
          .find((each) => getText(each) === question);
        expect(heading?.id, question).toBeTruthy();
        expect(getText(heading?.parentNode ?? null).length, question).toBeGreaterThan(
          question.length + 20,
        );
        if (targets.has(question))
          expect(targets.get(question)).toBe(`${path}#${heading?.id ?? ''}`);
      }
    }
    expect(targets.size).toBeGreaterThan(0);
  });
});
