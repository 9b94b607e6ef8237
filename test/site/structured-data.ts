import type { KindId } from '#domain/kind-ids.ts';
import { isKindId } from '#domain/kinds.ts';
import { type BuiltPage, type BuiltSite, getText } from './built-pages.ts';

/** The schema.org types that fit an entry of a kind. */
const TYPES: Readonly<Record<KindId, readonly string[]>> = {
  'case-studies': ['Article'],
  collaboratives: ['Organization'],
  qas: ['QAPage'],
  'model-templates': ['Article'],
  documents: ['Article'],
  research: [
    'Report',
    'BlogPosting',
    'Article',
    'PodcastEpisode',
    'ScholarlyArticle',
    'CreativeWork',
    'Dataset',
  ],
  policies: ['Legislation', 'CreativeWork'],
  'open-questions': ['Question'],
  systems: ['GovernmentOrganization'],
  topics: ['CollectionPage'],
  glossary: ['DefinedTerm'],
  people: ['Person'],
  organisations: ['Organization'],
};

interface Graph {
  readonly '@context'?: unknown;
  readonly '@type'?: unknown;
  readonly url?: unknown;
  readonly name?: unknown;
  readonly itemListElement?: readonly {
    readonly position: number;
    readonly name: string;
    readonly item: string;
  }[];
}

/** What is wrong with the structured data and the breadcrumbs of a page. */
export function findStructuredDataProblems(page: BuiltPage, site: BuiltSite): string[] {
  const inSite = page.path.slice(site.base.length);
  const [kind = '', id = '', deeper = ''] = inSite.split('/');
  const isEntry = isKindId(kind) && id !== '' && deeper === '';
  const graphs: Graph[] = [];
  const problems: string[] = [];
  for (const block of page.document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      graphs.push(JSON.parse(block.rawText) as Graph);
    } catch {
      problems.push('structured data that is no JSON');
    }
  }
  for (const graph of graphs)
    if (graph['@context'] !== 'https://schema.org')
      problems.push('structured data without its context');

  const wanted = toWantedTypes(inSite, kind, isEntry);
  const own = graphs.find(({ '@type': type }) => wanted.includes(String(type)));
  if (wanted.length > 0 && own === undefined)
    problems.push(`no structured data of type ${wanted.join(' or ')}`);
  if (own !== undefined && own.url !== site.origin + page.path)
    problems.push('structured data with another address');
  if (own !== undefined && (typeof own.name !== 'string' || own.name === ''))
    problems.push('structured data without a name');

  problems.push(...findBreadcrumbProblems(page, site, graphs, isEntry));
  return problems.map((problem) => `${page.path}: ${problem}`);
}

function toWantedTypes(inSite: string, kind: string, isEntry: boolean): readonly string[] {
  if (inSite === '') return ['WebSite'];
  if (!isKindId(kind)) return [];
  // The desk where a document is filled in is a tool, not an entry or a list.
  if (inSite.endsWith('/write/')) return [];
  return isEntry ? TYPES[kind] : ['CollectionPage'];
}

/** Breadcrumbs lead from the home page down to the page's own folder, for readers and machines alike. */
function findBreadcrumbProblems(
  page: BuiltPage,
  site: BuiltSite,
  graphs: readonly Graph[],
  isEntry: boolean,
): string[] {
  if (page.path === site.base || page.path.endsWith('.html')) return [];
  // What only a frame shows leads nowhere.
  if (page.document.querySelector('meta[content="noindex"]') !== null) return [];
  const links = page.document.querySelectorAll('nav[aria-label="Breadcrumb"] a');
  const paths = links.map((link) => link.getAttribute('href') ?? '');
  const isDown = paths.every(
    (path, index) =>
      page.path.startsWith(path) && path !== page.path && path.startsWith(paths[index - 1] ?? ''),
  );
  const problems =
    paths[0] === site.base && isDown ? [] : ['breadcrumbs that do not lead down to it'];
  if (!isEntry) return problems;
  const list = graphs.find(({ '@type': type }) => type === 'BreadcrumbList')?.itemListElement ?? [];
  const shown = [...paths.map((path) => site.origin + path), site.origin + page.path];
  const names = [...links.map((link) => getText(link)), getText(page.document.querySelector('h1'))];
  const isSame =
    list.length === shown.length &&
    list.every(
      ({ position, name, item }, index) =>
        position === index + 1 && item === shown[index] && name === names[index],
    );
  return isSame
    ? problems
    : [...problems, 'breadcrumbs for machines that differ from those for readers'];
}
