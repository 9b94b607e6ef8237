import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ListingShape,
  parseListingAddress,
  toListingAddress,
  toStaticPath,
} from '#domain/listing-address.ts';

const toChoices = (...ids: string[]) => ids.map((id) => ({ id, label: id }));
const shape: ListingShape = {
  path: '/hub/case-studies/',
  facets: [
    { id: 'level', choices: toChoices('place', 'system') },
    { id: 'providers', choices: toChoices('dentistry', 'optometry') },
  ],
  sorts: [{ id: 'system' }, { id: 'newest' }],
};

function parse(address: string) {
  const { pathname, search } = new URL(address, 'https://hub.example');
  return parseListingAddress(shape, pathname, search);
}

describe('the address of a listing', () => {
  test.each([
    ['/hub/case-studies/', {}, 'system', 1],
    ['/hub/case-studies/page/2/', {}, 'system', 2],
    ['/hub/case-studies/?level=system', { level: ['system'] }, 'system', 1],
    [
      '/hub/case-studies/?level=system&providers=dentistry&providers=optometry&sort=newest&page=3',
      { level: ['system'], providers: ['dentistry', 'optometry'] },
      'newest',
      3,
    ],
    ['/hub/case-studies/?sort=newest', {}, 'newest', 1],
  ])('%s is read and written', (address, selection, sort, page) => {
    expect(parse(address)).toEqual({ selection, sort, page });
    expect(toListingAddress(shape, { selection, sort, page })).toBe(address);
  });

  test.each([
    ['/hub/case-studies/level/system/', { level: ['system'] }, 1],
    ['/hub/case-studies/level/system/page/2/', { level: ['system'] }, 2],
  ])('%s of a page drawn beforehand is read too', (address, selection, page) => {
    expect(parse(address)).toEqual({ selection, sort: 'system', page });
  });

  test.each([
    '/hub/case-studies/?level=galaxy&colour=red&sort=wildest&page=-4',
    '/hub/case-studies/?page=two',
    '/hub/case-studies/level/galaxy/',
    '/hub/research/level/system/',
    '/hub/case-studies/?page=9999999999999999999999',
  ])('%s asks for nothing that the listing knows', (address) => {
    expect(parse(address)).toEqual({ selection: {}, sort: 'system', page: 1 });
  });

  test('of a page drawn beforehand names the facet, the value and the page', () => {
    expect(toStaticPath('/qas/', undefined)).toBe('/qas/');
    expect(toStaticPath('/qas/', undefined, 2)).toBe('/qas/page/2/');
    const value = { facet: 'level', choice: 'place' };
    expect(toStaticPath('/qas/', value, 3)).toBe('/qas/level/place/page/3/');
  });
});

const states = fc.record({
  level: fc.subarray(['place', 'system']),
  providers: fc.subarray(['dentistry', 'optometry']),
  sort: fc.constantFrom('system', 'newest'),
  page: fc.integer({ min: 1, max: 500 }),
});

test('every state comes back from its address as it was', () => {
  fc.assert(
    fc.property(states, ({ level, providers, sort, page }) => {
      const selection = {
        ...(level.length > 0 && { level }),
        ...(providers.length > 0 && { providers }),
      };
      const state = { selection, sort, page };
      expect(parse(toListingAddress(shape, state))).toEqual(state);
    }),
  );
});

test('no address, whatever is in it, is an error or names what is not there', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (path, query) => {
      const state = parseListingAddress(shape, `/hub/case-studies/${path}`, `?${query}`);
      expect(parse(toListingAddress(shape, state))).toEqual(state);
    }),
  );
});
