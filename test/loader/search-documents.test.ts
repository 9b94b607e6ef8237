import { describe, expect, test } from 'vitest';
import { toSearchDocuments } from '#loader/search-documents.ts';

const head = `<head>
  <meta name="search:kind" content="qas">
  <meta name="search:title" data-pagefind-meta="title[content]" content="The interview">
  <meta name="search:kick" data-pagefind-meta="kick[content]" content="Q&amp;A">
</head>`;
const page = (main: string) => `<html>${head}<body>${main}</body></html>`;

describe('a page', () => {
  test('that bears no mark gives nothing', () => {
    expect(toSearchDocuments('/about/', page('<main>Hello</main>'))).toEqual([]);
  });

  test('whose main part is marked gives itself', () => {
    const html = page('<main id="main" data-pagefind-body><p>Hello</p></main>');
    const [document, ...others] = toSearchDocuments('/about/', html);
    expect(others).toEqual([]);
    expect(document?.url).toBe('/about/');
    expect(document?.content).toContain('content="The interview"');
    expect(document?.content).toContain('<main data-pagefind-body><p>Hello</p></main>');
  });

  test('with marked sections gives each of them, and not itself', () => {
    const sections = ['one', 'two'].map(
      (id) => `<section data-search-record="${id}">${id}</section>`,
    );
    const html = page(`<main data-pagefind-body>${sections.join('')}</main>`);
    const urls = toSearchDocuments('/qas/x/', html).map(({ url }) => url);
    expect(urls).toEqual(['/qas/x/#one', '/qas/x/#two']);
  });

  test('that only speaks of the marks gives nothing', () => {
    const html = page('<main>Write data-search-record, or &lt;main data-pagefind-body>.</main>');
    expect(toSearchDocuments('/about/', html)).toEqual([]);
  });

  test('with a section that nothing leads to is refused', () => {
    const html = page('<main><section data-search-record>One</section></main>');
    expect(() => toSearchDocuments('/qas/x/', html)).toThrow('/qas/x/');
  });
});

test('a section says its own title and shares the rest with its page', () => {
  const section = `<section data-search-record="one" data-search-title='Why "one"?'>One</section>`;
  const [document] = toSearchDocuments('/qas/x/', page(`<main>${section}</main>`));
  expect(document?.content).toContain('content="Why &quot;one&quot;?"');
  expect(document?.content).toContain('content="Q&amp;A"');
  expect(document?.kind).toBe('qas');
  expect(document?.content).not.toContain('The interview');
});
