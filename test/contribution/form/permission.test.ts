import { describe, expect, test } from 'vitest';
import {
  isAgreed,
  listAgreements,
  parsePermission,
  toStatement,
} from '#contribution/form/permission.ts';

describe.each(['case-studies', 'qas'])('permission for %s', (kind) => {
  const all = listAgreements(kind).map(({ id }) => id);

  test('is read back from the sentence that the entry records', () => {
    for (const isUnnamed of [true, false])
      for (const agreed of [[], all.slice(0, 1), all.slice(1), all]) {
        const statement = toStatement(kind, { agreed, isUnnamed });
        expect(parsePermission(kind, statement)).toEqual({ agreed, isUnnamed });
      }
  });

  test('is whole only where everything was agreed', () => {
    expect(isAgreed(kind, { agreed: all, isUnnamed: false })).toBe(true);
    for (const left of all)
      expect(isAgreed(kind, { agreed: all.filter((id) => id !== left), isUnnamed: false })).toBe(
        false,
      );
  });

  test('says nothing while nothing was agreed and nothing asked', () => {
    expect(toStatement(kind, { agreed: [], isUnnamed: false })).toBeUndefined();
    expect(toStatement(kind, { agreed: [], isUnnamed: true })).toMatch(/not named/u);
  });
});

test('an interview asks the person who was interviewed', () => {
  expect(
    listAgreements('qas')
      .map(({ asks }) => asks)
      .join(' '),
  ).toMatch(/person interviewed/u);
  expect(
    listAgreements('case-studies')
      .map(({ asks }) => asks)
      .join(' '),
  ).not.toMatch(/interviewed/u);
});

test('a statement of somebody else’s wording gives no agreement', () => {
  expect(parsePermission('qas', 'Agreed by telephone.')).toEqual({ agreed: [], isUnnamed: false });
});
