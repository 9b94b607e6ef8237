import { HtmlValidate, type Message, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
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
      // Tables whose rows are blocks on phones keep their roles: some browsers forget them with the layout.
      'no-redundant-role': 'off',
      // Titles are those of publications too; the check of heads holds them to a length.
      'long-title': 'off',
    },
  }),
);

const site = loadSite();

function findProblems({ path, html }: BuiltPage): string[] {
  const { results } = validator.validateStringSync(html, path);
  return results.flatMap(({ messages }) =>
    messages.map((message) => `${path}: ${toLine(message)}`),
  );
}

function toLine({ ruleId, message, selector }: Message): string {
  return `${ruleId} ${message} ${selector ?? ''}`;
}

describe('the HTML of the built site', () => {
  test('is valid', () => {
    expect(site.pages.flatMap(findProblems)).toEqual([]);
  });

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
