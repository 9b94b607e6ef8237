import { globSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { components } from '#body/components/registry.ts';
import { splitFrontMatter } from '#body/front-matter.ts';
import { parseWithRemark } from '#body/parse-with-remark.ts';
import { readBody, type BodyContext } from '#body/read-body.ts';
import { context, loadFixtures } from './body-fixtures.ts';

const image: BodyContext['image'] = () => ({ src: '/map.png', srcset: '', width: 8, height: 6 });
const table: BodyContext['table'] = () => context.table?.('reach.csv');

/** The keys of the sources that a content file lists. */
function toSourceKeys(yaml: string): string[] {
  const fields = load(yaml);
  const sources: unknown =
    typeof fields === 'object' && fields !== null && 'sources' in fields ? fields.sources : [];
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((source: unknown) =>
    typeof source === 'object' && source !== null && 'key' in source ? [String(source.key)] : [],
  );
}

const content = globSync('content/**/*.mdx')
  .sort()
  .flatMap((name) => {
    const parts = splitFrontMatter(readFileSync(name, 'utf8'));
    return 'problem' in parts
      ? []
      : [
          {
            name,
            source: parts.body,
            with: { ...context, image, table, sourceKeys: toSourceKeys(parts.yaml) },
          },
        ];
  });

const bodies = [
  ...[...loadFixtures('valid'), ...loadFixtures('invalid')].map((fixture) => ({
    ...fixture,
    with: context,
  })),
  ...content,
  ...components.map(({ name, example }) => ({
    name: `the example of ${name}`,
    source: example,
    with: { ...context, image, table, sourceKeys: ['icb', 'minutes', 'survey', 'returns'] },
  })),
  // Where the two parsers are known to differ in their trees or their words.
  ...[
    'a < b',
    'a <b',
    '<Callout>**a</Callout>**',
    '**<Callout>a**</Callout>',
    '<KeyFact figure="1" label="a" /> {x}',
    '```\nopen',
    'www.nhs.uk and https://nhs.uk/[^1]',
    '[^a]#www.nhs.uk',
    'import restrictions were lifted',
    '{x',
    '{%}',
    '# x {#id}',
    '</Callout>',
    '<https://nhs.uk>',
    'a <= b',
    '<br>',
  ].map((source) => ({ name: JSON.stringify(source), source, with: context })),
].map((body) => ({ ...body, toString: () => body.name }));

describe('Sätteri and remark read alike', () => {
  test.each(bodies)('%s', ({ source, with: against }) => {
    const first = readBody(source, against);
    const second = readBody(source, against, parseWithRemark);
    expect(second.drawing).toEqual(first.drawing);
    const toRules = ({ problems }: typeof first) => problems.map(({ rule }) => rule);
    expect(toRules(second)).toEqual(toRules(first));
  });
});
