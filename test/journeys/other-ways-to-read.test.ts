import { expect, type Locator, type Page } from '@playwright/test';
import { getHeading, test } from './journey.ts';

const CASE = 'case-studies/south-west-london/';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the menu opens to the main pages and the search box, and closes', async ({ page }) => {
    await page.goto(CASE);
    const menu = page.getByText('Menu', { exact: true });
    const box = page.getByRole('banner').getByRole('searchbox');
    await expect(box).toBeHidden();
    await menu.tap();
    await expect(box).toBeInViewport();
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveCount(8);
    await menu.tap();
    await expect(box).toBeHidden();
    await menu.tap();
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Models' })
      .tap();
    await expect(getHeading(page, 'Models')).toBeVisible();
  });

  test('a wide table scrolls in a box of its own, which a keyboard can reach', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('model-templates/alliance-of-federations/');
    const table = page.getByRole('region', { name: /^Table: / }).first();
    await table.focus();
    await expect(table).toBeFocused();
    const [inside, box] = await table.evaluate((element) => [
      element.scrollWidth,
      element.clientWidth,
    ]);
    expect(inside).toBeGreaterThan(box);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });

  test('what a finger has to hit in the header and footer is large enough', async ({ page }) => {
    await page.goto('./');
    await page.getByText('Menu', { exact: true }).tap();
    const small = await page
      .locator('header a, header summary, header button, footer nav a')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility())
          .map((element) => ({
            text: element.textContent.trim(),
            ...(element.getBoundingClientRect().toJSON() as { width: number; height: number }),
          }))
          .filter(({ width, height }) => width < 24 || height < 24)
          .map(({ text }) => text),
      );
    expect(small).toEqual([]);
  });
});

test('the header and the footer have room at every width', async ({ page }) => {
  await page.goto('about/');
  for (const width of [320, 640, 895, 897, 991, 993, 1024, 1119, 1121, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const outside = await page.locator('header *, footer *').evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility())
        .filter((element) => element.getBoundingClientRect().right > innerWidth)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(outside, `at ${String(width)} px`).toEqual([]);
    const words = await page.locator('footer p').first().boundingBox();
    expect(words?.width, `at ${String(width)} px`).toBeGreaterThan(240);
  }
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('the thread, the labels and the map still show what they mean', async ({ page }) => {
    await page.goto(CASE);
    const [band, thisBody] = [page.locator('.band').first(), page.locator('.band.is')];
    expect(await getOutline(band)).toBeGreaterThan(0);
    expect(await getOutline(thisBody)).toBeGreaterThan(await getOutline(band));
    expect(await getContrast(page, '.stat svg')).toBe(true);
    expect(await getContrast(page, '.cert svg')).toBe(true);
    await page.goto('./');
    const plain = await getBorder(page, '.tiles li:not(.case, .reg) a');
    expect(await getBorder(page, '.tiles .case a')).not.toBe(plain);
  });

  test('the focus can be seen', async ({ page }) => {
    await page.goto('./');
    for (const target of [
      page.getByRole('link', { name: 'All open questions' }),
      page.getByRole('banner').getByRole('searchbox'),
    ]) {
      await target.focus();
      expect(await getOutline(target), target.toString()).toBeGreaterThanOrEqual(2);
    }
  });
});

/** The width of the line around an element, in pixels; 0 where there is none. */
async function getOutline(target: Locator): Promise<number> {
  return target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
  });
}

async function getBorder(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { borderTopStyle, borderTopWidth, borderLeftStyle, borderLeftWidth } =
        getComputedStyle(element);
      const sides = [
        `${borderTopStyle} ${borderTopWidth}`,
        `${borderLeftStyle} ${borderLeftWidth}`,
      ];
      return sides.find((side) => !side.startsWith('none')) ?? 'none';
    });
}

/** Whether a drawing is filled with anything but the colour behind it. */
async function getContrast(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { fill } = getComputedStyle(element);
      return fill !== getComputedStyle(document.body).backgroundColor;
    });
}

test('a reader who asks for less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['./', CASE, 'search/']) {
    await page.goto(path);
    const moving = await page.locator('html, body *').evaluateAll((elements) =>
      elements
        .filter((element) => {
          const { transitionDuration, animationDuration, animationName, scrollBehavior } =
            getComputedStyle(element);
          const takesTime = (value: string) =>
            value.split(',').some((each) => parseFloat(each) > 0.01);
          return (
            takesTime(transitionDuration) ||
            (animationName !== 'none' && takesTime(animationDuration)) ||
            scrollBehavior === 'smooth'
          );
        })
        .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`),
    );
    expect(moving, path).toEqual([]);
  }
});

test.describe('on paper', () => {
  test('the text, its facts and the addresses of its sources are there, the site’s controls are not', async ({
    page,
  }) => {
    await page.goto(CASE);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of [
      page.getByRole('navigation', { name: 'Main', includeHidden: true }),
      page.getByRole('navigation', { name: 'Breadcrumb', includeHidden: true }),
      page.getByRole('navigation', { name: 'On this page', includeHidden: true }),
      page.getByRole('searchbox', { includeHidden: true }),
      page.getByText('Suggest a change'),
      page.getByText('Skip to main content'),
    ])
      await expect(hidden, hidden.toString()).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'How it is paid for' })).toBeVisible();
    await expect(page.getByText('Cite this page')).toBeVisible();

    const source = page.getByRole('region', { name: 'Sources' }).getByRole('link').first();
    const printed = await source.evaluate(
      (element) => getComputedStyle(element, '::after').content,
    );
    expect(printed).toContain('https://www.nhsconfed.org/');
  });

  test('the accountability thread stays one drawing and nothing is cut off at the side', async ({
    page,
  }) => {
    await page.goto(CASE);
    await page.emulateMedia({ media: 'print' });
    // A4 with margins of 12 mm, in CSS pixels.
    await page.setViewportSize({ width: 703, height: 1032 });
    const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(spill).toBeLessThanOrEqual(0);
    await expect(page.locator('.thread > li')).toHaveCount(5);
    await expect(page.locator('.thread > li').last()).toBeVisible();
  });
});
