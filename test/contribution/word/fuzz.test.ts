import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANY_PICTURE } from '#body/body-context.ts';
import { readBodyWith } from '#body/body-reader.ts';
import { parseWithRemark } from '#body/parse-with-remark.ts';
import { toGlossaryIndex } from '#body/glossary-terms.ts';
import { readWord, type WordReading } from '#contribution/word/read-word.ts';
import { makeMessyBytes } from './messy-document.ts';
import { TODAY } from './read.ts';
import { FAR_TOO_LONG, measureProcessorTimeOf } from '#test/processor-time.ts';

/** Milliseconds in which even a damaged file must be read or refused. */

const UNSAFE = [
  'no-code',
  'no-raw-html',
  'known-markup',
  'known-components',
  'safe-links',
  'readable-body',
  'visible-characters',
];

/** What the checker refuses for safety in the text of an entry. */
function findUnsafe(reading: WordReading): string[] {
  if (!('draft' in reading)) return [];
  const { draft } = reading;
  const body = draft.sections
    .map(({ heading, text }) => (heading === '' ? text : `## Section\n\n${text}`))
    .join('\n\n');
  const names = new Set(reading.pictures.map(({ name }) => name));
  const { problems } = readBodyWith(parseWithRemark, `\n${body}`, {
    base: '/',
    sourceKeys: [],
    glossary: toGlossaryIndex([]),
    image: (name) => (names.has(name) ? ANY_PICTURE : undefined),
  });
  return problems
    .filter(({ rule }) => UNSAFE.includes(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

async function readInTime(bytes: Uint8Array): Promise<WordReading> {
  let reading: WordReading | undefined;
  const took = await measureProcessorTimeOf(async () => {
    reading = await readWord({ name: 'x.docx', bytes }, 'case-study', TODAY);
  });
  expect(took).toBeLessThan(FAR_TOO_LONG);
  if (reading === undefined) throw new Error('Nothing was read.');
  return reading;
}

const HOSTILE = [
  '<script>alert(1)</script>',
  'import x from "y"',
  'export const a = 1',
  '{process.exit()}',
  '[x](javascript:alert(1))',
  '![x](http://a.b/c.png)',
  '<Figure src="x" />',
  '---',
  '```js',
  '[^1]: note',
  '[a]: javascript:x',
  '\u202eabc\u0000\u200b',
  '# Heading',
  '&lt;b&gt;',
  '| a | b |\n| - | - |',
  'www.evil.example',
  'https://user:pass@evil.example/',
  '~~gone~~',
  '<https://a.b>',
  '- [ ] tick',
];

describe('whatever a file holds', () => {
  test('it is read or refused, in time, when its bytes are damaged', async () => {
    const sound = await makeMessyBytes();
    const damage = fc.record({
      place: fc.nat(sound.length - 1),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(damage, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (all, isCut) => {
          const bytes = sound.slice(0, isCut ? (all[0]?.place ?? 0) : sound.length);
          for (const { place, bytes: other } of all)
            if (place + other.length <= bytes.length) bytes.set(other, place);
          expect(findUnsafe(await readInTime(bytes))).toEqual([]);
        },
      ),
      { numRuns: 60, interruptAfterTimeLimit: 20_000 },
    );
  });

  test('nothing in its text or its XML becomes code, a tag or an unsafe link', async () => {
    const parts = unzipSync(await makeMessyBytes());
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const pieces = document.split(/(?<=>)|(?=<)/u);
    const change = fc.record({
      place: fc.nat(pieces.length - 1),
      how: fc.constantFrom('text', 'drop', 'double', 'swap'),
      words: fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 20 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 10 }), async (changes) => {
        const mutated = [...pieces];
        for (const { place, how, words } of changes) {
          const piece = mutated[place] ?? '';
          const isText = !piece.startsWith('<');
          const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
          if (isText || how === 'text') mutated[place] = isText ? escaped : piece;
          else if (how === 'drop') mutated[place] = '';
          else if (how === 'double') mutated[place] = piece + piece;
          else mutated[place] = mutated[(place * 7) % mutated.length] ?? '';
        }
        const bytes = zipSync(
          { ...parts, 'word/document.xml': strToU8(mutated.join('')) },
          { level: 1 },
        );
        expect(findUnsafe(await readInTime(bytes))).toEqual([]);
      }),
      { numRuns: 80, interruptAfterTimeLimit: 25_000 },
    );
  });

  test('every hostile text arrives as text', async () => {
    const parts = unzipSync(await makeMessyBytes());
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    for (const words of HOSTILE) {
      const escaped = words
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('\u0000', '');
      const changed = document.replace(/(?<=<w:t[^>]*>)[^<]*/gu, escaped);
      const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(changed) }, { level: 1 });
      expect(findUnsafe(await readInTime(bytes)), words).toEqual([]);
    }
  });
});
