import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { toCaddySettings } from './hosts/caddy-settings.ts';
import { toNginxMaps, toNginxServer } from './hosts/nginx-settings.ts';
import { getSecurityContact, toSecurityText } from './hosts/security-contact.ts';
import type { SiteOnHost } from './hosts/site-on-host.ts';
import { toHeadersFile, toRedirectsFile } from './hosts/static-host-files.ts';
import { loadSharedContent } from './shared-content.ts';
import { getToday } from './today.ts';

/** What each host reads, by its path in the built site. Servers keep theirs in a folder that none of them serves. */
const FILES: Readonly<Record<string, (site: SiteOnHost) => string>> = {
  _headers: toHeadersFile,
  _redirects: toRedirectsFile,
  '.host/nginx-http.conf': toNginxMaps,
  '.host/nginx-server.conf': toNginxServer,
  '.host/Caddyfile': toCaddySettings,
};

const SECURITY_TEXT = '.well-known/security.txt';

/** Writes into the built site how it is to be served: headers, what is kept for how long, what has moved. */
export function hostFiles(): AstroIntegration {
  let base = '/';
  return {
    name: 'primary-care-hub:host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const { redirects } = await loadSharedContent();
        const toHere = (path: string) => base + path.slice(1);
        const moved = redirects.moved.map(({ from, to }) => ({
          from: toHere(from),
          to: toHere(to),
        }));
        const folder = fileURLToPath(dir);
        writeHostFiles(folder, { base, moved });
        const contact = getSecurityContact();
        if (contact !== '') writeFile(folder, SECURITY_TEXT, toSecurityText(contact, getToday()));
      },
    },
  };
}

/** @param folder that the site was built into */
export function writeHostFiles(folder: string, site: SiteOnHost): void {
  for (const [path, write] of Object.entries(FILES)) writeFile(folder, path, write(site));
}

function writeFile(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
