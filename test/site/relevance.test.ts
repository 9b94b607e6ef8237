import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  getSuccess,
  loadRelevanceSet,
  type Outcome,
  toMissTable,
  toOutcome,
  type WantedSearch,
} from '../relevance/relevance-set.ts';
import { loadSite } from './built-pages.ts';
import { fetchFromDisk, search, toPaths } from './site-search.ts';

const { tuned, heldOut } = loadRelevanceSet();

async function findOutcomes(wanted: readonly WantedSearch[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const each of wanted) outcomes.push(toOutcome(each, toPaths(await search(each.query))));
  return outcomes;
}

const toShare = (share: number) => `${(100 * share).toFixed(1)} %`;

function report(name: string, outcomes: readonly Outcome[]): void {
  const first = toShare(getSuccess(outcomes, 1));
  const firstFive = toShare(getSuccess(outcomes, 5));
  console.log(
    `${name}: ${String(outcomes.length)} searches, right first ${first}, among five ${firstFive}\n${toMissTable(outcomes)}`,
  );
}

describe('searches as readers type them', () => {
  let all: readonly Outcome[] = [];

  beforeAll(async () => {
    vi.stubGlobal('fetch', fetchFromDisk);
    const [known, unseen] = [await findOutcomes(tuned), await findOutcomes(heldOut)];
    report('Tuned for', known);
    report('Held out', unseen);
    all = [...known, ...unseen];
  });

  afterAll(() => {
    vi.unstubAllGlobals();
  });

  test('are at least eighty, a third of them held out', () => {
    expect(all.length).toBeGreaterThanOrEqual(80);
    expect(heldOut.length / all.length).toBeGreaterThan(0.3);
  });

  test('name only pages that the hub has', () => {
    const site = loadSite();
    const pages = new Set(site.pages.map(({ path }) => path.slice(site.base.length - 1)));
    const wanted = [...tuned, ...heldOut].flatMap(({ finds }) => finds);
    expect(wanted.filter((path) => !pages.has(path.replace(/#.*$/, '')))).toEqual([]);
  });

  test('find a right page first nine times in ten', () => {
    expect(getSuccess(all, 1), toMissTable(all)).toBeGreaterThanOrEqual(0.9);
  });

  test('find one among the first five nearly always', () => {
    expect(getSuccess(all, 5), toMissTable(all)).toBeGreaterThanOrEqual(0.98);
  });

  test('find one among the first five though they are misspelt', () => {
    const misspelt = all.filter(({ wanted }) => wanted.sort === 'typo');
    expect(getSuccess(misspelt, 5), toMissTable(misspelt)).toBeGreaterThanOrEqual(0.95);
  });
});
