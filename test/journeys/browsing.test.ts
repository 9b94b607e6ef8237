import { expect, type Locator, type Page } from '@playwright/test';
import { toCorpus } from '#domain/corpus.ts';
import { loadContent } from '#loader/load-content.ts';
import { type ListedRow, listRows } from '../site/listed-values.ts';
import { getHeading, tabTo, test } from './journey.ts';

/** Values that widen a listing when two of one facet are chosen; two of any other narrow it. */
const WIDENING = new Set(
  'level model stage certainty region form contracts type state publisher person year'.split(' '),
);

type Chosen = Readonly<Record<string, readonly string[]>>;

async function loadRows(): Promise<Readonly<Record<string, readonly ListedRow[]>>> {
  const { reads } = await loadContent('.', '/');
  return listRows(toCorpus(reads.flatMap(({ entry }) => entry ?? [])));
}

/** What should be shown, worked out from the content by rules of the test's own. */
function findFitting(rows: readonly ListedRow[], chosen: Chosen): readonly ListedRow[] {
  return rows.filter(({ values }) =>
    Object.entries(chosen).every(([facet, wanted]) =>
      WIDENING.has(facet)
        ? wanted.some((value) => values[facet]?.includes(value))
        : wanted.every((value) => values[facet]?.includes(value)),
    ),
  );
}

const getCount = (page: Page): Locator => page.locator('[data-part="count"]');
const getRows = (page: Page): Locator => page.locator('[data-part="rows"] .row');
const getValue = (page: Page, facet: string, value: string): Locator =>
  page.locator(`.facet a[data-facet="${facet}"][data-value="${value}"]`);
const getChips = (page: Page): Locator => page.locator('[data-part="chips"] .chip');

/** Every value on show with its number, as a reader sees them. */
async function readCounts(page: Page): Promise<Readonly<Record<string, number>>> {
  const seen = await page
    .locator('.facet a[data-value]')
    .evaluateAll((links) =>
      links
        .filter(
          (link): link is HTMLElement =>
            link instanceof HTMLElement && link.closest('li[hidden]') === null,
        )
        .map((link): [string, number] => [
          `${link.dataset.facet ?? ''}=${link.dataset.value ?? ''}`,
          Number(link.querySelector('[data-part="counted"]')?.textContent),
        ]),
    );
  return Object.fromEntries(seen);
}

/** The numbers that belong beside the values: what choosing each would show, or add. */
function toCounts(rows: readonly ListedRow[], chosen: Chosen): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const facets = new Set(rows.flatMap(({ values }) => Object.keys(values)));
  for (const facet of facets) {
    const { [facet]: own = [], ...others } = chosen;
    const base = findFitting(rows, WIDENING.has(facet) ? others : chosen);
    for (const value of new Set(rows.flatMap(({ values }) => values[facet] ?? []))) {
      const count = base.filter(({ values }) => values[facet]?.includes(value)).length;
      if (count > 0 || own.includes(value)) counts[`${facet}=${value}`] = count;
    }
  }
  return counts;
}

/** A fixed sequence that looks like chance: a run that fails can be run again. */
function createChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

for (const listing of [
  'case-studies',
  'collaboratives',
  'model-templates',
  'research',
  'questions',
])
  test(`any combination of facets of ${listing} shows and counts what the content has`, async ({
    page,
  }) => {
    const rows = (await loadRows())[listing] ?? [];
    const chance = createChance(7 + listing.length);
    for (let walk = 0; walk < 4; walk += 1) {
      await page.goto(`${listing}/`);
      let chosen: Chosen = {};
      for (let step = 0; step < 4; step += 1) {
        const offered = Object.keys(step === 0 ? toCounts(rows, {}) : await readCounts(page));
        const [facet = '', value = ''] = (offered[chance(offered.length)] ?? '').split('=');
        const link = getValue(page, facet, value);
        const more = page
          .locator('details.more')
          .filter({ has: page.locator(`a[data-facet="${facet}"][data-value="${value}"]`) });
        if ((await more.count()) > 0 && !(await link.isVisible()))
          await more.locator('summary').click();
        await link.click();
        const { [facet]: own = [], ...others } = chosen;
        const left = own.includes(value) ? own.filter((each) => each !== value) : [...own, value];
        chosen = left.length === 0 ? others : { ...others, [facet]: left };
        const fitting = findFitting(rows, chosen);
        const counted = fitting.length === rows.length ? '' : `${String(fitting.length)} of `;
        await expect(getCount(page)).toHaveText(new RegExp(`^${counted}${String(rows.length)} `));
        await expect(getChips(page)).toHaveCount(Object.values(chosen).flat().length);
        expect(await readCounts(page), JSON.stringify(chosen)).toEqual(toCounts(rows, chosen));
        const titles = await getRows(page).getByRole('heading').allInnerTexts();
        const known = fitting.map(({ title }) => title);
        expect(titles).toHaveLength(Math.min(30, fitting.length));
        expect(titles.filter((title) => !known.includes(title))).toEqual([]);
      }
    }
  });

