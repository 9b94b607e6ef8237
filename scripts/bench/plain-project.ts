import { kinds } from '#domain/kinds.ts';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import type { GeneratedFile } from './corpus/generated-files.ts';

/**
 * The files of the plainest Astro project that draws the same content: bodies compiled by
 * `@astrojs/mdx` with a component for each that they use, fields as definition lists, a page for each
 * entry and a listing for each kind. It checks nothing, ties nothing together, has no search, and shows
 * citations as they are written. What the hub does besides is counted against the hub.
 */
export function toPlainProject(): GeneratedFile[] {
  return Object.entries(FILES).map(([path, text]) => ({ path, text }));
}

const toCollection = (kind: KindId) => {
  const { format } = kinds[kind];
  const loader =
    format === 'list'
      ? `file('content/${kind}.yaml', { parser: (text) => load(text).entries })`
      : `glob({ base: './content/${kind}', pattern: '*.${format}' })`;
  return `  '${kind}': defineCollection({ loader: ${loader}, schema: z.looseObject({}) }),`;
};

const slot = (open: string, close: string) => `${open}<slot />${close}\n`;

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "plain-astro", "private": true, "type": "module" }\n',

  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://plain.example',
  output: 'static',
  trailingSlash: 'always',
  cacheDir: '.cache/astro',
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  integrations: [mdx()],
});
`,

  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { load } from 'js-yaml';

export const collections = {
${kindIds.map(toCollection).join('\n')}
};
`,

  'src/entries.js': `import { getCollection } from 'astro:content';

export const kinds = ${JSON.stringify(kindIds)};
export const getTitle = ({ data }) => data.title ?? data.name ?? data.term;
export const getPages = async () =>
  (await Promise.all(kinds.map((kind) => getCollection(kind)))).flatMap((entries, index) =>
    entries.map((entry) => ({ params: { kind: kinds[index], id: entry.id }, props: { entry } })),
  );
`,

  'src/components/Callout.astro': `---
const { title } = Astro.props;
---
<aside><b>{title}</b><slot /></aside>
`,
  'src/components/KeyFact.astro': `---
const { figure, label } = Astro.props;
---
<p><b>{figure}</b> {label}</p>
`,
  'src/components/Quote.astro': `---
const { by, role } = Astro.props;
---
<figure><blockquote><slot /></blockquote><figcaption>{by}, {role}</figcaption></figure>
`,
  'src/components/Steps.astro': slot('<div class="steps">', '</div>'),
  'src/components/Principles.astro': slot('<div class="principles">', '</div>'),

  'src/components/Fields.astro': `---
const { value } = Astro.props;
const isList = Array.isArray(value);
const isRecord = typeof value === 'object' && value !== null && !isList;
---
{isList && <ul>{value.map((item) => <li><Astro.self value={item} /></li>)}</ul>}
{isRecord && <dl>{Object.entries(value).map(([key, item]) => <><dt>{key}</dt><dd><Astro.self value={item} /></dd></>)}</dl>}
{!isList && !isRecord && String(value)}
`,

  'src/layouts/Page.astro': `---
import { kinds } from '../entries.js';
const { title } = Astro.props;
---
<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{title}</title>
  </head>
  <body>
    <nav><a href="/">Home</a> {kinds.map((kind) => <><a href={\`/\${kind}/\`}>{kind}</a>{' '}</>)}</nav>
    <main><h1>{title}</h1><slot /></main>
  </body>
</html>
<style is:global>body { max-width: 60ch; margin: auto; font-family: sans-serif }</style>
`,

  'src/pages/index.astro': `---
import { kinds } from '../entries.js';
import Page from '../layouts/Page.astro';
---
<Page title="Plain"><ul>{kinds.map((kind) => <li><a href={\`/\${kind}/\`}>{kind}</a></li>)}</ul></Page>
`,

  'src/pages/[kind]/index.astro': `---
import { getCollection } from 'astro:content';
import { getTitle, kinds } from '../../entries.js';
import Page from '../../layouts/Page.astro';
export const getStaticPaths = () => kinds.map((kind) => ({ params: { kind } }));
const { kind } = Astro.params;
const entries = await getCollection(kind);
---
<Page title={kind}>
  <ul>{entries.map((entry) => <li><a href={\`/\${kind}/\${entry.id}/\`}>{getTitle(entry)}</a></li>)}</ul>
</Page>
`,

  'src/pages/[kind]/[id].astro': `---
import { render } from 'astro:content';
import Callout from '../../components/Callout.astro';
import Fields from '../../components/Fields.astro';
import KeyFact from '../../components/KeyFact.astro';
import Principles from '../../components/Principles.astro';
import Quote from '../../components/Quote.astro';
import Steps from '../../components/Steps.astro';
import { getPages, getTitle } from '../../entries.js';
import Page from '../../layouts/Page.astro';
export const getStaticPaths = getPages;
const { entry } = Astro.props;
const components = { Callout, KeyFact, Principles, Quote, Steps };
const { Content } = entry.filePath.endsWith('.mdx') ? await render(entry) : {};
---
<Page title={getTitle(entry)}>
  <Fields value={entry.data} />
  {Content && <Content components={components} />}
</Page>
`,
};
