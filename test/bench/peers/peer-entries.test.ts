import { describe, expect, test } from 'vitest';
import { load } from 'js-yaml';
import { toGeneratedFiles } from '#scripts/bench/corpus/generated-files.ts';
import {
  toFrontMatter,
  toMarkdownWithHtml,
  toPeerEntries,
} from '#scripts/bench/peers/peer-entries.ts';
import { loadOwnContent } from '#scripts/bench/projects.ts';

const own = loadOwnContent('.');
const generated = toGeneratedFiles(60, 1, own.systems);
const entries = toPeerEntries(own, generated);

describe('the entries that other generators get', () => {
  test('are those of the hub, one for each file and one for each term of the glossary', () => {
    const lists = [...own.files].filter(({ file }) => file === 'content/glossary.yaml');
    const terms = entries.filter(({ kind }) => kind === 'glossary');
    expect(lists).toHaveLength(1);
    expect(terms.length).toBeGreaterThan(40);
    expect(entries).toHaveLength(own.files.length - 1 + terms.length + generated.length);
    expect(entries.every(({ title }) => title.length > 0)).toBe(true);
  });

  test('keep every field, out of the way of a generator’s own settings', () => {
    for (const entry of entries) {
      const [, fields = ''] = toFrontMatter(entry).split(/^---$/mu);
      expect(load(fields)).toEqual({ title: entry.title, entry: entry.data });
    }
  });

  test('have no component left in their bodies where only HTML is known', () => {
    const bodies = entries.map(({ body }) => body).join('\n');
    expect(bodies).toMatch(/<(?:Callout|Steps|Quote|KeyFact|Principles)\b/u);
    expect(toMarkdownWithHtml(bodies)).not.toMatch(/<\/?[A-Z]/u);
  });
});
