import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { toPackedModule } from '#loader/packed-entities.ts';

type Table = Readonly<Record<string, string>>;

/** What a module of packed names exports. */
async function loadTable(code: string): Promise<Table> {
  const made = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
  )) as { readonly characterEntities: Table };
  return made.characterEntities;
}

test('a browser knows every named character that the reader of Markdown knows elsewhere', async () => {
  // A part of remark's, found from where remark is.
  const fromReader = createRequire(createRequire(import.meta.url).resolve('remark-parse'));
  const { characterEntities } = (await import(
    /* @vite-ignore */ fromReader.resolve('character-entities')
  )) as { readonly characterEntities: Table };
  expect(Object.keys(characterEntities).length).toBeGreaterThan(2000);
  expect(await loadTable(toPackedModule(characterEntities))).toEqual(characterEntities);
});

test('a name keeps its characters, be they one, two, or beyond the first plane', async () => {
  const table = { amp: '&', nbsp: '\u00a0', NotEqualTilde: '\u2242\u0338', Afr: '\u{1d504}' };
  expect(await loadTable(toPackedModule(table))).toEqual(table);
});
