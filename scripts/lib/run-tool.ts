import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ToolResult {
  readonly ok: boolean;
  /** What it printed, to either stream, in the order it came. */
  readonly output: string;
  readonly milliseconds: number;
}

interface ToolOptions {
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The folder it runs in: this process's own where none is named. */
  readonly cwd?: string;
  /** After this many milliseconds it is ended and counts as failed. */
  readonly timeout?: number;
}

/** Runs a program to its end without showing its output. A program that is not there has failed. */
export async function runTool(
  program: string,
  args: readonly string[],
  { env = {}, cwd, timeout }: ToolOptions = {},
): Promise<ToolResult> {
  const started = performance.now();
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
    ...(timeout !== undefined && { timeout, killSignal: 'SIGKILL' }),
  });
  const chunks: Buffer[] = [];
  const keep = (chunk: Buffer) => chunks.push(chunk);
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ok = await once(child, 'close').then(
    ([code]) => code === 0,
    (error: unknown) => {
      keep(Buffer.from(String(error)));
      return false;
    },
  );
  const output = Buffer.concat(chunks).toString('utf8').trimEnd();
  return { ok, output, milliseconds: performance.now() - started };
}

/** A time as a person reads it: `3.2 s`. */
export function toSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
