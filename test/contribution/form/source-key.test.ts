import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSourceKey } from '#contribution/form/source-key.ts';
import { ID_PATTERN } from '#domain/fields.ts';

test('a key says who published it and when', () => {
  const source = { title: 'A report', publisher: 'NHS Confederation', date: '2021-10' };
  expect(toSourceKey(source, [])).toBe('nhs-confederation-2021');
});

test('a second source of the same year has a number', () => {
  const source = { publisher: 'NHS Confederation', date: '2021' };
  const taken = ['nhs-confederation-2021', 'nhs-confederation-2021-2'];
  expect(toSourceKey(source, taken)).toBe('nhs-confederation-2021-3');
});

test('without a publisher the title serves, and without either a plain word', () => {
  expect(toSourceKey({ title: 'Board paper on neighbourhoods' }, [])).toBe('board-paper-on');
  expect(toSourceKey({ title: '???' }, [])).toBe('source');
});

test('whatever is typed, the key can be cited and is free', () => {
  const text = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(
      text,
      text,
      text,
      fc.array(text, { maxLength: 3 }),
      (title, publisher, date, others) => {
        const first = toSourceKey({ title, publisher, date }, others);
        expect(first).toMatch(ID_PATTERN);
        expect(others).not.toContain(first);
        expect(toSourceKey({ title, publisher, date }, [...others, first])).not.toBe(first);
      },
    ),
  );
});
