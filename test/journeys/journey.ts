import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test as base } from '@playwright/test';

/**
 * A journey that also fails where the page logs an error, breaks its security policy, throws, or asks
 * another host for anything. `faults` holds what was seen; a journey that wants one empties it.
 */
export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      const { origin } = new URL(baseURL ?? '');
      page.on('pageerror', ({ message }) => faults.push(`error: ${message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol !== 'data:' && url.origin !== origin) faults.push(`request: ${url.href}`);
      });
      await page.addInitScript(() => {
        document.addEventListener(
          'securitypolicyviolation',
          ({ violatedDirective, blockedURI }) => {
            console.error(`policy: ${violatedDirective} refuses ${blockedURI}`);
          },
        );
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** The one heading that says which page this is. */
export function getHeading(page: Page, name: string | RegExp): Locator {
  return page.getByRole('heading', { level: 1, name });
}

/** Presses Tab until the focus is where it should be, as a reader without a mouse does. */
export async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The Tab key did not reach ${target.toString()} in ${String(most)} presses.`);
}

/**
 * What axe finds wrong for people who do not see, hear or move as others do, as “rule: element”. In the mode that
 * puts the results together within the page, a third of the time of the one that opens another page for it: that
 * one is for pages with frames of other hosts, of which the hub has none.
 */
export async function findFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // To list every element that is sound takes half of the time.
    // A frame that is busy is waited for: one that does not answer would count as one without a heading.
    .options({
      resultTypes: ['violations'],
      pingWaitTime: 20_000,
      // Part of WCAG 2.2 AA, and not among what axe looks for unless told.
      rules: { 'target-size': { enabled: true } },
    })
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

export async function expectSound(page: Page): Promise<void> {
  expect(await findFaults(page)).toEqual([]);
}
