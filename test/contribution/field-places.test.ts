import { expect, test } from 'vitest';
import { splitFrontMatter } from '#body/front-matter.ts';
import { toPlaceFinder } from '#contribution/field-places.ts';
import type { DataPath } from '#domain/marked-values.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { toLocator } from '#rules/locate.ts';
import { parseYaml } from '#rules/shape/yaml-syntax.ts';

function* findPaths(value: unknown, path: DataPath): Generator<DataPath> {
  if (typeof value !== 'object' || value === null) yield path;
  else
    for (const [key, inner] of Object.entries(value))
      yield* findPaths(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

test('every value of every entry is found again from its line and column', () => {
  let count = 0;
  for (const { file, bytes } of loadContentFiles('.').entries) {
    const text = new TextDecoder().decode(bytes);
    const parts = file.endsWith('.mdx') ? splitFrontMatter(text) : { yaml: text, yamlLine: 1 };
    if ('problem' in parts) throw new Error(file);
    const parsed = parseYaml(parts.yaml);
    const locate = toLocator(parts.yaml, parts.yamlLine)([]);
    const findPlace = toPlaceFinder(file, text);
    for (const path of findPaths('data' in parsed ? parsed.data : {}, [])) {
      const { line, column } = locate(path);
      expect(findPlace(line, column)).toEqual({ path });
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(5000);
});

test('a place in the body is told by the headings above it, and code holds none', () => {
  const text = `---\ntitle: A\n---\nBefore.\n\n## One\n\n\`\`\`text\n## none\n\`\`\`\n\n## Two\n\nWords.\n`;
  const findPlace = toPlaceFinder('content/topics/a.mdx', text);
  expect([4, 6, 9, 11, 12, 14].map((line) => findPlace(line, 1).headings)).toEqual([
    0, 1, 1, 1, 2, 2,
  ]);
});

test('where the file can’t be taken apart, no place is claimed', () => {
  expect(toPlaceFinder('content/topics/a.mdx', 'no fields')(1, 1)).toEqual({});
});
