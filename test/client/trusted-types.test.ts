import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { limitSinks } from '#client/trusted-types.ts';

interface Rules {
  readonly createHTML: (text: string, type?: string, sink?: string) => string;
  readonly createScriptURL: (address: string) => string;
}

let rules: Rules | undefined;

beforeEach(() => {
  rules = undefined;
  vi.stubGlobal('location', new URL('https://hub.example/search/'));
  vi.stubGlobal('trustedTypes', {
    get defaultPolicy() {
      return rules ?? null;
    },
    createPolicy: (_name: string, made: Rules) => {
      rules = made;
    },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('workers come from the hub itself and from nowhere else', () => {
  limitSinks();
  expect(rules?.createScriptURL('/pagefind/pagefind-worker.js')).toBe(
    '/pagefind/pagefind-worker.js',
  );
  for (const address of [
    'https://other.example/a.js',
    '//other.example/a.js',
    'data:text/javascript,1',
  ])
    expect(() => rules?.createScriptURL(address)).toThrow(TypeError);
});

test('markup may be parsed apart, and never set on the page; words may be set', () => {
  limitSinks();
  expect(rules?.createHTML('<p>x', 'TrustedHTML', 'DOMParser parseFromString')).toBe('<p>x');
  expect(rules?.createHTML('Royal &amp; Ancient', 'TrustedHTML', 'Element innerHTML')).toBe(
    'Royal &amp; Ancient',
  );
  for (const sink of ['Element innerHTML', 'Document write', undefined])
    expect(() => rules?.createHTML('<img src=x onerror=y>', 'TrustedHTML', sink)).toThrow(
      TypeError,
    );
});

test('the rules are made once, and not at all where a browser knows of none', () => {
  limitSinks();
  const first = rules;
  limitSinks();
  expect(rules).toBe(first);
  vi.stubGlobal('trustedTypes', undefined);
  expect(limitSinks).not.toThrow();
});
