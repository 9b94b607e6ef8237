import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getAt, isBlank, moveItem, setAt } from '#contribution/form/draft-fields.ts';

const fields = { title: 'A', timeline: [{ date: '2021' }, { date: '2022' }], setUp: {} };

describe('setting a field', () => {
  test('changes that field and leaves all others the same objects', () => {
    const changed = setAt(fields, ['timeline', 1, 'date'], '2023');
    expect(changed.timeline).toEqual([{ date: '2021' }, { date: '2023' }]);
    expect(changed.setUp).toBe(fields.setUp);
    expect(getAt(changed, ['timeline', 0])).toBe(fields.timeline[0]);
    expect(fields.timeline[1]).toEqual({ date: '2022' });
  });

  test('makes the groups and lists on the way', () => {
    expect(setAt({}, ['provenance', 'permission', 'on'], '2026')).toEqual({
      provenance: { permission: { on: '2026' } },
    });
    expect(setAt({}, ['status', 0, 'date'], '2026')).toEqual({ status: [{ date: '2026' }] });
  });

  test('takes a field out where there is no answer, and an item out of its list', () => {
    expect(setAt(fields, ['title'], undefined)).not.toHaveProperty('title');
    expect(setAt(fields, ['timeline', 0], undefined).timeline).toEqual([{ date: '2022' }]);
  });

  test('keeps the order of fields, so that a file changes in one place only', () => {
    expect(Object.keys(setAt(fields, ['title'], 'B'))).toEqual(Object.keys(fields));
  });
});

test('what was set is found again', () => {
  const step = fc.oneof(fc.nat({ max: 3 }), fc.constantFrom('a', 'b', 'source'));
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), fc.string(), (path, value) => {
      const whole = ['top', ...path];
      expect(getAt(setAt({}, whole, value), whole)).toBe(value);
    }),
  );
});

test('an item moves one place, and stays where it has no way to go', () => {
  expect(moveItem(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moveItem(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(moveItem(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moveItem(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});

test('lists and groups of nothing are no answer, and false is one', () => {
  for (const nothing of [undefined, '', [], {}, [{}, { a: '' }]])
    expect(isBlank(nothing)).toBe(true);
  for (const something of ['a', 0, false, [{ a: 'b' }]]) expect(isBlank(something)).toBe(false);
});
