import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KindId } from '#domain/kind-ids.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { getTitle, kinds } from '#domain/kinds.ts';
import { toProblemLine } from '#domain/problem.ts';
import { toStartingFile } from '#domain/starting-file.ts';
import type { Answers } from '#domain/starting-values.ts';
import { toOneLine } from '#domain/yaml-text.ts';
import { checkContent } from '#rules/check-content.ts';
import { toAnswers } from './starting-answers.ts';

const TODAY = '2026-11-22';

/** What stands at the head of a list file, which an entry is added to. */
const SHARED = `provenance:
  basis: public-sources
  on: '2026-11-22'
review:
  owner: Hub editors
  reviewedOn: '2026-11-22'
  checked: Each definition, against its source.
  reviewDue: '2027-05-22'
sources: []
entries:
`;

function check(kind: KindId, answers: Answers) {
  const { file, text } = toStartingFile(kind, 'a-new-entry', answers, TODAY);
  const whole = kinds[kind].format === 'list' ? SHARED + text : text;
  const source = { file, bytes: new TextEncoder().encode(whole) };
  const { reads, problems } = checkContent([source], {
    base: '/',
    image: () => undefined,
    today: TODAY,
    isAlone: true,
  });
  const errors = problems.filter(({ severity }) => severity === 'error').map(toProblemLine);
  return { entry: reads[0]?.entry, errors };
}

describe.each(kindIds)('a starting file for %s', (kind) => {
  test('is sound once its questions are answered', () => {
    expect(check(kind, toAnswers(kind)).errors).toEqual([]);
  });

  test('keeps the words that a person wrote, whatever they are', () => {
    const awkward = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        'Leeds: a voice #1',
        'The “GPs\'” "own" body',
        "'quoted'",
        '- a dash',
        '{braces} <18s> [@key] *stars* _under_ `code`',
        '&anchor *alias !tag | > @ % ? ~',
        'null',
        'yes',
        '2021-10-29',
        '1e5',
        'Ynys Môn – café',
        '<!-- -->',
        '---',
        'www.example.org https://example.org',
        'a\tb\nc\u2028d\u200be',
        'ends in a backslash \\',
        '## Heading ##',
      ),
    );
    fc.assert(
      fc.property(awkward, (words) => {
        const line = toOneLine(words);
        fc.pre(line !== '');
        const { entry, errors } = check(kind, toAnswers(kind, words));
        // Some letters, tags and Markdown in a field are refused: that is for the person to mend.
        fc.pre(
          !errors.some((error) =>
            / {2}(?:visible-characters|no-raw-html|no-code|known-markup) {2}/u.test(error),
          ),
        );
        expect(errors).toEqual([]);
        expect(entry && getTitle(entry)).toBe(line);
      }),
      { numRuns: 60 },
    );
  });

  test('asks the checker’s questions of what was left open, and claims nothing', () => {
    const { entry, errors } = check(kind, new Map());
    expect(entry).toBeUndefined();
    expect(errors.filter((line) => !/ {2}shape {2}.*is (?:empty|missing)/u.test(line))).toEqual([]);
  });

  test('explains every field', () => {
    const { text } = toStartingFile(kind, 'a-new-entry', new Map(), TODAY);
    const names = Object.keys(kinds[kind].schema.shape);
    const own =
      kinds[kind].format === 'list'
        ? names.filter((name) => !['provenance', 'review', 'sources'].includes(name))
        : names;
    for (const name of own)
      expect(text).toMatch(new RegExp(`# .*\\n\\s*(?:# )?(?:- )?${name}:`, 'u'));
  });
});

test('a starting file has the sections of its kind, each said not to be recorded', () => {
  const { text } = toStartingFile('case-studies', 'leeds', toAnswers('case-studies'), TODAY);
  const body = text.slice(text.lastIndexOf('---\n') + 4);
  expect(body).toBe(
    kinds['case-studies'].sections.map((title) => `\n## ${title}\n\nNot recorded.\n`).join(''),
  );
});

test('the next review of what is begun on the last day of a month is in the month that is meant', () => {
  const { text } = toStartingFile('topics', 'a', new Map(), '2026-08-31');
  expect(text).toContain("reviewDue: '2027-02-28'");
});