test('a combination has an address that shows the same to somebody else', async ({
  page,
  context,
}) => {
  await page.goto('case-studies/');
  await getValue(page, 'level', 'system').click();
  await getValue(page, 'region', 'midlands').click();
  await page.getByRole('link', { name: 'newest', exact: true }).click();
  await expect(page).toHaveURL(/case-studies\/\?level=system&region=midlands&sort=newest$/);
  const titles = await getRows(page).getByRole('heading').allInnerTexts();
  expect(titles.length).toBeGreaterThan(1);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(getChips(other)).toHaveCount(2);
  await expect.poll(() => getRows(other).getByRole('heading').allInnerTexts()).toEqual(titles);
  await expect(other).toHaveTitle(
    /^Midlands, System · Case studies|^System, Midlands · Case studies/,
  );
});

test('back leads from choice to choice, into an entry and out of it', async ({ page }) => {
  await page.goto('case-studies/');
  const whole = await getCount(page).innerText();
  await getValue(page, 'level', 'system').click();
  await expect(getCount(page)).toHaveText(/ of /);
  const one = await getCount(page).innerText();
  await getValue(page, 'region', 'midlands').click();
  await expect(getChips(page)).toHaveCount(2);
  const two = await getCount(page).innerText();
  await getRows(page).first().getByRole('link').click();
  await expect(getChips(page)).toHaveCount(0);
  await page.goBack();
  await expect(getCount(page)).toHaveText(two);
  await page.goBack();
  await expect(getCount(page)).toHaveText(one);
  await page.goBack();
  await expect(getCount(page)).toHaveText(whole);
  await expect(page).toHaveURL(/case-studies\/$/);
  await page.goForward();
  await expect(getCount(page)).toHaveText(one);
});

test('a chip takes its filter away, and all can be cleared at once', async ({ page }) => {
  await page.goto('case-studies/?level=system&region=midlands');
  await expect(getChips(page)).toHaveCount(2);
  await page.getByRole('link', { name: 'Remove filter Region: Midlands' }).click();
  await expect(getChips(page)).toHaveText([/Level: System/]);
  await expect(page).toHaveURL(/\?level=system$/);
  await getValue(page, 'region', 'midlands').click();
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect(getChips(page)).toHaveCount(0);
  await expect(page).toHaveURL(/case-studies\/$/);
});

test('the page of one value combines further, and its head gives way to one that is true', async ({
  page,
}) => {
  await page.goto('case-studies/level/system/');
  await expect(getHeading(page, 'System')).toBeVisible();
  await getValue(page, 'region', 'midlands').click();
  await expect(getHeading(page, 'Case studies')).toBeVisible();
  await expect(getChips(page)).toHaveCount(2);
  await page.goBack();
  await expect(getHeading(page, 'System')).toBeVisible();
  await expect(getChips(page)).toHaveCount(1);
});

test('the page of one value promises just what a choice beside it then shows', async ({ page }) => {
  await page.goto('case-studies/level/system/');
  const link = getValue(page, 'region', 'midlands');
  const promised = (await link.locator('.needs-script').innerText()).trim();
  await link.click();
  await expect(getCount(page)).toHaveText(new RegExp(`^${promised} of `));
});

test('the result is read out, and the focus stays with the reader', async ({ page }) => {
  await page.goto('case-studies/');
  const link = getValue(page, 'level', 'place');
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/^\d+ of \d+ case studies$/);
  await expect(link).toBeFocused();
  await expect(link).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/^\d+ case studies$/);
});

