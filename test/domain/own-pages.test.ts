import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isKindId } from '#domain/kinds.ts';
import { ownPages } from '#domain/hub-pages.ts';

test('links may lead to every page of the hub that is no entry', () => {
  const pages = readdirSync('src/pages')
    .map((name) => name.replace(/\.\w+$/, ''))
    .filter(
      (name) =>
        !/^(?:index|404|\[.*|.*\..*)$/.test(name) && (!isKindId(name) || name === 'glossary'),
    );
  expect([...ownPages]).toEqual([...new Set(pages)].sort());
});
