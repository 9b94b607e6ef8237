import { expect, type Page } from '@playwright/test';
import { toResponseHeaders } from '#domain/response-headers.ts';
import { getHeading, test } from './journey.ts';
import { findEverySortOfPage } from './every-sort-of-page.ts';

/** Everything by which a site can know a browser again. */
function findKept(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => ({
    cookie: document.cookie,
    local: Object.keys(localStorage).toSorted(),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: 'caches' in globalThis ? await caches.keys() : [],
    workers:
      'serviceWorker' in navigator
        ? (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)
        : [],
  }));
}

const NOTHING_KEPT = {
  cookie: '',
  local: [],
  session: [],
  databases: [],
  caches: [],
  workers: [],
};

// The journeys' own watch fails them on any request to another host and on any breach of a policy.
test('every sort of page has the headers of a real host, and keeps nothing in the browser', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const paths = [
    ...findEverySortOfPage(),
    'contribute/case-study/',
    'contribute/preview/',
    'case-studies/?region=midlands',
    'search/?q=voice',
  ];
  expect(paths.length).toBeGreaterThan(40);
  for (const path of paths) {
    const response = await page.goto(path);
    const headers = await response?.allHeaders();
    for (const [name, value] of Object.entries(toResponseHeaders(`/${path.replace('./', '')}`)))
      expect({ path, [name]: headers?.[name.toLowerCase()] }).toEqual({ path, [name]: value });
    expect({ path, set: headers?.['set-cookie'] }).toEqual({ path, set: undefined });
    expect({ path, ...(await findKept(page)) }).toEqual({ path, ...NOTHING_KEPT });
  }
});

test('what a person does is kept only where the privacy page says so', async ({ page }) => {
  await page.goto('search/?q=federation');
  await expect(getHeading(page, /Search/u)).toBeVisible();
  await page.goto('case-studies/');
  await page.locator('main a').first().click();
  expect(await findKept(page)).toEqual(NOTHING_KEPT);

  await page.goto('search/');
  await page.getByRole('main').getByRole('searchbox').fill('federation');
  await page.keyboard.press('Enter');
  await page.goto('accessibility/');
  await page.getByRole('button', { name: 'Turn the / key off' }).click();
  await page.goto('documents/terms-of-reference/write/');
  await page.getByLabel('What is the group called?').fill('The Alliance of Leedsham');
  await page.goto('contribute/case-study/?step=short');
  await page.getByLabel('Title', { exact: true }).fill('A town');
  await expect(page.getByText(/Saved in this browser/u)).toBeVisible();
  expect(await findKept(page)).toEqual({
    ...NOTHING_KEPT,
    local: ['hub-document-terms-of-reference', 'hub-recent-searches', 'hub-slash-shortcut'],
    databases: ['primary-care-hub'],
  });

  await page.goto('privacy/');
  const list = page.locator('#your-browser ~ ul').first();
  await expect(list.getByRole('listitem')).toHaveText([
    /^\s*You search/u,
    /^\s*You start to contribute/u,
    /^\s*You fill in a working document/u,
    /^\s*You turn off the search key/u,
  ]);
});

test('no script can hand text to the page as markup, or start code from elsewhere', async ({
  page,
  faults,
}) => {
  const attempt = () =>
    page.evaluate(() => {
      const tries = [
        () => {
          document.body.innerHTML += '<b>x</b>';
        },
        () => new Worker('https://other.example/worker.js'),
        () => {
          document.createElement('script').src = 'https://other.example/script.js';
        },
      ];
      return tries.map((run) => {
        try {
          run();
          return 'ran';
        } catch {
          return 'refused';
        }
      });
    });
  for (const path of ['about/', 'search/?q=voice', 'contribute/case-study/']) {
    await page.goto(path);
    expect({ path, tried: await attempt() }).toEqual({
      path,
      tried: ['refused', 'refused', 'refused'],
    });
  }
  expect(faults.join('\n')).toContain('require-trusted-types-for');
  faults.splice(0);
});

test('a page of another site can’t frame the hub', async ({ page, baseURL, faults }) => {
  const home = new URL(baseURL ?? '');
  // Another name of the same machine is another site.
  const elsewhere = `http://localhost:${home.port}/framing`;
  await page.route(elsewhere, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Elsewhere</title><iframe src="${home.href}"></iframe>`,
    }),
  );
  await page.goto(elsewhere);
  await page.waitForLoadState('networkidle');
  const framed = page.frames().find((frame) => frame !== page.mainFrame());
  expect(framed?.url()).toBe('chrome-error://chromewebdata/');
  faults.splice(0);
});
