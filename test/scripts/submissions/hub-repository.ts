import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HUB = 'test/fixtures/rules/questions-in-step/valid';

/** A small hub in a real repository: a work tree, and the bare one that it pushes to. */
export class HubRepository {
  readonly folder = mkdtempSync(join(tmpdir(), 'hub-git-'));
  readonly root = join(this.folder, 'hub');
  readonly remote = join(this.folder, 'remote.git');

  constructor() {
    this.git(['init', '--quiet', '--bare', '--initial-branch=main', this.remote], this.folder);
    this.git(['init', '--quiet', '--initial-branch=main', this.root], this.folder);
    cpSync(HUB, this.root, { recursive: true });
    this.git(['config', 'user.name', 'A Fixture']);
    this.git(['config', 'user.email', 'fixture@hub.example']);
    this.git(['remote', 'add', 'origin', this.remote]);
    this.commit('The hub');
    this.git(['push', '--quiet', 'origin', 'main']);
  }

  git(args: readonly string[], cwd: string = this.root): string {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.root, file), text);
  }

  commit(message: string): void {
    this.git(['add', '--all']);
    this.git(['commit', '--quiet', '--message', message]);
  }

  /** What git says of the repository that was pushed to. */
  pushed(...args: readonly string[]): string {
    return this.git(args, this.remote);
  }

  branches(): string[] {
    return this.pushed('for-each-ref', '--format=%(refname:short)', 'refs/heads')
      .split('\n')
      .filter(Boolean);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