test('pages follow one another, in the order chosen', async ({ page }) => {
  await page.goto('research/?sort=title');
  await expect(page.locator('[data-sort="title"]')).toHaveAttribute('aria-current', 'true');
  // What was superseded or withdrawn is marked, and comes after all that stands, whatever the order.
  const standing = getRows(page).filter({ hasNotText: /Superseded|Withdrawn/u });
  const past = getRows(page).filter({ hasText: /Superseded|Withdrawn/u });
  await expect(past).toHaveCount(0);
  const first = await standing.getByRole('heading').allInnerTexts();
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/\?sort=title&page=2$/);
  await expect(page.getByRole('link', { name: 'Page 2' })).toHaveAttribute('aria-current', 'page');
  const second = await standing.getByRole('heading').allInnerTexts();
  await expect(past).toHaveCount(1);
  const all = [...first, ...second];
  expect(new Set(all).size).toBe(all.length);
  expect(all).toEqual(all.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
  await expect(page.locator('[data-part="heading"]')).toBeFocused();
});

test('nothing is fetched for filters before a reader makes for them', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('case-studies/');
  await page.mouse.move(700, 500);
  expect(asked.filter((path) => path.endsWith('.json'))).toEqual([]);
  await getValue(page, 'level', 'place').hover();
  await expect.poll(() => asked.filter((path) => path.endsWith('.json'))).toHaveLength(1);
});

test('filters that cannot be fetched lead to the page of the value instead', async ({
  page,
  faults,
}) => {
  await page.route('**/facets.json*', (route) => route.abort());
  await page.goto('case-studies/');
  await getValue(page, 'level', 'place').click();
  await expect(page).toHaveURL(/case-studies\/level\/place\/$/);
  await page.goto('case-studies/?level=place');
  await expect(page.locator('[data-part="failed"]')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(/^The filters could not be loaded\./);
  faults.splice(0);
});

test('choosing moves nothing that the reader has not touched, before and after', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const total = { shift: 0 };
    Object.assign(globalThis, { total });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) total.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const paths = [
    'case-studies/',
    'case-studies/level/system/',
    'case-studies/?level=system&region=midlands',
    'systems/',
    'questions/',
  ];
  for (const path of paths) {
    await page.goto(path);
    await page.waitForTimeout(300);
    const link = page.locator('.facet a[data-value]').first();
    if ((await link.count()) > 0) await link.click();
    await page.waitForTimeout(200);
    const shift = await page.evaluate(
      () => (globalThis as unknown as { total: { shift: number } }).total.shift,
    );
    expect(shift, path).toBeLessThan(0.01);
  }
});

test('a combination whose script never comes is held back for seconds, and then the page shows what it has', async ({
  page,
  faults,
}) => {
  await page.route(
    (url) => url.pathname.includes('/_astro/') && url.pathname.endsWith('.js'),
    (route) => route.abort(),
  );
  await page.goto('case-studies/?level=system&region=midlands');
  await expect(getRows(page).first()).toBeHidden();
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  await expect(getRows(page).first()).toBeVisible();
  faults.splice(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('each filter leads to a page of its own that shows as many as it said', async ({ page }) => {
    await page.goto('case-studies/');
    await expect(page.getByText('Sort:')).toBeHidden();
    const link = getValue(page, 'providers', 'dentistry');
    const promised = (await link.locator('[data-part="counted"]').innerText()).trim();
    await link.click();
    await expect(page).toHaveURL(/case-studies\/providers\/dentistry\/$/);
    await expect(getHeading(page, 'Dentistry')).toBeVisible();
    await expect(getRows(page)).toHaveCount(Number(promised));
    await page.getByRole('link', { name: /^Remove filter/ }).click();
    await expect(getHeading(page, 'Case studies')).toBeVisible();
  });

  test('pages follow one another', async ({ page }) => {
    await page.goto('research/');
    const first = await getRows(page).getByRole('heading').allInnerTexts();
    await page.getByRole('link', { name: 'Next page' }).click();
    await expect(page).toHaveURL(/research\/page\/2\/$/);
    const second = await getRows(page).getByRole('heading').allInnerTexts();
    expect(second.filter((title) => first.includes(title))).toEqual([]);
  });
});
