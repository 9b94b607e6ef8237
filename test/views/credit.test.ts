import { describe, expect, it } from 'vitest';
import { toCorpus } from '#domain/corpus.ts';
import type { Entry } from '#domain/kinds.ts';
import { type Credit, credit } from '#domain/stewardship.ts';
import { toCreditText } from '#views/credit.ts';
import { toThankedPeople } from '#views/thanks-page.ts';
import { toPolicyEntry } from './policy-fixtures.ts';

const toCredit = (name: string, role: Credit['role'], on = '2026-03'): Credit => ({
  name,
  role,
  on,
  consent: true,
});

describe('the line that thanks people', () => {
  it('says who did what and when, contributors first', () => {
    expect(
      toCreditText([
        toCredit('C', 'reviewed', '2025'),
        toCredit('A', 'contributed'),
        toCredit('B', 'contributed', '2026-04-01'),
      ]),
    ).toBe('Contributed by A (March 2026) and B (1 April 2026). Reviewed by C (2025).');
  });

  it('is empty where nobody is named', () => {
    expect(toCreditText()).toBe('');
    expect(toCreditText([])).toBe('');
  });
});

describe('a name', () => {
  const named = toCredit('A', 'corrected');

  it('is taken with consent only', () => {
    expect(credit.safeParse(named).success).toBe(true);
    expect(credit.safeParse({ ...named, consent: false }).success).toBe(false);
    expect(credit.safeParse({ name: 'A', role: 'corrected', on: '2026' }).success).toBe(false);
  });

  it('stands on the page of thanks once, with all that the person did, the latest first', () => {
    const entries: readonly Entry[] = [
      toPolicyEntry('one', { credit: [named, toCredit('B', 'reviewed')] }),
      toPolicyEntry('two', { credit: [toCredit('A', 'reviewed', '2026-10')] }),
      toPolicyEntry('three', {}),
    ];
    expect(
      toThankedPeople(toCorpus(entries)).map(({ name, deeds }) => [
        name,
        ...deeds.map(({ role, path, on }) => `${role} ${path} ${on}`),
      ]),
    ).toEqual([
      ['A', 'Reviewed /policies/two/ October 2026', 'Corrected /policies/one/ March 2026'],
      ['B', 'Reviewed /policies/one/ March 2026'],
    ]);
  });

  it('is nobody’s where no entry thanks anyone', () => {
    expect(toThankedPeople(toCorpus([toPolicyEntry('one', {})]))).toEqual([]);
  });
});
