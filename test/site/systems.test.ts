import { beforeAll, describe, expect, test } from 'vitest';
import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { facetLabel } from '#domain/facets.ts';
import { getPath, getTitle } from '#domain/kinds.ts';
import { NEAR, SIMILARITY_VERSION, traitWeights } from '#domain/similarity.ts';
import { loadContent } from '#loader/load-content.ts';
import { getPage, getText, loadSite } from './built-pages.ts';

const site = loadSite();
let corpus: Corpus;

beforeAll(async () => {
  const { reads } = await loadContent('.', site.base);
  corpus = toCorpus(reads.flatMap(({ entry }) => entry ?? []));
});

const toInSite = (path: string): string => site.base + path.replace(/^\//, '');
const findBodies = (system: string) =>
  corpus.list('collaboratives').filter(({ data }) => data.systems.includes(system));
const findStories = (system: string) =>
  corpus
    .list('case-studies')
    .filter(({ data }) => findBodies(system).some(({ id }) => id === data.collaborative));

describe('the page of all systems', () => {
  const { document } = getPage(site, '/systems/');
  const [map, boards] = document.querySelectorAll('ol.tiles');

  test('marks every body on the register in the square of its system, and says its status', () => {
    for (const system of corpus.list('systems')) {
      const square = map
        ?.querySelectorAll('a')
        .find((link) => link.getAttribute('href') === toInSite(getPath(system)));
      const bodies = findBodies(system.id);
      expect(square?.querySelectorAll('svg').length, system.id).toBe(bodies.length);
      for (const { data } of bodies)
        expect(getText(square ?? null).toLowerCase()).toContain(
          facetLabel('stage', data.status.at(-1)?.state ?? 'not-known').toLowerCase(),
        );
    }
  });

  test('has the same in a table: bodies, case studies and successors', () => {
    const lines = document
      .querySelectorAll('.systems tbody tr')
      .filter((row) => row.querySelector('td'));
    expect(lines).toHaveLength(corpus.list('systems').length);
    for (const line of lines) {
      const href = line.querySelector('th a')?.getAttribute('href');
      const system = corpus.list('systems').find((each) => toInSite(getPath(each)) === href);
      const [patients, bodies, stories, board] = line.querySelectorAll('td');
      expect(getText(patients ?? null)).toBe(
        system?.data.population.registered.toLocaleString('en-GB'),
      );
      const id = system?.id ?? '';
      expect(bodies?.querySelectorAll('a').length ?? 0, id).toBe(findBodies(id).length);
      const told = findStories(id).length;
      expect(getText(stories ?? null)).toBe(told === 0 ? 'None yet' : String(told));
      const successors = system?.data.sinceApril2026.successors ?? [];
      expect(
        board
          ?.querySelectorAll('a')
          .map((link) => link.getAttribute('href'))
          .toSorted(),
      ).toEqual(successors.map((each) => toInSite(`/organisations/${each}/`)).toSorted());
    }
  });

  test('gives each board that took over area a number, and the number to the squares it came from', () => {
    const list = document.querySelectorAll('ol.boards > li');
    const numbered = new Map(
      list.map((item, index) => [item.querySelector('a')?.getAttribute('href'), index + 1]),
    );
    for (const system of corpus.list('systems')) {
      const square = boards
        ?.querySelectorAll('a')
        .find((link) => link.getAttribute('href') === toInSite(getPath(system)));
      const kept = corpus
        .list('organisations')
        .filter(({ data }) => data.name === system.data.boardName)
        .map(({ id }) => id);
      const wanted = [...system.data.sinceApril2026.successors, ...kept]
        .flatMap((id) => numbered.get(toInSite(`/organisations/${id}/`)) ?? [])
        .toSorted();
      expect(getText(square?.querySelector('.marks') ?? null)).toBe(wanted.join(' '));
    }
    expect(getText(document.querySelector('[aria-labelledby="boards"]'))).toContain(
      '12 of the 42 boards were abolished and 6 new ones created, leaving 36.',
    );
  });
});

describe('the page of every system', () => {
  test('says what is missing, and only that', () => {
    for (const system of corpus.list('systems')) {
      const gaps = getPage(site, getPath(system))
        .document.querySelectorAll('.gaps li')
        .map(getText);
      const related = corpus.related(system).map(({ entry }) => entry.kind);
      expect(gaps.includes('No case study yet.'), system.id).toBe(
        findStories(system.id).length === 0,
      );
      expect(gaps.includes('No collaborative on the register.'), system.id).toBe(
        findBodies(system.id).length === 0,
      );
      expect(
        gaps.some((gap) => gap.startsWith('No Q&A')),
        system.id,
      ).toBe(!related.includes('qas'));
      expect(
        gaps.some((gap) => gap.startsWith('No research')),
        system.id,
      ).toBe(!related.includes('research'));
    }
  });

  test('names three to five places like it with reasons, and the stories that these have', () => {
    for (const system of corpus.list('systems')) {
      const { document } = getPage(site, getPath(system));
      const places = document.querySelectorAll('.alike > li');
      expect(places.length, system.id).toBeGreaterThanOrEqual(3);
      expect(places.length, system.id).toBeLessThanOrEqual(5);
      const far = places.filter((place) => getText(place).includes('Not similar enough'));
      const warning = document.querySelector('[aria-labelledby="like"] .note');
      expect(warning !== null, system.id).toBe(far.length > 0);
      for (const place of places) {
        expect(getText(place)).toMatch(/Alike: |Unlike: /);
        const href = place.querySelector('h3 a')?.getAttribute('href');
        const other = corpus.list('systems').find((each) => toInSite(getPath(each)) === href);
        expect(other?.id).not.toBe(system.id);
        const told = findStories(other?.id ?? '');
        for (const story of told) expect(getText(place)).toContain(getTitle(story));
        if (told.length === 0) expect(getText(place)).not.toContain('case stud' + 'ies:');
      }
    }
  });
});

describe('the page of the formula', () => {
  const { document } = getPage(site, '/about/places-like-ours/');
  const [traits, example] = document
    .querySelectorAll('table')
    .map((table) =>
      table.querySelectorAll('tbody tr').map((row) => row.querySelectorAll('th, td').map(getText)),
    );

  test('prints the version, the weights and the threshold that the code has', () => {
    const words = getText(document.querySelector('main'));
    expect(words).toContain(`This is version ${String(SIMILARITY_VERSION)} of the formula.`);
    expect(words).toContain(`a score of ${String(NEAR)} or more`);
    expect(traits?.map(([, weight]) => Number(weight)).toSorted()).toEqual(
      Object.values(traitWeights).toSorted(),
    );
  });

  test('works out an example whose figures add up, and names the system that the page names first', () => {
    const products = (example ?? []).map(([, , likeness, weight, product]) => {
      expect(Number(product)).toBeCloseTo(Number(likeness) * Number(weight), 1);
      return [Number(weight), Number(product)] as const;
    });
    const weight = products.reduce((sum, [each]) => sum + each, 0);
    const points = products.reduce((sum, [, each]) => sum + each, 0);
    const score = Number(getText(document.querySelector('[data-score]')));
    expect(score).toBeCloseTo(points / weight, 1);
    const [system, other] = document.querySelectorAll('#example + p a');
    const own = getPage(site, (system?.getAttribute('href') ?? '').slice(site.base.length - 1));
    expect(own.document.querySelector('.alike h3 a')?.getAttribute('href')).toBe(
      other?.getAttribute('href'),
    );
  });
});
