import { HtmlValidate, type Message, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { kindIds } from '#domain/kind-ids.ts';
import { type BuiltPage, getPage, loadSite } from './built-pages.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // An id may begin with a digit, as that of the term “10 Year Health Plan” does.
      'valid-id': ['error', { relaxed: true }],
      // Every style sheet and script comes from the same host as the page that would vouch for it.
      'require-sri': 'off',
      // Titles are those of publications too; the check of heads holds them to a length.
      'long-title': 'off',
    },
  }),
);

/** Of kinds with very many entries, all drawn by one template, these are read: the longest. */
const MOST_OF_A_KIND = 20;

const site = loadSite();

/** Every page but the shorter ones of a numerous kind: reading all of them takes a quarter of a minute. */
function findPages(): BuiltPage[] {
  const isOfKind = (page: BuiltPage, kind: string) => new RegExp(`^${site.base}${kind}/[^/]+/$`).test(page.path);
  const others = site.pages.filter((page) => !kindIds.some((kind) => isOfKind(page, kind)));
  const entries = kindIds.flatMap((kind) =>
    site.pages
      .filter((page) => isOfKind(page, kind))
      .toSorted((a, b) => b.html.length - a.html.length)
      .slice(0, MOST_OF_A_KIND),
  );
  return [...others, ...entries];
}

function findProblems({ path, html }: BuiltPage): string[] {
  const { results } = validator.validateStringSync(html, path);
  return results.flatMap(({ messages }) => messages.map((message) => `${path}: ${toLine(message)}`));
}

function toLine({ ruleId, message, selector }: Message): string {
  return `${ruleId} ${message} ${selector ?? ''}`;
}

describe('the HTML of the built site', () => {
  test('is valid', () => {
    const pages = findPages();
    expect(pages.length).toBeGreaterThan(kindIds.length * 2);
    expect(pages.flatMap(findProblems)).toEqual([]);
  }, 120_000);

  test.each([
    ['<p><div>A</div></p>', 'close-order'],
    ['<img src="/a.png">', 'wcag/h37'],
    ['<ul><p>A</p></ul>', 'element-permitted-content'],
    ['<button>Go</button>', 'no-implicit-button-type'],
  ])('would not be with %s', (markup, rule) => {
    const { path, html, document } = getPage(site, '/privacy/');
    const changed = html.replace('</main>', `${markup}</main>`);
    expect(findProblems({ path, html: changed, document }).join('\n')).toContain(rule);
  });
});
