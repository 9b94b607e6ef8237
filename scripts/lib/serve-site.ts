import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SitePlace } from './built-site.ts';
import { startServer } from './static-server.ts';

const DEFAULT_PORT = 4321;

/**
 * Serves a built site until Ctrl-C and prints its address. `PORT` and `HOST` in the environment say
 * where; a taken port is passed over. Sets the exit code to 1 where it can't serve.
 */
export async function serveSite({ folder, base }: SitePlace): Promise<void> {
  if (!existsSync(join(folder, '404.html'))) {
    console.error(`There is no built site in ${folder}. Please run: npm run build`);
    process.exitCode = 1;
    return;
  }
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`PORT must be a number from 0 to 65535, not ${process.env.PORT ?? ''}.`);
    process.exitCode = 1;
    return;
  }
  const server = await startServer({
    folder,
    base,
    host: process.env.HOST ?? '127.0.0.1',
    port,
    onTaken: (taken, next) => {
      console.log(`Port ${String(taken)} is taken, trying ${String(next)}`);
    },
  });
  const stop = () => {
    console.log('\nStopped.');
    void server.close();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  console.log(`Press Ctrl-C to stop. The hub is at ${server.url}`);
}
