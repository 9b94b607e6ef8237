import {
  type BuiltPage,
  type BuiltSite,
  findRepeats,
  getAttribute,
  getText,
} from './built-pages.ts';

/** What a result list of a search engine shows of a description before it cuts. */
const DESCRIPTION = { shortest: 20, longest: 300 };
const LONGEST_TITLE = 120;

const OPEN_GRAPH = [
  'site_name',
  'locale',
  'type',
  'title',
  'description',
  'url',
  'image',
  'image:width',
  'image:height',
  'image:alt',
];

/** The pages that other people's search engines may list. */
function findListed(site: BuiltSite): BuiltPage[] {
  return site.pages.filter(
    (page) => !getAttribute(page, 'meta[name="robots"]', 'content').includes('noindex'),
  );
}

/** Titles, descriptions, canonical addresses and what a shared link shows. */
export function findHeadProblems(site: BuiltSite): string[] {
  const listed = findListed(site);
  const titles = listed.map(getTitle);
  const descriptions = listed.map(getDescription);
  return [
    ...findRepeats(titles).map((title) => `two pages have the title “${title}”`),
    ...findRepeats(descriptions).map((text) => `two pages have the description “${text}”`),
    ...site.pages.flatMap((page) =>
      findSlips(page, site, listed.includes(page)).map((slip) => `${page.path}: ${slip}`),
    ),
  ];
}

const getTitle = ({ document }: BuiltPage): string => getText(document.querySelector('title'));
const getDescription = (page: BuiltPage): string =>
  getAttribute(page, 'meta[name="description"]', 'content');

function findSlips(page: BuiltPage, { origin }: BuiltSite, isListed: boolean): string[] {
  const title = getTitle(page);
  const description = getDescription(page);
  const graph = (name: string) => getAttribute(page, `meta[property="og:${name}"]`, 'content');
  const address = origin + page.path;
  const slips: readonly (readonly [boolean, string])[] = [
    [
      title === '' || title.length > LONGEST_TITLE,
      `the title has ${String(title.length)} characters`,
    ],
    [
      description.length < DESCRIPTION.shortest || description.length > DESCRIPTION.longest,
      `the description has ${String(description.length)} characters`,
    ],
    [
      isListed && getAttribute(page, 'link[rel="canonical"]', 'href') !== address,
      `the canonical address is not ${address}`,
    ],
    [isListed && graph('url') !== address, `og:url is not ${address}`],
    [!title.startsWith(graph('title')), 'og:title is not the title'],
    [graph('description') !== description, 'og:description is not the description'],
    [
      getAttribute(page, 'meta[name="twitter:card"]', 'content') !== 'summary_large_image',
      'no twitter:card',
    ],
    [
      getAttribute(page, 'meta[name="viewport"]', 'content') !==
        'width=device-width, initial-scale=1',
      'the viewport stops readers from zooming',
    ],
  ];
  const missing = OPEN_GRAPH.filter((name) => graph(name) === '' && (isListed || name !== 'url'));
  return [
    ...slips.flatMap(([isSlip, slip]) => (isSlip ? [slip] : [])),
    ...missing.map((name) => `og:${name} is missing`),
  ];
}
