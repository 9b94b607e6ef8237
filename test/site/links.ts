import type { BuiltPage, BuiltSite } from './built-pages.ts';

/** Some public sources are to be had without encryption only. */
const WEB = ['https:', 'http:', 'mailto:'];
const CSS_URL = /url\(\s*(['"]?)(.*?)\1\s*\)/g;

/** Addresses that a page leads to or loads, as written. */
function findAddresses({ document }: BuiltPage): string[] {
  const read = (selector: string, attribute: string) =>
    document.querySelectorAll(selector).map((element) => element.getAttribute(attribute) ?? '');
  return [
    ...read('[href]', 'href'),
    ...read('[src]', 'src'),
    ...read('form[action]', 'action'),
    ...read('meta[property="og:image"], meta[property="og:url"]', 'content'),
    ...read('[srcset]', 'srcset').flatMap((set) =>
      set.split(',').map((one) => one.trim().split(/\s/)[0] ?? ''),
    ),
    ...document.querySelectorAll('style').flatMap(({ rawText }) => findCssAddresses(rawText)),
  ];
}

/** What a style sheet loads. */
export function findCssAddresses(css: string): string[] {
  return [...css.matchAll(CSS_URL)].map(([, , address = '']) => address);
}

/** Links and assets of this site that lead nowhere, to a redirect, or to an anchor that is not there. */
export function findLinkProblems(site: BuiltSite): string[] {
  const pages = new Map(site.pages.map((page) => [page.path, page]));
  const anchors = new Map(site.pages.map((page) => [page.path, findIds(page)]));

  const findProblem = (from: string, address: string): string | undefined => {
    if (!URL.canParse(address, site.origin + from)) return 'is not an address of the web';
    const url = new URL(address, site.origin + from);
    if (!WEB.includes(url.protocol)) return 'is not an address of the web';
    if (url.origin !== site.origin) return undefined;
    const path = decodeURIComponent(url.pathname);
    if (site.files.has(path)) return undefined;
    if (!pages.has(path)) return pages.has(`${path}/`) ? 'is redirected' : 'leads nowhere';
    const id = decodeURIComponent(url.hash.slice(1));
    return id === '' || anchors.get(path)?.has(id)
      ? undefined
      : 'names an anchor that is not there';
  };

  const fromPages = site.pages.flatMap((page) =>
    findAddresses(page).map((address) => [page.path, address] as const),
  );
  const fromStyles = [...site.files]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      findCssAddresses(site.readText(file)).map((address) => [file, address] as const),
    );
  return [...fromPages, ...fromStyles].flatMap(([from, address]) => {
    const problem = findProblem(from, address);
    return problem === undefined ? [] : [`${from}: ${address} ${problem}`];
  });
}

function findIds({ document }: BuiltPage): ReadonlySet<string> {
  return new Set(document.querySelectorAll('[id]').map(({ id }) => id));
}
