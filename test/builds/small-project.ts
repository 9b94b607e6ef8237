import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dump, load } from 'js-yaml';
import { toGeneratedFiles } from '#scripts/bench/corpus/generated-files.ts';
import { makeProjectCopy } from './project-copy.ts';

/**
 * Pages that hold no content: the form, its guide and the desk for documents. Bundling and drawing them takes longer
 * than all else together; the site's own checks build them.
 */
const LEFT_OUT = [
  'src/pages/contribute/[purpose].astro',
  'src/pages/contribute/components.astro',
  'src/pages/contribute/example.astro',
  'src/pages/contribute/facets.astro',
  'src/pages/contribute/fields',
  'src/pages/contribute/forms',
  'src/pages/contribute/preview.astro',
  'src/pages/contribute/rules',
  'src/pages/contribute/word',
  'src/pages/documents/[id]/write.astro',
];

/** Systems that went on by themselves: their records name no other. */
const SYSTEMS = ['cheshire-and-merseyside', 'greater-manchester', 'humber-and-north-yorkshire'];

/** Fixtures with an entry of the kinds that are not generated. */
const FIXTURES = ['blanks-in-step', 'answers-linked'];

/** Addresses that the project has published before. */
const OLD_ADDRESSES = {
  redirects: [
    { from: '/research/moved/', to: '/research/example-research-2/' },
    { from: '/old-help/', gone: 'It was listed twice.', on: '2026-11-01' },
  ],
};

const GENERATED = 16;
const TERMS = 4;

/**
 * A copy of the project with little content, which refers only to itself: generated entries, a few of the hub's own
 * systems and terms, and fixtures. It stands inside the project, so that the packages are found; its caches are its own.
 */
export function makeSmallProject(name: string): string {
  const copy = makeProjectCopy(`builds/${name}`);
  rmSync(join(copy, 'content'), { recursive: true });
  for (const page of LEFT_OUT) rmSync(join(copy, page), { recursive: true });
  for (const rule of FIXTURES)
    cpSync(`test/fixtures/rules/${rule}/valid/content`, join(copy, 'content'), { recursive: true });
  for (const { path, text } of toGeneratedFiles(GENERATED, 1, SYSTEMS)) write(copy, path, text);
  for (const system of SYSTEMS) {
    const file = `content/systems/${system}.yaml`;
    write(copy, file, readFileSync(file, 'utf8'));
  }
  write(copy, 'content/glossary.yaml', toShortGlossary());
  write(copy, 'content/redirects.yaml', dump(OLD_ADDRESSES));
  return copy;
}

function write(copy: string, file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

/** The first few terms, with the sources that they cite. */
function toShortGlossary(): string {
  const glossary = load(readFileSync('content/glossary.yaml', 'utf8')) as {
    readonly entries: readonly object[];
    readonly sources: readonly { readonly key: string }[];
  };
  const entries = glossary.entries.slice(0, TERMS);
  const cited = JSON.stringify(entries);
  const sources = glossary.sources.filter(({ key }) => cited.includes(`"${key}"`));
  return dump({ ...glossary, entries, sources });
}
