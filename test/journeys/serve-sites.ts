import { getSitePlace } from '#scripts/lib/built-site.ts';
import { startServer } from '#scripts/lib/static-server.ts';

/**
 * Serves the site built for the root and the one built for a sub-path, each on a free port, and tells
 * the journeys their addresses: the workers read the environment that this leaves.
 */
export default async function serveSites(): Promise<() => Promise<void>> {
  const root = await startServer({ folder: getSitePlace().folder });
  const subPath = await startServer({
    folder: process.env.HUB_SUB_PATH_OUT ?? '.cache/sub-path',
    base: '/hub/',
  });
  process.env.HUB_ROOT_URL = root.url;
  process.env.HUB_SUB_PATH_URL = subPath.url;
  return async () => {
    await root.close();
    await subPath.close();
  };
}
