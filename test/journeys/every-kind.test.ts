import { expect, type Page } from '@playwright/test';
import { findFaults, test } from './journey.ts';
import { pagesOfEachKind } from './pages-of-each-kind.ts';

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 320, height: 640 };
/** Half of a wide screen with text twice as large: what a reader sees at 200 % zoom. */
const ZOOMED = { width: 640, height: 450 };

/** Where the address asks a script for something, its answer has come. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (path.includes('?')) await expect(page.getByRole('status')).not.toBeEmpty();
}

/** What sticks out at the side of the window, other than inside a box that scrolls by itself. */
async function findSpills(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const scrolls = (element: Element): boolean =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
      (element.parentElement !== null && scrolls(element.parentElement));
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .filter((element) => !scrolls(element) && !element.closest('.vh'))
      .map(
        (element) =>
          `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`,
      );
    return scrollWidth > innerWidth
      ? [`the page is ${String(scrollWidth)} px wide`, ...wide]
      : wide;
  });
}

// One visit for all of it: to open a page again takes longer than most of the checks.
for (const path of pagesOfEachKind) {
  test(`${path} has no fault that axe can find, and fits a phone, the narrowest screen and 200 % zoom without scrolling sideways`, async ({
    page,
  }) => {
    await page.setViewportSize(WIDE);
    await visit(page, path);
    expect(await findFaults(page), 'on a wide screen').toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await findFaults(page), 'on a phone').toEqual([]);
    expect(await findSpills(page), 'on a phone').toEqual([]);
    await page.setViewportSize(NARROWEST);
    expect(await findSpills(page), 'on the narrowest screen').toEqual([]);
    await page.setViewportSize(ZOOMED);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await findSpills(page), 'at 200 % zoom').toEqual([]);
  });
}

test.describe('the checks of every kind of page', () => {
  test('see a picture without words, and a line that is too long for a phone', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto('about/');
    await page.evaluate(() => {
      const wide = document.createElement('p');
      wide.textContent = 'collaborative '.repeat(40);
      wide.style.whiteSpace = 'nowrap';
      document.querySelector('main')?.append(new Image(), wide);
    });
    expect(await findFaults(page)).toContainEqual(expect.stringContaining('image-alt'));
    expect((await findSpills(page))[0]).toMatch(/^the page is \d+ px wide$/);
  });

  test('see a script that the policy refuses, an error, and a request to another host', async ({
    page,
    faults,
  }) => {
    await page.goto('about/');
    const refusal = await page.evaluate(() => {
      const picture = new Image();
      picture.src = 'https://other.example/pixel.png';
      document.body.append(picture);
      setTimeout(() => {
        throw new Error('on purpose');
      });
      const script = document.createElement('script');
      try {
        script.textContent = 'document.title = "run"';
        document.body.append(script);
        return '';
      } catch (fault) {
        return String(fault);
      }
    });
    expect(refusal).toContain('TrustedScript');
    await expect.poll(() => faults.join('\n')).toContain('error: on purpose');
    expect(faults.join('\n')).toContain('policy: require-trusted-types-for refuses');
    expect(faults.join('\n')).toContain('other.example');
    await expect(page).not.toHaveTitle('run');
    faults.splice(0);
  });
});
