import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A project that is built in a moment: its page says where the site will be. */
const PROJECT: Readonly<Record<string, string>> = {
  '.gitignore': '.cache\ndist\nnode_modules\n',
  'package.json': JSON.stringify({
    name: 'small',
    private: true,
    scripts: { build: 'sh build.sh' },
    dependencies: { node: 'file:./node' },
  }),
  'build.sh': 'mkdir -p dist && echo "$HUB_SITE" > dist/index.html\n',
  'scripts/compress.ts':
    "import { copyFileSync } from 'node:fs';\ncopyFileSync('dist/index.html', 'dist/index.html.gz');\n",
  'node/package.json': JSON.stringify({ name: 'node', version: '1.0.0', bin: { node: 'node' } }),
  'node/node': `#!/bin/sh\nexec '${process.execPath}' "$@"\n`,
};

/** A repository, and a server's folder beside it with a clone of its newest commit, as DEPLOYING.md says. */
export class SmallServer {
  readonly #folder = realpathSync(mkdtempSync(join(tmpdir(), 'hub-publish-')));
  readonly #origin = join(this.#folder, 'origin');
  readonly place = join(this.#folder, 'served');
  readonly clone = join(this.place, 'clone');

  constructor() {
    mkdirSync(join(this.#folder, 'served'));
    this.#git(this.#folder, 'init', '--quiet', '--initial-branch=main', this.#origin);
    cpSync('deploy', join(this.#origin, 'deploy'), { recursive: true });
    for (const [file, text] of Object.entries(PROJECT)) this.change(file, text);
    this.#git(this.#folder, 'clone', '--quiet', '--depth=1', `file://${this.#origin}`, this.clone);
    writeFileSync(join(this.place, 'hub.env'), 'HUB_SITE=https://small.example\n');
  }

  /** Commits one file to the repository. @param branch made anew where it is another than `main` */
  change(file: string, text: string, branch = 'main'): void {
    if (branch !== 'main') this.#git(this.#origin, 'switch', '--quiet', '--create', branch);
    mkdirSync(dirname(join(this.#origin, file)), { recursive: true });
    writeFileSync(join(this.#origin, file), text, { mode: 0o755 });
    this.#git(this.#origin, 'add', '--all');
    this.#git(this.#origin, 'commit', '--quiet', '--message', `Change ${file}`);
    if (branch !== 'main') this.#git(this.#origin, 'switch', '--quiet', 'main');
  }

  /** Runs a script of the clone. Settings of the npm that runs the tests say nothing here. */
  run(script: string, settings: Readonly<Record<string, string>> = {}): boolean {
    const own = Object.entries(process.env).filter(([name]) => !/^(?:npm|HUB)_/iu.test(name));
    const env = { ...Object.fromEntries(own), npm_config_update_notifier: 'false', ...settings };
    return spawnSync('sh', [join(this.clone, script)], { env }).status === 0;
  }

  countCommits(): number {
    return Number(this.#git(this.clone, 'rev-list', '--count', 'HEAD'));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #git(cwd: string, ...args: readonly string[]): string {
    const own = ['-c', 'user.name=A Fixture', '-c', 'user.email=fixture@hub.example'];
    const { status, stdout, stderr } = spawnSync('git', [...own, ...args], {
      cwd,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  }
}
