import { describe, expect, test } from 'vitest';
import { getPage, loadSite, toPage } from './built-pages.ts';
import { findOtherHostsInCss, findSecurityProblems } from './security.ts';

const site = loadSite();
const styles = [...site.files].filter((file) => file.endsWith('.css'));

describe('the built site', () => {
  test('asks no other host for anything and runs nothing that its policy does not name', () => {
    expect(site.pages.flatMap((page) => findSecurityProblems(page, site))).toEqual([]);
  });

  test('has style sheets that load from nowhere else', () => {
    expect(styles.length).toBeGreaterThan(0);
    expect(styles.flatMap((file) => findOtherHostsInCss(site.readText(file), site))).toEqual([]);
  });

  test('lets the search page, and no other, run WebAssembly', () => {
    const allowed = site.pages.filter(({ html }) => html.includes("'wasm-unsafe-eval'"));
    expect(allowed.map(({ path }) => path)).toEqual([`${site.base}search/`]);
  });
});

describe('the check of security', () => {
  const about = getPage(site, '/about/');
  const findWith = (change: (html: string) => string): string => {
    const html = change(about.html);
    expect(html, 'the change must change something').not.toBe(about.html);
    return findSecurityProblems(toPage(about.path, html), site).join('\n');
  };

  test.each([
    ['<img src="https://other.example/a.png">', 'loads https://other.example/a.png'],
    ['<img srcset="//other.example/a.png 2x">', 'loads //other.example/a.png 2x'],
    ['<link rel="preconnect" href="https://fonts.example">', 'loads https://fonts.example'],
    ['<iframe src="https://video.example/"></iframe>', 'loads https://video.example/'],
    ['<form action="https://other.example/"></form>', 'loads https://other.example/'],
    ['<style>a{background:url(//other.example/a)}</style>', 'loads //other.example/a'],
    ['<p style="color:red">', 'an inline style on <p>'],
    ['<p onclick="go()">', 'an inline onclick on <p>'],
    ['<a href="javascript:go()">Go</a>', 'code in href of <a>'],
    ['<script>go()</script>', 'an inline <script> that the policy does not name'],
    ['<style>a{color:red}</style>', 'an inline <style> that the policy does not name'],
  ])('finds %s', (markup, problem) => {
    expect(findWith((html) => html.replace('</main>', `${markup}</main>`))).toContain(problem);
  });

  test.each([
    ["object-src 'none'", "script-src 'unsafe-inline'", "lets in 'unsafe-inline' as script-src"],
    ["object-src 'none'", "script-src 'unsafe-eval'", "lets in 'unsafe-eval' as script-src"],
    [
      "object-src 'none'",
      "script-src 'wasm-unsafe-eval'",
      "lets in 'wasm-unsafe-eval' as script-src",
    ],
    ["object-src 'none'", 'style-src https:', 'lets in https: as style-src'],
    ["trusted-types 'none'", 'trusted-types default', 'lets in default as trusted-types'],
    ["require-trusted-types-for 'script';", '', "does not say require-trusted-types-for 'script'"],
    ["default-src 'self'", 'default-src *', "does not say default-src 'self'"],
    ["object-src 'none';", '', "does not say object-src 'none'"],
    ['<head>', '<head><link rel="stylesheet" href="/a.css">', 'stands below what it should govern'],
  ])('finds a policy with %s made %s', (from, to, problem) => {
    expect(findWith((html) => html.replace(from, to))).toContain(problem);
  });

  test('finds what a style sheet asks of other hosts', () => {
    const css =
      '@import "https://other.example/a.css"; b{src:url(//other.example/b)} c{src:url(/c)}';
    expect(findOtherHostsInCss(css, site)).toEqual([
      '//other.example/b',
      'https://other.example/a.css',
    ]);
  });
});
