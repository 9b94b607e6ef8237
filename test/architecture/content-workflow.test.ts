import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { parseReport, toComment } from '#scripts/lib/pull-request-comment.ts';
import { findStepsRun, loadWorkflows, toBashArguments } from './workflows.ts';

const content = loadWorkflows().find(({ file }) => file === 'content.yml');
const steps = content?.jobs.judge?.steps ?? [];
const REFUSE = 'Refuse files outside content';

describe('what the check of a pull request leaves for the comment on it', () => {
  const SUMMARY = 'Write the summary';
  const LEAVE = 'Upload the report';
  const namesAfter = (failing: string) => {
    const names = findStepsRun(steps, failing).map(({ name }) => name);
    expect(names).toContain(failing);
    return names.slice(names.indexOf(failing) + 1);
  };

  test.each([
    REFUSE,
    'Install the hub',
    'Put the submitted content in place of the published content',
  ])('is no summary where “%s” fails: there is nothing yet to judge', (failing) => {
    expect(namesAfter(failing)).toEqual([LEAVE]);
  });

  test('is a summary where the check finds something to mend', () => {
    expect(namesAfter('Check')).toEqual([SUMMARY, LEAVE]);
  });

  test('stands before the preview, which may fail', () => {
    const names = findStepsRun(steps).map(({ name }) => name);
    expect(names).toHaveLength(steps.length);
    expect(names.indexOf(SUMMARY)).toBeLessThan(names.indexOf('Build the preview'));
  });
});

describe('a pull request, as the workflow looks at what it changes', () => {
  let folder: string;
  let submission: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'content-workflow-'));
    mkdirSync(join(folder, 'hub'));
    symlinkSync(resolve('scripts'), join(folder, 'hub/scripts'));
    submission = join(folder, 'submission');
    git('init', '--quiet', submission);
    write('content/qas/an-interview.mdx', 'An answer.\n');
    write('test/a-guard.test.ts', 'A guard, line by line,\nthat somebody would be rid of.\n');
    commit();
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function git(...args: readonly string[]): void {
    const { status, stderr } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }

  function write(file: string, text: string): void {
    mkdirSync(join(submission, dirname(file)), { recursive: true });
    writeFileSync(join(submission, file), text);
  }

  function commit(): void {
    git('-C', submission, 'add', '--all');
    const who = ['-c', 'user.name=A Fixture', '-c', 'user.email=fixture@hub.example'];
    git('-C', submission, ...who, 'commit', '--quiet', '--message', 'A change');
  }

  /** Runs the very command of the workflow, and gives what it would leave for the comment. */
  function refuse() {
    const step = steps.find(({ name }) => name === REFUSE) ?? {};
    const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
    const { status, stderr } = spawnSync('bash', toBashArguments(step), {
      cwd: folder,
      env: { ...process.env, PATH },
      encoding: 'utf8',
    });
    const left = join(folder, 'report/report.json');
    return {
      status,
      stderr,
      comment: existsSync(left) ? toComment(parseReport(readFileSync(left, 'utf8'))) : undefined,
    };
  }

  it('passes where it touches content alone, also by moving an entry', () => {
    renameSync(
      join(submission, 'content/qas/an-interview.mdx'),
      join(submission, 'content/qas/the-interview.mdx'),
    );
    commit();
    expect(refuse()).toEqual({ status: 0, stderr: '', comment: undefined });
  });

  it('is refused where it moves another file into content, and its author is told which', () => {
    renameSync(
      join(submission, 'test/a-guard.test.ts'),
      join(submission, 'content/qas/a-guard.mdx'),
    );
    commit();
    const { status, stderr, comment } = refuse();
    expect(status).toBe(1);
    expect(stderr).toContain('"test/a-guard.test.ts"');
    expect(comment).toContain('There is 1 thing to fix before this can be published.');
    expect(comment).toContain('test/a-guard.test.ts:1:1');
    expect(comment).toContain('two pull requests');
  });

  it('is not passed where git can’t say what it changes', () => {
    const { status, comment } = refuse();
    expect(status).not.toBe(0);
    expect(comment).toBeUndefined();
  });
});
