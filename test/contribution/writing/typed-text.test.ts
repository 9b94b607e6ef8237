import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import type { BodyRule } from '#body/body-problem.ts';
import { readBody } from '#body/read-body.ts';
import { toVisibleLine } from '#contribution/clean-text.ts';
import { readDocument } from '#contribution/writing/read-document.ts';
import { schema } from '#contribution/writing/schema.ts';
import { writeDocument } from '#contribution/writing/write-document.ts';
import { context } from './section-context.ts';

/** What text would set off if it arrived as anything but text. */
const UNSAFE: readonly BodyRule[] = [
  'no-code',
  'no-raw-html',
  'readable-body',
  'known-markup',
  'known-components',
  'known-citations',
  'matched-notes',
  'headings-in-order',
  'images-beside-the-entry',
  'visible-characters',
];

const empty = readDocument('');
const write = (...blocks: readonly Node[]) =>
  writeDocument(schema.node('doc', null, blocks), empty);
const paragraph = (words: string) =>
  schema.node('paragraph', null, words === '' ? [] : [schema.text(words)]);

function findUnsafe(text: string): string[] {
  const { problems } = readBody(`## Part\n\n${text}`, context);
  return problems.filter(({ rule }) => UNSAFE.includes(rule)).map(({ message }) => message);
}

/** The words of a text as the hub reads it, without the spaces that Markdown can't hold. */
function readWords(text: string): string {
  return toWords(
    readDocument(text).document.textBetween(0, readDocument(text).document.content.size, ' ', ' '),
  );
}

function toWords(words: string): string {
  return toVisibleLine(words).trim();
}

const PIECES = [
  '<18',
  '<script>alert(1)</script>',
  '{x}',
  '{{',
  'import a from "b"',
  'export default 1',
  '**stars**',
  '__a__',
  '[@swl]',
  '[@x; @y]',
  '[^1]',
  '[^1]: note',
  '[a](javascript:alert(1))',
  '![a](b.png)',
  '# a',
  '## a',
  '- a',
  '1. a',
  '> a',
  '| a | b |',
  '---',
  '```',
  '~~~',
  '`a`',
  '&lt;',
  '&#60;',
  '\\',
  '\\[',
  '<Callout>',
  '</Callout>',
  '<!--',
  '-->',
  ':::',
  '[[a]]',
  '~~a~~',
  'a@',
  '=====',
  '\t',
  '\u00a0',
  '\u202e',
  '*',
  '_',
  ' ',
  '\n',
  'words',
  '"',
  "'",
];
/** Text as people type and paste it, with what would be markup. */
const typed = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''))
  // A bullet is pointed out to the person who typed it, as is a word of two alphabets; an address is a link wherever it stands.
  .filter((words) => !/^\P{L}*[•●▪◦‣■·–]/u.test(words))
  .filter(
    (words) => !/www\.|https?:|@[\w.-]*\.|\p{M}|[^\P{L}\p{Script=Latin}]|â€|Ã|Â/iu.test(words),
  );

describe('what a person types arrives as text', { timeout: 60_000 }, () => {
  test.each([
    '<18 and {x}',
    'import restrictions were lifted',
    '**stars** and _lines_',
    '[@swl] as such',
    '<Callout>no box</Callout>',
    '# no heading',
    '- no list',
    '[no](/link/)',
  ])('%s', (words) => {
    const text = write(paragraph(words));
    expect(findUnsafe(text)).toEqual([]);
    expect(readDocument(text).document.child(0).eq(paragraph(words))).toBe(true);
  });

  test('in a paragraph, whatever it is', () => {
    fc.assert(
      fc.property(typed, (words) => {
        const text = write(paragraph(words));
        expect(findUnsafe(text)).toEqual([]);
        expect(readWords(text)).toBe(toWords(words));
      }),
      { numRuns: 200 },
    );
  });

  test('in a heading, a list, a table, a quotation and a box', () => {
    const places: Readonly<Record<string, (words: string) => Node>> = {
      heading: (words) => schema.node('heading', null, paragraph(words).content),
      list: (words) =>
        schema.node('bullet_list', null, [
          schema.node('list_item', null, [paragraph('first')]),
          schema.node('list_item', null, [paragraph(words)]),
        ]),
      table: (words) =>
        schema.node('table', null, [
          schema.node('table_row', null, [
            schema.node('table_header', null, [schema.text('head')]),
          ]),
          schema.node('table_row', null, [
            schema.node('table_cell', null, paragraph(words).content),
          ]),
        ]),
      quotation: (words) => schema.node('blockquote', null, [paragraph(words)]),
      box: (words) => schema.node('Callout', { title: words }, [paragraph('text')]),
    };
    fc.assert(
      fc.property(typed, fc.constantFrom(...Object.keys(places)), (words, name) => {
        const text = write(paragraph('Before.'), places[name]?.(words) ?? paragraph(words));
        expect(findUnsafe(text)).toEqual([]);
        if (name !== 'box') expect(readWords(text)).toContain(toWords(words));
        else
          expect(readDocument(text).document.child(1).attrs.title).toBe(
            toWords(words).replace(/\s+/gu, ' '),
          );
      }),
      { numRuns: 200 },
    );
  });

  test('with bold, italics and links laid over it at random', () => {
    const marks = [
      schema.mark('strong'),
      schema.mark('em'),
      schema.mark('link', { href: 'https://www.england.nhs.uk/' }),
    ];
    const run = fc.tuple(typed, fc.subarray(marks));
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), (runs) => {
        const content = runs
          .filter(([words]) => words !== '')
          .flatMap(([words, over]) => [schema.text(words, over), schema.text(' ')]);
        const text = write(schema.node('paragraph', null, content));
        expect(findUnsafe(text)).toEqual([]);
        expect(readWords(text)).toBe(toWords(runs.map(([words]) => words).join(' ')));
      }),
      { numRuns: 200 },
    );
  });
});
