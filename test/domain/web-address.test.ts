import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAddressFault } from '#domain/web-address.ts';

describe('a web address', () => {
  test.each([
    'https://www.england.nhs.uk/',
    'https://nhs.uk',
    'https://example.org/a%20b?c=d&e=f#g',
    'https://EXAMPLE.org/Page',
    'https://picsnhs.org.uk/',
    'https://a.b.gov.uk/c',
  ])('may be %s', (address) => {
    expect(findAddressFault(address)).toBeUndefined();
  });

  test.each([
    ['', 'is empty'],
    ['javascript:alert(1)', 'is not the address of a web page'],
    ['javascript%3Aalert(1)', 'is not the address of a web page'],
    ['https:example.org', 'is not the address of a web page'],
    ['http://example.org/', 'does not start with https://'],
    ['//example.org/', 'does not start with https://'],
    ['HTTPS://example.org/', 'does not start with https://'],
    ['www.example.org', 'has no https:// before it'],
    ['https://example.org/a b', 'contains a space'],
    ['https://example.org\\@nhs.uk', 'contains a space, a backslash'],
    ['https://exam\u200bple.org', 'or a hidden character'],
    ['https://example.org/%00', 'or a hidden character'],
    ['https://example.org/%0d%0aSet-Cookie:x', 'or a hidden character'],
    ['https://a:b@example.org/', 'before its @'],
    ['https://nhs.uk@example.org/', 'before its @'],
    ['https://example.org:443/', 'names a port'],
    ['https://127.0.0.1/', 'is not a public website'],
    ['https://0x7f000001/', 'is not a public website'],
    ['https://[::1]/', 'is not a public website'],
    ['https://localhost/', 'is not a public website'],
    ['https://printer.local/', 'is not a public website'],
    ['https://xn--80ak6aa92e.com/', 'can be mistaken for others'],
    ['https://аpple.com/', 'can be mistaken for others'],
    ['https://%65xample.org/', 'can be mistaken for others'],
    ['https://nhs.uk.example.org/', 'belongs to “example.org”'],
    ['https://www-gov-uk.example.org/', 'belongs to “example.org”'],
    ['https://nhs-uk.com/', 'belongs to “nhs-uk.com”'],
    ['https://england-nhs.uk/', 'belongs to “england-nhs.uk”'],
    [`https://example.org/${'a'.repeat(2000)}`, 'has 2020 characters'],
  ])('may not be %s', (address, message) => {
    const fault = findAddressFault(address);
    expect(fault?.message).toContain(message);
    expect(fault?.fix).toMatch(/\S/u);
  });

  test('that passes is read by a browser as the same host over https', () => {
    const pieces = fc.constantFrom(
      ...[
        'https:',
        '//',
        '/',
        '\\',
        '@',
        ':',
        '.',
        'nhs.uk',
        'example.org',
        '%2f',
        '%40',
        '#',
        '?',
        'a',
        'javascript:',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const address = `https://${parts.join('')}`;
        if (findAddressFault(address) !== undefined) return;
        const url = new URL(address);
        expect(url.protocol).toBe('https:');
        expect(address.toLowerCase().startsWith(`https://${url.host}`)).toBe(true);
        expect(url.username + url.password + url.port).toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});
