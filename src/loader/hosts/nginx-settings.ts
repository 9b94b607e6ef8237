import { ASKED_AFTER, everyAnswer, folderHeaders } from '#domain/response-headers.ts';
import { type SiteOnHost, toAddresses, toSetting, WRITTEN } from './site-on-host.ts';

/** What the site is made of. nginx's own list lacks CSV and writes feeds without their characters. */
const TYPES: Readonly<Record<string, string>> = {
  'application/atom+xml': 'atom',
  'application/json': 'json',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/xml': 'xml',
  'font/woff2': 'woff2',
  'image/avif': 'avif',
  'image/jpeg': 'jpg jpeg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'text/css': 'css',
  'text/csv': 'csv',
  'text/html': 'html',
  'text/javascript': 'js',
  'text/plain': 'txt',
};

/** Whose text is in the UTF-8 that the build writes. */
const IN_UTF_8 = ['application/atom+xml', 'application/xml', 'image/svg+xml']
  .concat(Object.keys(TYPES).filter((type) => type.startsWith('text/')))
  // nginx counts it in by itself, and warns where it is said again.
  .filter((type) => type !== 'text/html');

/** What holds for some folders only, and what for all else: one variable for each header. */
const BY_FOLDER = [
  { header: 'Cache-Control', variable: '$hub_cache', otherwise: ASKED_AFTER },
  { header: 'Access-Control-Allow-Origin', variable: '$hub_readers', otherwise: '' },
];

/**
 * The part of nginx's settings that stands at the level of `http`: which folders are kept for how long, and what has
 * moved. nginx leaves a header out whose value is empty.
 */
export function toNginxMaps({ base, moved }: SiteOnHost): string {
  const byFolder = BY_FOLDER.map(({ header, variable, otherwise }) => {
    const rows = folderHeaders.flatMap(({ folders, headers }) => {
      const value = headers[header];
      if (value === undefined) return [];
      return toAddresses(folders, base).map((address) => `  ~^${address} ${quote(value)};`);
    });
    return [`map $uri ${variable} {`, `  default ${quote(otherwise)};`, ...rows, '}'].join('\n');
  });
  const rows = moved.map(({ from, to }) => `  ${toSetting(from)} ${toSetting(to)};`);
  const addresses = ['map $uri $hub_moved {', '  default "";', ...rows, '}'].join('\n');
  return `${[WRITTEN, ...byFolder, addresses].join('\n\n')}\n`;
}

/** The part that stands at the level of `server`: everything but where the site lies and by what name it is called. */
export function toNginxServer({ base }: SiteOnHost): string {
  const headers = [
    ...Object.entries(everyAnswer).map(([name, value]) => [name, quote(value)]),
    ...BY_FOLDER.map(({ header, variable }) => [header, variable]),
  ].map(([name, value]) => `add_header ${String(name)} ${String(value)} always;`);
  const types = Object.entries(TYPES).map(([type, endings]) => `  ${type} ${endings};`);
  return `${[
    WRITTEN,
    ['types {', ...types, '}'].join('\n'),
    'default_type application/octet-stream;\ncharset utf-8;',
    `charset_types ${IN_UTF_8.join(' ')};`,
    headers.join('\n'),
    'server_tokens off;\nabsolute_redirect off;\nindex index.html;',
    '# A folder without a page is an unknown address, too: nginx would forbid it, and let it be kept like its files.',
    `error_page 403 404 =404 ${toSetting(base)}404.html;`,
    'if ($hub_moved) {\n  return 301 $hub_moved$is_args$args;\n}',
    '# Nothing whose name begins with a dot is a page, but for what the web keeps there.',
    'location ~ /\\.(?!well-known/) {\n  return 404;\n}',
  ].join('\n\n')}\n`;
}

/** @throws for a value that nginx would read as more than text */
function quote(value: string): string {
  if (/["\\$\p{Cc}]/u.test(value)) throw new Error(`nginx’s settings can’t contain ${value}.`);
  return `"${value}"`;
}
