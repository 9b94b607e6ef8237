import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { GitHubServer } from './submissions/github-server.ts';

const SHA = 'a'.repeat(40);
const SOUND = '{"problems":[]}';

let server: GitHubServer;
let origin: string;
let folder: string;
let report: string;

beforeEach(async () => {
  server = new GitHubServer();
  origin = await server.start();
  server.pulls.push({
    number: 8,
    title: 'My case',
    body: '',
    head: 'my-case',
    sha: SHA,
    base: 'main',
    state: 'open',
    merged_at: null,
    labels: [],
  });
  folder = mkdtempSync(join(tmpdir(), 'comment-'));
  report = join(folder, 'report.json');
  const run = {
    head_sha: SHA,
    head_branch: 'my-case',
    head_repository: { owner: { login: 'a' } },
  };
  writeFileSync(join(folder, 'event.json'), JSON.stringify({ workflow_run: run }));
});

afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** Runs the script as the workflow does. */
function comment(): Promise<{ code: number; out: string; err: string }> {
  const env = {
    ...process.env,
    GITHUB_API_URL: origin,
    GITHUB_REPOSITORY: 'a/hub',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_TOKEN: 'a-token',
  };
  const script = 'scripts/comment-on-pull-request.ts';
  return new Promise((resolve) => {
    execFile(process.execPath, [script, report], { env }, (fault, out, err) => {
      resolve({ code: fault === null ? 0 : Number(fault.code), out, err });
    });
  });
}

describe('the comment on a pull request', () => {
  it('says what the check found', async () => {
    writeFileSync(report, SOUND);
    expect(await comment()).toEqual({
      code: 0,
      out: 'Commented on pull request 8.\n',
      err: '',
    });
    expect(server.comments.map(({ issue, body }) => [issue, body.split('\n')[1]])).toEqual([
      [8, expect.stringContaining('The content passed the check.')],
    ]);
  });

  test.each([
    ['nothing', undefined],
    ['an empty file', ''],
    ['half a report', SOUND.slice(0, -1)],
    ['something else', '[]'],
    ['more than a report can hold', SOUND.padEnd(20_000_001)],
  ])('does not go on praising content of which the check left %s', async (_, left) => {
    writeFileSync(report, SOUND);
    await comment();
    rmSync(report);
    if (left !== undefined) writeFileSync(report, left);
    const { code, err } = await comment();
    expect(code).toBe(1);
    expect(err).toBe(
      'The check left no readable report. The check’s own page says what happened.\n',
    );
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]?.body).toContain('The check of the content did not finish');
  });
});
