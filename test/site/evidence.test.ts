import { beforeAll, describe, expect, test } from 'vitest';
import { getCertainty } from '#domain/certainty.ts';
import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { facetValues } from '#domain/facets.ts';
import { startQuestions } from '#domain/start-route-questions.ts';
import { loadContent } from '#loader/load-content.ts';
import { getPage, getText, loadSite } from './built-pages.ts';

const site = loadSite();
let corpus: Corpus;

beforeAll(async () => {
  const { reads } = await loadContent('.', site.base);
  corpus = toCorpus(reads.flatMap(({ entry }) => entry ?? []));
});

const findClaims = () => corpus.list('case-studies').flatMap(({ data }) => data.claims);
const main = (path: string) => {
  const found = getPage(site, path).document.querySelector('main');
  if (!found) throw new Error(`${path} has no main part.`);
  return found;
};

describe('the evidence grid', () => {
  test('counts as many claims of each label as the case studies make, and lists each of them', () => {
    for (const certainty of facetValues('certainty')) {
      const count = findClaims().filter((claim) => getCertainty(claim) === certainty).length;
      const total = main('/evidence/').querySelector(`[data-total="${certainty}"] b`);
      expect(getText(total), certainty).toBe(String(count));
      const listed = main('/evidence/').querySelectorAll(`[data-claim="${certainty}"]`);
      expect(listed.length, certainty).toBe(count);
    }
  });

  test('its cells add up to the claims of an outcome, with no activity among them', () => {
    const cells = main('/evidence/').querySelectorAll('.grid .count');
    const counted = cells.reduce((sum, cell) => sum + Number(getText(cell.querySelector('b'))), 0);
    const claims = findClaims().filter(
      (claim) => !['activity-only', 'not-known'].includes(getCertainty(claim)),
    );
    expect(counted).toBe(claims.length);
    expect(cells.filter((cell) => getText(cell).includes('activity'))).toEqual([]);
  });

  test('every empty cell says that no measure was found, and leads to an open question', () => {
    const empty = main('/evidence/').querySelectorAll('.grid td.none');
    expect(empty.length).toBeGreaterThan(0);
    for (const cell of empty) {
      const [link, ...others] = cell.querySelectorAll('a.unmeasured');
      expect(others).toEqual([]);
      expect(getText(link ?? null)).toBe('No measure found');
      expect(link?.getAttribute('href')).toMatch(
        new RegExp(`^${site.base}open-questions/[a-z-]+/$`),
      );
    }
  });

  test('every number leads to a claim on the page, and the rule and the grid lead to each other', () => {
    for (const link of main('/evidence/').querySelectorAll('.grid a[href^="#"]')) {
      const id = link.getAttribute('href')?.slice(1) ?? '';
      expect(main('/evidence/').querySelector(`[id="${id}"][data-claim]`), id).not.toBeNull();
    }
    expect(
      main('/evidence/').querySelector(`a[href="${site.base}about/certainty/"]`),
    ).not.toBeNull();
    expect(
      main('/about/certainty/').querySelector(`a[href="${site.base}evidence/"]`),
    ).not.toBeNull();
  });

  test('the spreadsheet has a row for every claim', () => {
    const lines = site.readText(`${site.base}evidence/claims.csv`).split('\r\n');
    expect(lines.length - 2).toBe(findClaims().length);
  });
});

describe('the guided route', () => {
  test('publishes every reason, each with a link to its source on the page of the model', () => {
    const reasons = startQuestions.flatMap(({ answers }) =>
      answers.flatMap((answer) => answer.reasons),
    );
    const links = main('/start/').querySelectorAll('[data-reason] .from');
    expect(links.length).toBe(reasons.length);
    expect(links.filter((link) => !link.getAttribute('href')?.includes('#s'))).toEqual([]);
  });

  test('has a plan for every model, whole without a script', () => {
    const plans = main('/start/').querySelectorAll('[data-model]');
    expect(plans.map((plan) => plan.getAttribute('data-model')).toSorted()).toEqual(
      corpus.list('model-templates').map(({ id }) => id),
    );
    for (const model of corpus.list('model-templates')) {
      const steps = main('/start/').querySelectorAll(`[data-model="${model.id}"] .steps li`);
      expect(steps.length, model.id).toBe(model.data.firstSteps.length);
    }
  });
});
