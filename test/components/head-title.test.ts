import { describe, expect, test } from 'vitest';
import { toHeadTitle } from '#components/head-title.ts';

describe('the title in a page’s head', () => {
  test('is the name, the sort and the site', () => {
    expect(toHeadTitle('Is bigger better?', 'Publication')).toEqual({
      full: 'Is bigger better? · Publication · Primary Care Hub',
      shared: 'Is bigger better?',
    });
    expect(toHeadTitle('Search').full).toBe('Search · Primary Care Hub');
  });

  test('leaves out the subtitle of a name that is too long', () => {
    const published =
      'Primary care services in the English NHS: are they a thorn in the side of integrated care systems? A qualitative analysis';
    expect(toHeadTitle(published, 'Publication').shared).toBe(
      'Primary care services in the English NHS',
    );
  });

  test('stops after a whole word where there is no subtitle to leave out', () => {
    const name = Array.from({ length: 40 }, () => 'widely').join(' ');
    const { full, shared } = toHeadTitle(name, 'Publication');
    expect(full.length).toBeLessThanOrEqual(120);
    expect(shared).toMatch(/widely…$/u);
    expect(full.startsWith(shared)).toBe(true);
  });
});
