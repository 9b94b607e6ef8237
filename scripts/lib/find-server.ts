import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { isDebian, unpackDebianPackages } from './debian-packages.ts';
import { runTool } from './run-tool.ts';

/** Debian's packages with nginx and its module for brotli. They need nothing that a Debian with git and Node lacks. */
const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static'];

/** Where they are unpacked: nothing is installed, so no server starts on the machine by itself. */
const UNPACKED = '.cache/nginx';

/** Where servers stand that are not for everybody's path. */
const FOR_ROOT = ['/usr/sbin', '/usr/local/sbin'];

const BROTLI = 'lib/nginx/modules/ngx_http_brotli_static_module.so';

/** What to tell a person where no nginx was found and none could be fetched. */
export const NO_NGINX =
  'No nginx was found or could be fetched, so the tests of the real server are left out (on Debian: sudo apt-get install nginx libnginx-mod-http-brotli-static).';

/** A server that runs, and its module for brotli where it has one. */
export interface FoundNginx {
  readonly program: string;
  readonly brotli?: string;
}

/** Finds an nginx: on the path, or fetched before. */
export async function findNginx(): Promise<FoundNginx | undefined> {
  for (const folder of [...getFolders(), resolve(UNPACKED, 'usr/sbin')]) {
    const program = join(folder, 'nginx');
    if (!existsSync(program) || !(await runTool(program, ['-v'])).ok) continue;
    const brotli = [join(folder, '..', BROTLI), join('/usr', BROTLI)].find((file) =>
      existsSync(file),
    );
    return { program, ...(brotli !== undefined && { brotli: resolve(brotli) }) };
  }
  return undefined;
}

/** Finds a Caddy on the path. None is fetched: it is one large program in a package. */
export function findCaddy(): string | undefined {
  return getFolders()
    .map((folder) => join(folder, 'caddy'))
    .find((file) => existsSync(file));
}

/**
 * Fetches Debian's nginx into the cache where there is none and that is possible.
 *
 * @param say Told what is being fetched.
 */
export async function fetchNginx(say: (message: string) => void): Promise<FoundNginx | undefined> {
  const found = await findNginx();
  if (found !== undefined || !(await isDebian())) return found;
  say('Fetching Debian’s nginx with apt-get …');
  await unpackDebianPackages(PACKAGES, UNPACKED, say);
  return findNginx();
}

function getFolders(): readonly string[] {
  return [...(process.env.PATH ?? '').split(delimiter), ...FOR_ROOT];
}
