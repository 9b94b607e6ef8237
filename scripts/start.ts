/** `npm start`: builds the site where something has changed since the last start, and serves it. */
import { buildSite, getSitePlace, isBuilt } from './lib/built-site.ts';
import { serveSite } from './lib/serve-site.ts';
import { toSeconds } from './lib/run-tool.ts';

const place = getSitePlace();

if (await isReady()) await serveSite(place);
else process.exitCode = 1;

async function isReady(): Promise<boolean> {
  if (isBuilt(place.folder)) {
    console.log(`Nothing has changed since the last build: using ${place.folder} as it is.`);
    return true;
  }
  console.log('Building the site and its search index …');
  const { ok, output, milliseconds } = await buildSite(place.folder);
  if (ok) console.log(`Built in ${toSeconds(milliseconds)}.`);
  else console.error(`${output}\nThe site could not be built: see the messages above.`);
  return ok;
}
