import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { kindIds } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { checkContent } from '#rules/check-content.ts';
import { ruleInfos } from '#rules/index.ts';

const names = [...new Set(kindIds.flatMap((kind) => Object.keys(kinds[kind].schema.shape)))];
const HOSTILE = ['toString', 'valueOf', 'toJSON', 'constructor', 'length', 'key', 'id', 'then'];
const VALUES = ['not recorded', '2021-13', '31/10/2021', '1,000', 'a-fixture', 'constructor', ''];

/** Fields of every sort of sense and nonsense, among them names that mean something to JavaScript. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(fc.constantFrom(...VALUES), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.string(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names, ...HOSTILE), tie('value'), { maxKeys: 6 }),
  ),
}));

const fields = fc.dictionary(fc.constantFrom(...names, ...HOSTILE), value, { maxKeys: 12 });
const ids = new Set(ruleInfos.map(({ id }) => id));

function check(file: string, text: string) {
  const source = { file, bytes: new TextEncoder().encode(text) };
  return checkContent([source], { base: '/', image: () => undefined, today: '2026-11-22' })
    .problems;
}

describe('whatever stands in the fields', () => {
  test.each(kindIds)('of %s is judged, in messages that say what to do', (kind) => {
    const { format } = kinds[kind];
    fc.assert(
      fc.property(fields, fc.array(fields, { maxLength: 2 }), (data, entries) => {
        const yaml = stringify(format === 'list' ? { ...data, entries } : data);
        const text = format === 'mdx' ? `---\n${yaml}---\n\n## A part\n\nWords.\n` : yaml;
        const file = `content/${kind}${format === 'list' ? '' : '/a-fixture'}.${format === 'mdx' ? 'mdx' : 'yaml'}`;
        const problems = check(file, text);
        expect(problems.length).toBeGreaterThan(0);
        const lines = text.split('\n');
        for (const { rule, line, column, message, fix } of problems) {
          expect(ids).toContain(rule);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          expect(message).toMatch(/\.$/u);
          expect(fix).not.toBe('');
          expect(`${message} ${fix}`).not.toMatch(/undefined|\[object|Invalid input/u);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('one field of a sound entry, changed to anything', () => {
  const { entries } = loadContentFiles('test/fixtures/rules/shape/valid');
  const [{ file, bytes } = { file: '', bytes: new Uint8Array() }] = entries;
  const sound = new TextDecoder().decode(bytes);
  const lines = sound.split('\n');
  const places = lines.flatMap((line, index) => (/^ *[\w-]+: \S/.test(line) ? [index] : []));

  test('is judged and never crashes the checker', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.string({ unit: 'binary' }), (at, words) => {
        const changed = lines.with(at, `${(lines[at] ?? '').split(':')[0] ?? ''}: ${words}`);
        for (const { message } of check(file, changed.join('\n')))
          expect(message).not.toMatch(/undefined|\[object/u);
      }),
      { numRuns: 500 },
    );
  });
});
