import { globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './run-tool.ts';

const MINUTE = 60_000;

/**
 * Fetches packages of Debian and unpacks them into a folder. Nothing is installed: nothing starts by itself,
 * and it takes no rights. What the packages need besides must be there.
 *
 * @param say Told why it could not be done; where the machine has no `apt-get`, nothing is said.
 */
export async function unpackDebianPackages(
  packages: readonly string[],
  folder: string,
  say: (message: string) => void,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const download = () =>
    runTool('apt-get', ['download', ...packages], { cwd: folder, timeout: 2 * MINUTE });
  if (!(await download()).ok) {
    // A fresh machine knows of no packages; only root may ask for their list.
    if (process.getuid?.() === 0) await runTool('apt-get', ['update'], { timeout: 5 * MINUTE });
    const { ok, output } = await download();
    if (!ok) say(output);
  }
  for (const file of globSync(join(folder, '*.deb')))
    await runTool('dpkg-deb', ['-x', file, folder]);
}

/** Whether the machine has Debian's packages at all. */
export async function isDebian(): Promise<boolean> {
  return (await runTool('apt-get', ['--version'])).ok;
}
