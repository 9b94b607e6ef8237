import { describe, expect, it } from 'vitest';
import type { TextLibrary } from '#scripts/bench/libraries/libraries.ts';
import * as lunr from '#scripts/bench/libraries/lunr.ts';
import * as minisearch from '#scripts/bench/libraries/minisearch.ts';
import * as orama from '#scripts/bench/libraries/orama.ts';

const records = [
  { url: '/a/', title: 'Votes and quorum', text: 'How a board decides. A federation may vote.' },
  { url: '/b/', title: 'The federation: who pays?', text: 'What practices give for each patient.' },
  ...Array.from({ length: 10 }, (_, index) => ({
    url: `/other/${String(index)}/`,
    title: `Another page ${String(index)}`,
    text: 'It speaks of pharmacies and dentists.',
  })),
];

const all: readonly (readonly [string, TextLibrary])[] = [
  ['MiniSearch', minisearch],
  ['Lunr', lunr],
  ['Orama', orama],
];

describe.each(all)('the index of %s', (_name, { toIndex, openIndex }) => {
  it('is one text from which records are found, a word in a title counting for more', async () => {
    const find = openIndex(await toIndex(records));
    const found = await find('federation');
    expect(found.map(({ url }) => url)).toEqual(['/b/', '/a/']);
    expect(found[0]).toMatchObject({ url: '/b/', title: 'The federation: who pays?' });
  });

  it('takes a typed title as words, whatever signs stand in it', async () => {
    const find = openIndex(await toIndex(records));
    expect((await find('The federation: who pays?'))[0]).toMatchObject({ url: '/b/' });
    expect((await find('votes -and +quorum~ ^'))[0]).toMatchObject({ url: '/a/' });
  });

  it('gives the first five and no more', async () => {
    const find = openIndex(await toIndex(records));
    expect(await find('pharmacies')).toHaveLength(5);
  });
});
