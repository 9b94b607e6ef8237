import { kindIds } from '#domain/kind-ids.ts';
import type { GeneratedFile } from '../corpus/generated-files.ts';
import { toPlainProject } from '../plain-project.ts';
import type { Peer } from './peer.ts';
import { type PeerEntry, toFrontMatter } from './peer-entries.ts';

const toEntryFile = ({ kind, id }: PeerEntry) => `src/content/docs/${kind}/${id}.mdx`;

const COMPONENTS = ['Callout', 'Fields', 'KeyFact', 'Principles', 'Quote', 'Steps'] as const;
const IMPORTS = COMPONENTS.map(
  (name) => `import ${name} from '../../../components/${name}.astro';`,
).join('\n');

const SETTINGS: Readonly<Record<string, string>> = {
  // Astro bundles the packages that a project names as its own.
  'package.json': `{
  "name": "plain-starlight",
  "private": true,
  "type": "module",
  "dependencies": { "@astrojs/starlight": "*", "astro": "*" }
}
`,
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://plain.example',
  cacheDir: '.cache/astro',
  integrations: [starlight({
    title: 'Plain',
    sidebar: ${JSON.stringify(kindIds.map((kind) => ({ label: kind, link: `/${kind}/` })))},
  })],
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: z.object({ entry: z.any().optional() }) }) }),
};
`,
};

/** Starlight, Astro's own theme for documentation, as it comes: with its navigation and Pagefind. */
export const starlight: Peer = {
  name: 'Starlight',
  command: [process.execPath, '../../node_modules/astro/bin/astro.mjs', 'build'],
  output: 'dist',
  caches: ['.cache', '.astro', 'node_modules/.vite', 'node_modules/.astro'],
  toEntryFile,
  toFiles: (entries) => [
    ...Object.entries(SETTINGS).map(([path, text]) => ({ path, text })),
    ...toPlainProject().filter(({ path }) => path.startsWith('src/components/')),
    ...entries.map((entry) => ({
      path: toEntryFile(entry),
      text: `${toFrontMatter(entry)}${IMPORTS}\n\n<Fields value={frontmatter.entry} />\n\n${entry.body}`,
    })),
    {
      path: 'src/content/docs/index.mdx',
      text: toListing(
        'Plain',
        kindIds.map((kind) => [`/${kind}/`, kind]),
      ),
    },
    ...kindIds.map((kind) => ({
      path: `src/content/docs/${kind}/index.mdx`,
      text: toListing(
        kind,
        entries
          .filter((entry) => entry.kind === kind)
          .map(({ id, title }) => [`/${kind}/${id}/`, title.replaceAll(/[<{[\]]/gu, '')]),
      ),
    })),
  ],
};

function toListing(
  title: string,
  links: readonly (readonly [to: string, text: string])[],
): GeneratedFile['text'] {
  return `---\ntitle: ${title}\n---\n\n${links.map(([to, text]) => `- [${text}](${to})`).join('\n')}\n`;
}
