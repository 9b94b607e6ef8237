import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNhsNumber } from '#rules/people/no-nhs-numbers.ts';
import { isOwnNumber } from '#rules/people/no-phone-numbers.ts';
import { findTextRuleProblems } from '#rules/text-rules.ts';
import { FAR_TOO_LONG, measureProcessorTime } from '#test/processor-time.ts';

const find = (text: string) =>
  findTextRuleProblems('content/topics/a-fixture.mdx', text).map(({ rule }) => rule);

describe('the check digit of an NHS number', () => {
  test.each(['9990000018', '9991234578', '9434765919', '4010232137'])(
    'is right in %s',
    (figures) => {
      expect(isNhsNumber(figures)).toBe(true);
    },
  );

  test.each([
    ['9990000019', 'the check digit is wrong'],
    ['9434765918', 'the check digit is wrong'],
    ['0123456789', 'no number in use begins so'],
    ['999000001', 'it is too short'],
    ['99900000180', 'it is too long'],
  ])('is not that of %s: %s', (figures) => {
    expect(isNhsNumber(figures)).toBe(false);
  });

  test('is right for one in eleven numbers at most, so that few others are taken for one', () => {
    const count = Array.from({ length: 11_000 }, (_, index) => String(4_000_000_000 + index * 7));
    const share = count.filter(isNhsNumber).length / count.length;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.1);
  });
});

describe('a telephone number', () => {
  test.each([
    '07700 900123',
    '+44 7700 900 123',
    '+44 (0)7700 900123',
    '0044 7700 900123',
    '01632 960001',
    '(020) 7946 0001',
  ])('may be a person’s own: %s', (written) => {
    expect(isOwnNumber(written)).toBe(true);
    expect(find(`Ring ${written}.`)).toEqual(['no-phone-numbers']);
  });

  test.each(['0300 123 4567', '0800 028 0000', '03000 200 301', '111', '999'])(
    'is an organisation’s: %s',
    (written) => {
      expect(find(`Ring ${written}.`)).toEqual([]);
    },
  );
});

describe('personal data in another dress are found all the same', () => {
  test.each([
    ['The number was 943 476\n5919 there.', 'no-nhs-numbers'],
    ['note: >-\n  It was 943\n  476 5919 and so on.', 'no-nhs-numbers'],
    ['Her 943–476–5919 is wrong.', 'no-nhs-numbers'],
    ['Her 943.476.5919 is wrong.', 'no-nhs-numbers'],
    ['Her 943/476/5919 is wrong.', 'no-nhs-numbers'],
    ['Her 943  476  5919 is wrong.', 'no-nhs-numbers'],
    ['Her 943 **476** 5919 is wrong.', 'no-nhs-numbers'],
    ['Her 943&nbsp;476&nbsp;5919 is wrong.', 'no-nhs-numbers'],
    ['Her _9434765919_ is wrong.', 'no-nhs-numbers'],
    ['Her NHS9434765919 is wrong.', 'no-nhs-numbers'],
    ['Her NHS number: 94347 65919.', 'no-nhs-numbers'],
    ['Ring 07700–900–123.', 'no-phone-numbers'],
    ['Ring 07700 900\n123.', 'no-phone-numbers'],
    ['Ring 07700/900123.', 'no-phone-numbers'],
    ['Ring 07700 900123/07700 900124.', 'no-phone-numbers'],
    ['Tel.07700 900123', 'no-phone-numbers'],
    ['Ring _07700 900123_.', 'no-phone-numbers'],
    ['Write to jo.example at example dot org.', 'no-email-addresses'],
    ['Write to jo.example[at]example[dot]org.', 'no-email-addresses'],
    ['Write to jo.example (at) example (dot) org.', 'no-email-addresses'],
    ['Her number is AB-12-34-56-C.', 'no-national-insurance-numbers'],
  ])('%j', (text, rule) => {
    expect(find(text)).toEqual([rule]);
  });

  test('each number of a list is found', () => {
    expect(find('They are 9434765919,4010232137.')).toEqual(['no-nhs-numbers', 'no-nhs-numbers']);
    expect(find('943 476 5919\n401 023 2137')).toEqual(['no-nhs-numbers', 'no-nhs-numbers']);
    expect(find('07700 900123\n07700 900124')).toEqual(['no-phone-numbers', 'no-phone-numbers']);
    expect(find('07700900123 01632 960001')).toEqual(['no-phone-numbers', 'no-phone-numbers']);
  });
});

describe('what is no sign of a person', () => {
  test.each([
    'We met at one dot on the map, and at Example.',
    'See the files/9434765919.pdf and a-07700900123.',
    'It grew from 012 to 345, and 07/2021 – 08/2022.',
    'It ran from 01-04-2026 12:00 to 31/03/2027.',
    'The period 2021-2022, and 0.1234567890.',
    'https://example.org/07700900123/9434765919?to=1 is an address.',
    'The sum was £9,434,765,919, or 9434765919.50.',
    'PMC9434765919 and X9434765919 are the numbers of papers.',
    'Words that cite [@fixture-report; @other-report].',
    'The federation was founded on 1 April 2018 and its chair was born in 1961.',
    'A 5-year plan, and a three-year-old federation.',
    'Dr A. Example and Mr B. Example spoke. The GP (43 practices) agreed.',
    'A place in ZZ9, at bed 12 of 20.',
    'The codes E54000001 and QWE stand here.',
  ])('%s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('where personal data stand makes no difference', () => {
  test.each([
    ['a comment in the fields', '---\n# Ring 07700 900123\ntitle: A\n---\n'],
    ['a line of code', '`07700 900123`'],
    ['the address of a link', '[words](tel:07700-900-123)'],
    ['a line that ends as on Windows', 'One.\r\nRing 07700 900123.\r\n'],
  ])('%s', (_, text) => {
    expect(find(text)).toEqual(['no-phone-numbers']);
  });

  test('its place counts lines however they end', () => {
    const [problem] = findTextRuleProblems('a', 'One.\r\n\r\nRing 07700 900123.\r\n');
    expect(problem).toMatchObject({ line: 3, column: 6 });
  });
});

test('no message repeats what must not be published', () => {
  const text =
    'Ask jane.example@example.org on 07700 900123 about 999 000 0018, AB 12 34 56 C, born 12/03/1961.';
  const problems = findTextRuleProblems('a', text);
  expect(problems).toHaveLength(5);
  const said = problems.map(({ message, fix }) => message + fix).join(' ');
  for (const secret of ['jane', '900123', '0018', '12 34 56', '1961'])
    expect(said).not.toContain(secret);
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '0',
    '7',
    '07',
    ' ',
    '-',
    '@',
    '.',
    'a',
    'A',
    '(0)',
    '+44',
    'born ',
    'aged ',
    '999 000 0018',
    '\n',
    '9',
  );

  test('is judged without a crash, each problem in a place that the text has', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (text) => {
          const lines = text.replace(/^\ufeff/u, '').split(/\r\n?|\n/u);
          for (const { line, column } of findTextRuleProblems('a', text)) {
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          }
        },
      ),
    );
  });

  test.each([
    '0',
    '07',
    'a',
    'a.',
    'a@',
    '@a.',
    '9 ',
    '07-',
    'A. ',
    ' ',
    'Mr ',
    'born ',
    '(at) ',
    'https://',
  ])('is judged fast, even a hundred thousand characters of “%s”', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const took = measureProcessorTime(() => {
      findTextRuleProblems('a', text);
    });
    expect(took).toBeLessThan(FAR_TOO_LONG);
  });
});
