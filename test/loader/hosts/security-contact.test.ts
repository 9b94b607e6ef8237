import { expect, test } from 'vitest';
import { getSecurityContact, toSecurityText } from '#loader/hosts/security-contact.ts';

test('holes are reported where the publisher says, and nowhere where nothing is said', () => {
  expect(getSecurityContact({})).toBe('');
  expect(getSecurityContact({ HUB_SECURITY: 'mailto:security@hub.example' })).toBe(
    'mailto:security@hub.example',
  );
});

test.each([
  'security@hub.example',
  'http://hub.example/',
  'https://a.example\nContact: x',
  'mailto:a b@c.d',
])('an address that finders could not use is refused: %j', (address) => {
  expect(() => getSecurityContact({ HUB_SECURITY: address })).toThrow('HUB_SECURITY');
});

test('the file says when it runs out, well within a year', () => {
  expect(toSecurityText('mailto:security@hub.example', '2026-11-22')).toBe(
    'Contact: mailto:security@hub.example\nExpires: 2027-05-21T00:00:00.000Z\nPreferred-Languages: en\n',
  );
});
