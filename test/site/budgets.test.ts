import { brotliCompressSync } from 'node:zlib';
import { type FormWeight, loadFormWeight } from '#scripts/bench/form-weight.ts';
import { getSitePlace } from '#scripts/lib/built-site.ts';
import { isKindId } from '#domain/kinds.ts';
import { describe, expect, test } from 'vitest';
import { type BuiltPage, getPage, loadSite, toPage } from './built-pages.ts';

/** In bytes, as a host sends them: each file brotli-compressed. */
const BUDGETS = { page: 14_000, style: 8_000, script: 1_000 };

/** Where a script does what the page is for: search, and listings whose facets combine. */
const DOCUMENT_BUDGET = 18_000;

const SCRIPTED = {
  budget: 40_000,
  mark: '[data-search], [data-listing], [data-compare], [data-start], [data-form], [data-write], [data-cite]',
};

/** Scripts of the form, each part fetched when it is first used; some room over what they weigh. */
const FORM_BUDGETS: FormWeight = { form: 200_000, writing: 80_000, preview: 40_000, word: 84_000 };

const site = loadSite();

const toWeight = (text: string): number => brotliCompressSync(text).byteLength;
const weigh = (ending: string) =>
  new Map(
    [...site.files]
      .filter((file) => /^(?:_astro\/)?[^/]+$/.test(file.slice(site.base.length)))
      .filter((file) => file.endsWith(ending))
      .map((file) => [file, toWeight(site.readText(file))]),
  );
const styleWeights = weigh('.css');
const scriptWeights = weigh('.js');

const measures = {
  /** All that is needed to read a page: its text and its styles, those in the page among them. */
  page: (page: BuiltPage): number => weighLinked(page) + toWeight(page.html),
  /** Script that is not needed to read: on pages other than search it serves the search box alone. */
  script: ({ document }: BuiltPage): number =>
    document
      .querySelectorAll('script:not([type="application/ld+json"])')
      .map((script) => {
        const address = script.getAttribute('src');
        if (address === undefined) return toWeight(script.rawText);
        return scriptWeights.get(address) ?? NaN;
      })
      .reduce((sum, weight) => sum + weight, 0),
  style: (page: BuiltPage): number => {
    const inPage = page.document.querySelectorAll('style').map(({ rawText }) => rawText);
    return weighLinked(page) + toWeight(inPage.join(''));
  },
};

/** A style sheet that is not there makes the weight no number, which no budget allows. */
function weighLinked({ document }: BuiltPage): number {
  return document
    .querySelectorAll('link[rel="stylesheet"]')
    .map((link) => styleWeights.get(link.getAttribute('href') ?? '') ?? NaN)
    .reduce((sum, weight) => sum + weight, 0);
}

function findTooHeavy(pages: readonly BuiltPage[], part: keyof typeof BUDGETS): string[] {
  return pages
    .map((page) => ({ path: page.path, weight: measures[part](page) }))
    .filter(({ weight }) => !(weight <= BUDGETS[part]))
    .map(({ path, weight }) => `${path}: ${String(weight)} bytes`);
}

/** An entry's page: two folders deep, in the folder of a kind. */
const entries = site.pages.filter(({ path }) => {
  const [kind = '', id, end] = path.slice(site.base.length).split('/');
  return isKindId(kind) && id !== '' && end === '';
});
const isDocument = ({ path }: BuiltPage) => path.startsWith(`${site.base}documents/`);

describe('over the wire', () => {
  test(`every entry’s page and its styles weigh at most ${String(BUDGETS.page)} bytes`, () => {
    expect(entries.length).toBeGreaterThan(100);
    expect(
      findTooHeavy(
        entries.filter((page) => !isDocument(page)),
        'page',
      ),
    ).toEqual([]);
  });

  test(`a working document, which holds every wording of every clause, weighs at most ${String(DOCUMENT_BUDGET)} bytes`, () => {
    const weights = entries.filter(isDocument).map(measures.page);
    expect(weights.length).toBeGreaterThan(5);
    expect(Math.max(...weights)).toBeLessThanOrEqual(DOCUMENT_BUDGET);
  });

  test(`the styles of every page weigh at most ${String(BUDGETS.style)} bytes`, () => {
    expect(findTooHeavy(site.pages, 'style')).toEqual([]);
  });

  test(`no page but search and listings has more than ${String(BUDGETS.script)} bytes of script, and these at most ${String(SCRIPTED.budget)}`, () => {
    const isScripted = ({ document }: BuiltPage) => document.querySelector(SCRIPTED.mark) !== null;
    expect(
      findTooHeavy(
        site.pages.filter((page) => !isScripted(page)),
        'script',
      ),
    ).toEqual([]);
    const weights = site.pages.filter(isScripted).map(measures.script);
    expect(weights.length).toBeGreaterThan(5);
    expect(Math.max(...weights)).toBeLessThanOrEqual(SCRIPTED.budget);
  });

  test.each(Object.keys(FORM_BUDGETS) as (keyof FormWeight)[])(
    'of the form, what “%s” adds is light enough, and is fetched for that alone',
    (part) => {
      const budget = FORM_BUDGETS[part];
      const weight = loadFormWeight(getSitePlace().folder)[part];
      // A part that came with the form would add next to nothing.
      expect(weight).toBeGreaterThan(budget / 2);
      expect(weight).toBeLessThanOrEqual(budget);
    },
  );

  test('the measure sees a page that is too heavy, and a style sheet that is not there', () => {
    const { path, html } = getPage(site, '/about/');
    const noise = Array.from({ length: 4000 }, (_, index) =>
      (index * 2_654_435_761).toString(36),
    ).join(' ');
    const heavy = toPage(path, html.replace('</main>', `<p>${noise}</p></main>`));
    const unstyled = toPage(path, html.replace(/href="[^"]*\.css"/, 'href="/gone.css"'));
    expect(findTooHeavy([heavy], 'page')).toHaveLength(1);
    const scripted = toPage(
      path,
      html.replace('</body>', `<script>/* ${noise} */</script></body>`),
    );
    expect(findTooHeavy([unstyled], 'style')).toHaveLength(1);
    expect(findTooHeavy([scripted], 'script')).toHaveLength(1);
  });
});
