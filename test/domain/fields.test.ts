import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  citation,
  id,
  listOf,
  NOT_RECORDED,
  orNotRecorded,
  partialDate,
  text,
  toKeys,
  webAddress,
} from '#domain/fields.ts';

describe('a web address', () => {
  it.each(['https://www.england.nhs.uk/', 'https://example.org/a?b=c#d'])(
    'may be %s',
    (address) => {
      expect(webAddress.safeParse(address).success).toBe(true);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'ftp://example.org/',
    'http://example.org/',
    '//example.org/',
    '/about/',
    'example.org',
    '',
  ])('may not be %j', (address) => {
    expect(webAddress.safeParse(address).success).toBe(false);
  });

  it('is never of a scheme other than https', () => {
    const scheme = fc.stringMatching(/^[a-zA-Z][a-zA-Z+.-]{0,9}$/);
    fc.assert(
      fc.property(scheme, fc.webPath(), (name, path) => {
        fc.pre(name !== 'https');
        expect(webAddress.safeParse(`${name}://example.org${path}`).success).toBe(false);
      }),
    );
  });
});

describe('a partial date field', () => {
  it('reads a year that YAML gives as a number', () => {
    expect(partialDate.parse(2021)).toBe('2021');
  });

  it.each([20.21, 20_211, -1, Number.NaN, '2021-13', new Date(0), null, true])(
    'refuses %s',
    (value) => {
      expect(partialDate.safeParse(value).success).toBe(false);
    },
  );
});

describe('text', () => {
  it.each(['a', 'two words', 'two\nlines', '42'])('may be %j', (value) => {
    expect(text.safeParse(value).success).toBe(true);
  });

  it.each(['', ' ', ' a', 'a ', 'a\n'])('may not be %j', (value) => {
    expect(text.safeParse(value).success).toBe(false);
  });
});

describe('an id', () => {
  it.each(['a', 'south-west-london', 'pcn2'])('may be %s', (value) => {
    expect(id.safeParse(value).success).toBe(true);
  });

  it.each(['South-West', 'south west', 'a--b', '-a', 'a-', '../a', 'é', ''])(
    'may not be “%s”',
    (value) => {
      expect(id.safeParse(value).success).toBe(false);
    },
  );
});

describe('a list', () => {
  it('holds nothing twice', () => {
    expect(listOf(text).safeParse(['a', 'b']).success).toBe(true);
    expect(listOf(text).safeParse(['a', 'a']).success).toBe(false);
  });
});

describe('a value that may not be recorded', () => {
  it('is a value, or says so in the agreed words', () => {
    const date = orNotRecorded(partialDate);
    expect(date.parse('2021')).toBe('2021');
    expect(date.parse(NOT_RECORDED)).toBe(NOT_RECORDED);
    expect(date.safeParse('unknown').success).toBe(false);
  });
});

describe('a citation', () => {
  it('is one key or several, and gives its keys as a list', () => {
    expect(toKeys(citation.parse('report'))).toEqual(['report']);
    expect(toKeys(citation.parse(['report', 'blog']))).toEqual(['report', 'blog']);
    expect(toKeys(undefined)).toEqual([]);
  });

  it('is never an empty list', () => {
    expect(citation.safeParse([]).success).toBe(false);
  });
});
