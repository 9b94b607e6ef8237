import { expect, test } from 'vitest';
import { parseFormAddress, toFormAddress } from '#client/contribute/form/form-address.ts';

const nothing = { step: '', draft: '', entry: '', from: '' };

test('an address says which step of which draft is open', () => {
  const address = { ...nothing, step: 'timeline', draft: 'a1' };
  const written = toFormAddress('/contribute/case-study/', address);
  expect(written).toBe('/contribute/case-study/?step=timeline&draft=a1');
  expect(parseFormAddress('?step=timeline&draft=a1')).toEqual(address);
});

test('an entry keeps its slash, so that the address can be read', () => {
  const address = { ...nothing, entry: 'case-studies/south-west-london' };
  const written = toFormAddress('/contribute/correction/', address);
  expect(written).toBe('/contribute/correction/?entry=case-studies/south-west-london');
  expect(parseFormAddress(new URL(written, 'https://hub.test').search)).toEqual(address);
});

test('what somebody wrote into an address cannot reach another part of it', () => {
  const written = toFormAddress('/form/', { ...nothing, draft: 'a&step=send#x' });
  expect(parseFormAddress(new URL(written, 'https://hub.test').search).step).toBe('');
});

test('a form that was just opened has a plain address', () => {
  expect(toFormAddress('/contribute/qa/', nothing)).toBe('/contribute/qa/');
  expect(parseFormAddress('')).toEqual(nothing);
});
