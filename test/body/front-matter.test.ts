import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '#body/front-matter.ts';

const split = (text: string) => {
  const parts = splitFrontMatter(text);
  if ('problem' in parts) throw new Error(parts.problem.message);
  return parts;
};
const problem = (text: string) => {
  const parts = splitFrontMatter(text);
  if (!('problem' in parts)) throw new Error('no problem');
  return parts.problem;
};

describe('front matter', () => {
  test('is cut out and leaves its lines blank', () => {
    expect(split('---\na: 1\nb: 2\n---\n\nText\n')).toEqual({
      yaml: 'a: 1\nb: 2',
      yamlLine: 2,
      body: '\n\n\n\n\nText\n',
    });
  });

  test('may have Windows line ends, a byte order mark and spaces after its fences', () => {
    expect(split('\ufeff---  \r\na: 1\r\n---\t\r\nText\r\n')).toEqual({
      yaml: 'a: 1',
      yamlLine: 2,
      body: '\n\n\nText\n',
    });
  });

  test('ends at the first fence: later hyphens belong to the body', () => {
    expect(split('---\na: 1\n---\nText\n\n---\n\nMore').body).toBe('\n\n\nText\n\n---\n\nMore');
  });

  test('may be empty, and so may the body', () => {
    expect(split('---\n---')).toEqual({ yaml: '', yamlLine: 2, body: '\n' });
  });

  test.each([
    ['no fences', 'title: x\n', 1, 'does not begin with its fields'],
    ['an empty file', '', 1, 'does not begin with its fields'],
    ['an empty line first', '\n---\na: 1\n---\n', 1, 'There is an empty line before'],
    ['words first', 'Draft\n---\na: 1\n---\n', 1, 'The words “Draft” come before'],
    ['a name after the hyphens', '---yaml\na: 1\n---\n', 1, '“---yaml”, is not three hyphens'],
    ['the fences of TOML', '+++\na = 1\n+++\n', 1, '“+++”, is not three hyphens'],
    ['JSON', '{"a": 1}\n', 1, 'in another form (JSON)'],
    ['a fence inside', '---\na: 1\n---\nb: 2\n---\nText\n', 3, 'more fields follow'],
    ['the dash that Word makes', '—\na: 1\n—\n', 1, '“—”, is not three hyphens'],
    ['four hyphens', '----\na: 1\n----\n', 1, '“----”, is not three hyphens'],
    ['no second fence', '---\na: 1\n\nText\n', 1, 'have no end'],
    ['a second fence that is none', '---\na: 1\n--\nText\n', 3, '“--” does not end the fields'],
  ])('%s is a problem', (_, text, line, message) => {
    expect(problem(text)).toMatchObject({ line, column: 1, rule: 'front-matter-fences' });
    expect(problem(text).message).toContain(message);
  });

  test('never changes the number of lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a: 1', '---', '', 'text', '----'), { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (lines, end) => {
          const parts = splitFrontMatter(['---', ...lines].join(end));
          if ('problem' in parts) return;
          expect(parts.body.split('\n')).toHaveLength(lines.length + 1);
        },
      ),
    );
  });
});
