import { expect, test } from 'vitest';
import { toAskAddress } from '#client/search/result-list.ts';

test('what was searched for is put into the message, whatever it holds', () => {
  const address = `https://example.org/new?title=${encodeURIComponent('Looked for: …')}&body=${encodeURIComponent('For: …\n')}`;
  const filled = new URL(toAskAddress(address, 'R&D $& “voice”'));
  expect(filled.searchParams.get('title')).toBe('Looked for: R&D $& “voice”');
  expect(filled.searchParams.get('body')).toBe('For: R&D $& “voice”\n');
});
