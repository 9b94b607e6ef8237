import { spawnSync } from 'node:child_process';

interface GitOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs git with these arguments, without a shell, and gives what it wrote. */
export type Git = (args: readonly string[], options?: GitOptions) => Buffer;

/** What git said when it could not do what was asked. */
export class GitFault extends Error {}

/**
 * Git in a folder. It never asks a person for a password, and no argument is read by a shell.
 * @throws {GitFault} by the function that comes back, with git's own words
 */
export function toGit(root: string, env: Readonly<Record<string, string>> = {}): Git {
  return (args, options = {}) => {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: root,
      input: options.input ?? '',
      maxBuffer: 2 ** 28,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', ...env, ...options.env },
    });
    if (status === 0) return stdout;
    const said = (stderr as Buffer | null)?.toString().trim() ?? 'git can’t be run here.';
    throw new GitFault(`git ${args[0] ?? ''}: ${said}`);
  };
}

/** What git wrote, without the end of its last line. */
export function toLine(written: Buffer): string {
  return written.toString().trimEnd();
}

/** What git gives, or undefined where it can't: for questions that have no answer at times. */
export function ask(git: Git, args: readonly string[]): Buffer | undefined {
  try {
    return git(args);
  } catch (fault) {
    if (fault instanceof GitFault) return undefined;
    throw fault;
  }
}

/** The settings that let git push over HTTPS with a token, which no list of processes shows. */
export function toTokenEnv(server: string, token: string): Readonly<Record<string, string>> {
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${credentials}`,
  };
}
