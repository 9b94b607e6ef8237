import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '#contribution/draft.ts';
import { readEntryFile } from '#contribution/read-entry.ts';
import { toEntryFile } from '#contribution/write-entry.ts';

const glossary = readFileSync('content/glossary.yaml', 'utf8');
const ids = [...glossary.matchAll(/^ {2}- id: (\S+)$/gmu)].map(([, id = '']) => id);

/** The list as other people may have laid it out. */
const layouts: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'with remarks and gaps between entries': (text) =>
    text.replaceAll('\n  - id: ', '\n\n  # See the minutes: a - b {c}\n  - id: '),
  'with everything in quotation marks': (text) =>
    text.replaceAll(
      /^( {4}term: )(?!['">|])(.*)$/gmu,
      (_, name: string, words: string) => `${name}"${words.replaceAll('"', '\\"')}" # kept`,
    ),
  'without a line end at its end': (text) => text.trimEnd(),
};

/** Words that YAML, Markdown or a reader could take for something else. */
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    'yes',
    '2021-10',
    '- id: other',
    'a: b # c',
    '"',
    "'",
    '| >',
    '\n  - id: gotcha',
    '  ',
  ),
);
const changes = fc.record(
  {
    term: words,
    acronym: fc.option(words, { nil: undefined }),
    aliases: fc.array(words, { maxLength: 3 }),
    definition: words,
    area: fc.constantFrom('structure', 'governance'),
    note: fc.option(words, { nil: undefined }),
    credit: fc.constant([
      { name: 'Alex Example', role: 'corrected', on: '2026-11', consent: true },
    ]),
  },
  { requiredKeys: [] },
);

/** The lines of one entry of the list, and all others; a remark above the next entry is that one's. */
function takeApart(text: string, id: string): { readonly own: string; readonly others: string } {
  const start = text.search(new RegExp(`^  - id: ${id}\\r?$`, 'mu'));
  const rest = text.slice(start + 1);
  const next = rest.search(/^(?:\r?\n)?(?: {2}#[^\n]*\n)? {2}- id: |^\S/mu);
  const end = next < 0 ? text.length : start + 1 + next;
  return { own: text.slice(start, end), others: text.slice(0, start) + text.slice(end) };
}

function apply(draft: Draft, changed: Readonly<Record<string, unknown>>): Draft {
  const fields = Object.entries({ ...draft.fields, ...changed }).filter(
    ([, value]) => value !== undefined,
  );
  return { ...draft, fields: Object.fromEntries(fields) };
}

describe.each(Object.entries(layouts))('a correction in a list of many entries, %s', (_, lay) => {
  const file = lay(glossary);

  test('changes lines of that entry and of no other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), changes, (id, changed) => {
        const draft = apply(readEntryFile('glossary', id, file), changed);
        const { text } = toEntryFile(draft, file);
        expect(takeApart(text, id).others.trimEnd()).toBe(takeApart(file, id).others.trimEnd());
        const [other = ''] = ids.filter((each) => each !== id);
        expect(readEntryFile('glossary', other, text)).toEqual(
          readEntryFile('glossary', other, file),
        );
      }),
      { numRuns: 25, interruptAfterTimeLimit: 6_000 },
    );
  });

  test('that brings a source adds its lines to the list of sources, and no others', () => {
    const [id = ''] = ids.slice(7);
    const draft = readEntryFile('glossary', id, file);
    const source = { key: 'new-minutes', title: 'Minutes', publisher: 'A board' };
    const sources = [...(draft.fields.sources as readonly object[]), source];
    const { text } = toEntryFile(apply(draft, { sources, source: source.key }), file);
    const old = new Set(file.split(/\r?\n/u));
    expect(text.split(/\r?\n/u).filter((line) => !old.has(line))).toEqual([
      '  - key: new-minutes',
      '    title: Minutes',
      '    publisher: A board',
      '    source: new-minutes',
    ]);
  });
});
