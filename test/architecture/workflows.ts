import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { parse } from 'yaml';
import { z } from 'zod';

const permissions = z.record(z.string(), z.string());
const step = z.object({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  shell: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.unknown()).optional(),
});
const job = z.object({ permissions, steps: z.array(step), 'timeout-minutes': z.number() });
const workflow = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.unknown() }).optional(),
  jobs: z.record(z.string(), job),
});

export interface Workflow extends z.output<typeof workflow> {
  readonly file: string;
  readonly text: string;
}

const FOLDER = '.github/workflows';

/** Every workflow, read as data: one that lacks permissions or a time limit can't be read. */
export function loadWorkflows(folder: string = FOLDER): Workflow[] {
  return readdirSync(folder).map((file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    return { file, text, ...workflow.parse(parse(text)) };
  });
}

type Step = z.output<typeof step>;

const STATUS = /\b(?:success|failure|always|cancelled)\(\)/u;

/**
 * The steps of a job that GitHub runs where the one of this name fails, or none does, by what it says of
 * conditions: https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 */
export function findStepsRun(steps: readonly Step[], failing?: string): Step[] {
  const outcomes: Record<string, { outcome: 'success' | 'failure' | 'skipped' }> = {};
  let isFailed = false;
  return steps.filter((one) => {
    const asked = one.if?.replace(/^\$\{\{(.*)\}\}$/u, '$1') ?? 'success()';
    const doesRun: unknown = runInNewContext(
      STATUS.test(asked) ? asked : `success() && (${asked})`,
      {
        success: () => !isFailed,
        failure: () => isFailed,
        always: () => true,
        cancelled: () => false,
        steps: outcomes,
      },
    );
    const fails = doesRun === true && failing !== undefined && one.name === failing;
    isFailed ||= fails;
    if (one.id !== undefined)
      outcomes[one.id] = { outcome: fails ? 'failure' : doesRun === true ? 'success' : 'skipped' };
    return doesRun;
  });
}

/** Arguments to bash with which GitHub's runner runs a command. */
export function toBashArguments({ shell, run = '' }: Step): string[] {
  return shell === 'bash' ? ['-eo', 'pipefail', '-c', run] : ['-e', '-c', run];
}

/** The triggers that a stranger can pull with content of their own. */
const BY_STRANGERS = new Set(['pull_request', 'issues', 'issue_comment', 'workflow_run']);
/** Those of them whose jobs may write. */
const WITH_RIGHTS = ['issues', 'issue_comment', 'workflow_run'];
/** What a workflow that a stranger starts may write: nothing by which it could change itself or publish. */
const MAY_WRITE = new Set(['contents', 'issues', 'pull-requests']);
const TRIGGERS = new Set([...BY_STRANGERS, 'push', 'schedule', 'workflow_dispatch']);

/** What is unsafe in a workflow, in words; empty where nothing is. */
export function findWorkflowSlips({
  on,
  permissions,
  jobs,
  concurrency,
  text,
}: Workflow): string[] {
  const slips: string[] = [];
  const steps = Object.values(jobs).flatMap((one) => one.steps);
  for (const trigger of Object.keys(on))
    if (!TRIGGERS.has(trigger)) slips.push(`is started by ${trigger}`);
  if (Object.keys(permissions).length > 0) slips.push('gives every job a permission');
  for (const { uses, run = '', shell, with: inputs = {} } of steps) {
    if (uses !== undefined && !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/u.test(uses))
      slips.push(`uses ${uses}, which is not pinned to a commit`);
    if (run.includes('${{')) slips.push(`puts an expression into a command: ${run}`);
    // A shell that is not named goes on where the first command of a pipe fails.
    if (/(?<!\|)\|(?!\|)/u.test(run) && shell !== 'bash')
      slips.push(`goes on after a failure within a pipe: ${run}`);
    // Of a file that was moved git names only where it is, unless it is told not to.
    if (/\bdiff\b.*--name-(?:only|status)/u.test(run) && !run.includes('--no-renames'))
      slips.push(`does not see where a file was moved from: ${run}`);
    if (uses?.startsWith('actions/checkout@') === true && inputs['persist-credentials'] !== false)
      slips.push('leaves credentials in a checkout');
  }
  if (WITH_RIGHTS.some((trigger) => trigger in on))
    for (const { uses, with: inputs = {} } of steps)
      if (uses?.startsWith('actions/checkout@') === true && 'ref' in inputs)
        slips.push('checks out something other than the published code in a job that may write');
  if ('issues' in on || 'issue_comment' in on) {
    for (const [what, level] of Object.values(jobs).flatMap((one) =>
      Object.entries(one.permissions),
    ))
      if (level !== 'read' && !MAY_WRITE.has(what))
        slips.push(`lets a stranger’s issue ${level} ${what}`);
    // A token may be used up to the end of the job: other secrets have no business there.
    if (text.includes('secrets.')) slips.push('hands a secret to a stranger’s issue');
    if (concurrency?.['cancel-in-progress'] !== false)
      slips.push('can be stopped between a branch and its pull request');
    for (const { env = {} } of steps)
      for (const value of Object.values(env))
        if (String(value).includes('github.event'))
          slips.push('puts words of an issue into a variable');
  }
  if ('pull_request' in on) {
    const writes = Object.values(jobs).flatMap((one) => Object.entries(one.permissions));
    for (const [what, level] of writes)
      if (level !== 'read') slips.push(`lets a pull request’s job ${level} ${what}`);
    if (/secrets\.|github\.token|GITHUB_TOKEN/u.test(text))
      slips.push('hands a secret to a pull request’s job');
  }
  return slips;
}
