import { everyAnswer, folderHeaders } from '#domain/response-headers.ts';
import { type SiteOnHost, toAddresses, toSetting, WRITTEN } from './site-on-host.ts';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Where two rules hold for a file, they send the values of both,
 * so that no header stands in two rules; what they send of themselves for all else is left to them.
 */
export function toHeadersFile({ base }: SiteOnHost): string {
  const rules = [
    { addresses: [toSetting(base)], headers: everyAnswer },
    ...folderHeaders.map(({ folders, headers }) => ({
      addresses: toAddresses(folders, base),
      headers,
    })),
  ];
  const blocks = rules.flatMap(({ addresses, headers }) =>
    addresses.map((address) =>
      [
        `${address}*`,
        ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
      ].join('\n'),
    ),
  );
  return `${[WRITTEN, ...blocks].join('\n\n')}\n`;
}

/** `_redirects`, as the same hosts read it. */
export function toRedirectsFile({ moved }: SiteOnHost): string {
  const lines = moved.map(({ from, to }) => `${toSetting(from)} ${toSetting(to)} 301`);
  return `${[WRITTEN, ...lines].join('\n')}\n`;
}
