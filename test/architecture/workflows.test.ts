import { parse } from 'yaml';
import { describe, expect, it, test } from 'vitest';
import { findWorkflowSlips, loadWorkflows, type Workflow } from './workflows.ts';

describe.each(loadWorkflows())('the workflow $file', (workflow) => {
  it('gives nothing away to a stranger’s contribution', () => {
    expect(findWorkflowSlips(workflow)).toEqual([]);
  });
});

const CHECKOUT = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd';

function slipsOf(on: string, job: string): string[] {
  const text = `name: A fixture\non: ${on}\npermissions: {}\njobs:\n  one:\n${job}`;
  return findWorkflowSlips({
    file: 'a.yml',
    text,
    ...(parse(text) as Omit<Workflow, 'file' | 'text'>),
  });
}

describe('an unsafe workflow is found out where it', () => {
  test('runs a stranger’s code with the rights of the repository', () => {
    const job = `    permissions: {}\n    steps: []\n`;
    expect(slipsOf('{ pull_request_target: {} }', job)).toEqual([
      'is started by pull_request_target',
    ]);
  });

  test('puts the words of an event into a command', () => {
    const job = `    permissions: {}\n    steps:\n      - run: echo \${{ github.event.issue.title }}\n`;
    expect(slipsOf('{ push: {} }', job)).toEqual([
      'puts an expression into a command: echo ${{ github.event.issue.title }}',
    ]);
  });

  test('would not see a file that was moved out of its place', () => {
    const diff = 'git diff --name-only -z HEAD^1 HEAD';
    const toJob = (run: string) => `    permissions: {}\n    steps:\n      - run: ${run}\n`;
    expect(slipsOf('{ push: {} }', toJob(diff))).toEqual([
      `does not see where a file was moved from: ${diff}`,
    ]);
    expect(slipsOf('{ push: {} }', toJob(`${diff} --no-renames`))).toEqual([]);
  });

  test('goes on where the first command of a pipe fails', () => {
    const job = `    permissions: {}\n    steps:\n      - run: ./list | ./judge || true\n`;
    expect(slipsOf('{ push: {} }', job)).toEqual([
      'goes on after a failure within a pipe: ./list | ./judge || true',
    ]);
    expect(slipsOf('{ push: {} }', `${job}        shell: bash\n`)).toEqual([]);
  });

  test('uses an action that can change under it', () => {
    const job = `    permissions: {}\n    steps:\n      - uses: actions/setup-node@v6\n`;
    expect(slipsOf('{ push: {} }', job)).toEqual([
      'uses actions/setup-node@v6, which is not pinned to a commit',
    ]);
  });

  test('keeps credentials where a submission lies', () => {
    const job = `    permissions: {}\n    steps:\n      - uses: ${CHECKOUT}\n`;
    expect(slipsOf('{ pull_request: {} }', job)).toEqual(['leaves credentials in a checkout']);
  });

  test('lets a pull request’s job write, or read a secret', () => {
    const job = `    permissions: { contents: write }\n    steps:\n      - run: ./x\n        env: { T: '\${{ secrets.T }}' }\n`;
    expect(slipsOf('{ pull_request: {} }', job)).toEqual([
      'lets a pull request’s job write contents',
      'hands a secret to a pull request’s job',
    ]);
  });

  test('takes a submission’s code into a job that may write', () => {
    const job = `    permissions: {}\n    steps:\n      - uses: ${CHECKOUT}\n        with: { ref: x, persist-credentials: false }\n`;
    expect(slipsOf('{ workflow_run: {} }', job)).toEqual([
      'checks out something other than the published code in a job that may write',
    ]);
  });

  test('gives a stranger’s issue more than it needs, or can be stopped half way', () => {
    const job = `    permissions: { contents: write, id-token: write }\n    steps:\n      - run: ./x\n        env: { T: '\${{ secrets.T }}', WORDS: '\${{ github.event.issue.body }}' }\n`;
    expect(slipsOf('{ issues: {} }', job)).toEqual([
      'lets a stranger’s issue write id-token',
      'hands a secret to a stranger’s issue',
      'can be stopped between a branch and its pull request',
      'puts words of an issue into a variable',
    ]);
  });

  test('takes what an issue names as the code to run', () => {
    const job = `    permissions: {}\n    steps:\n      - uses: ${CHECKOUT}\n        with: { ref: x, persist-credentials: false }\n`;
    expect(slipsOf('{ issues: {} }', job)).toContain(
      'checks out something other than the published code in a job that may write',
    );
  });
});
