import { kindIds } from '#domain/kind-ids.ts';
import type { Peer } from './peer.ts';
import { type PeerEntry, toFrontMatter, toMarkdownWithHtml } from './peer-entries.ts';

const toEntryFile = ({ kind, id }: PeerEntry) => `content/${kind}/${id}.md`;

const TEMPLATES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "plain-eleventy", "private": true, "type": "module" }\n',
  'eleventy.config.js': `const kinds = ${JSON.stringify(kindIds)};
export default function (config) {
  config.setInputDirectory('content');
  config.setIncludesDirectory('../includes');
  config.addGlobalData('kinds', kinds);
  for (const kind of kinds)
    config.addCollection(kind, (all) => all.getFilteredByGlob(\`content/\${kind}/*.md\`));
  return { markdownTemplateEngine: false };
}
`,
  'includes/page.11ty.js': `const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const toFields = (value) => {
  if (Array.isArray(value)) return \`<ul>\${value.map((item) => \`<li>\${toFields(item)}</li>\`).join('')}</ul>\`;
  if (typeof value !== 'object' || value === null) return escape(value);
  return \`<dl>\${Object.entries(value).map(([key, item]) => \`<dt>\${key}</dt><dd>\${toFields(item)}</dd>\`).join('')}</dl>\`;
};
export const render = ({ title, entry, content, kinds }) => \`<!doctype html>
<html lang="en-GB">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>\${escape(title)}</title></head>
  <body><nav><a href="/">Home</a> \${kinds.map((kind) => \`<a href="/\${kind}/">\${kind}</a>\`).join(' ')}</nav>
  <main><h1>\${escape(title)}</h1>\${entry ? toFields(entry) : ''}\${content}</main></body>
</html>\`;
`,
  'content/content.11tydata.js': "export default { layout: 'page.11ty.js' };\n",
  'content/index.11ty.js': `export const data = { title: 'Plain' };
export const render = ({ kinds }) => \`<ul>\${kinds.map((kind) => \`<li><a href="/\${kind}/">\${kind}</a></li>\`).join('')}</ul>\`;
`,
  'content/listing.11ty.js': `export const data = {
  pagination: { data: 'kinds', size: 1, alias: 'kind' },
  permalink: ({ kind }) => \`/\${kind}/\`,
  eleventyComputed: { title: ({ kind }) => kind },
};
export const render = ({ kind, collections }) => \`<ul>\${collections[kind].map(({ url, data }) => \`<li><a href="\${url}">\${data.title}</a></li>\`).join('')}</ul>\`;
`,
};

/** Eleventy 3 with templates of JavaScript, its fastest. */
export const eleventy: Peer = {
  name: 'Eleventy',
  command: [process.execPath, '../../node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
  output: '_site',
  caches: ['.cache'],
  toEntryFile,
  toFiles: (entries) => [
    ...Object.entries(TEMPLATES).map(([path, text]) => ({ path, text })),
    ...entries.map((entry) => ({
      path: toEntryFile(entry),
      text: toFrontMatter(entry) + toMarkdownWithHtml(entry.body),
    })),
  ],
};
