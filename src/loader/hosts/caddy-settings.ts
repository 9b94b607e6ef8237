import { ASKED_AFTER, everyAnswer, folderHeaders } from '#domain/response-headers.ts';
import { type SiteOnHost, toAddresses, toSetting, WRITTEN } from './site-on-host.ts';

/** Caddy's settings for the site, to be imported where its address and its folder are said. */
export function toCaddySettings({ base, moved }: SiteOnHost): string {
  const folders = folderHeaders.flatMap(({ folders, headers }, index) => [
    `@folders${String(index)} path ${toAddresses(folders, base)
      .map((address) => `${address}*`)
      .join(' ')}`,
    ...Object.entries(headers).map(
      ([name, value]) => `header @folders${String(index)} ${name} ${quote(value)}`,
    ),
  ]);
  const notFound = `${toSetting(base)}404.html`;
  return `${[
    WRITTEN,
    // With a question mark it is set only where no rule for a folder sets it.
    ['header {', ...toLines({ ...everyAnswer, '?Cache-Control': ASKED_AFTER }), '}'].join('\n'),
    folders.join('\n'),
    moved.map(({ from, to }) => `redir ${toSetting(from)} ${toSetting(to)} 301`).join('\n'),
    [
      '# A page’s address ends with a slash. Older Caddys lose the question on the way there.',
      '@asked {',
      '  not path */',
      '  file {path}/index.html',
      '  expression {query} != ""',
      '}',
      'redir @asked {path}/?{query} 301',
    ].join('\n'),
    '# Nothing whose name begins with a dot is a page, but for what the web keeps there.',
    `@hidden {\n  path */.*\n  not path ${base}.well-known/*\n}\nerror @hidden 404`,
    'file_server {\n  precompressed br gzip\n}',
    [
      'handle_errors {',
      `  rewrite * ${notFound}`,
      '  header {',
      ...toLines({ ...everyAnswer, 'Cache-Control': ASKED_AFTER }).map((line) => `  ${line}`),
      '  }',
      '  file_server',
      '}',
    ].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function toLines(headers: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(headers).map(([name, value]) => `  ${name} ${quote(value)}`);
}

/** @throws for a value that Caddy would read as more than text */
function quote(value: string): string {
  if (/["\\{}\p{Cc}]/u.test(value)) throw new Error(`Caddy’s settings can’t contain ${value}.`);
  return `"${value}"`;
}
