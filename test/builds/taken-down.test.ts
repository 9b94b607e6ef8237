import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { runBuild } from './run-build.ts';
import { makeSmallProject } from './small-project.ts';

const MINUTES = 240_000;

/** No other entry has it. */
const WORD = 'zwiebelfisch';

let project = '';

async function build(today: string): Promise<void> {
  const { ok, output } = await runBuild(project, { HUB_TODAY: today });
  expect(ok, output).toBe(true);
}

/** Parts of the index, kept ones among them, that hold the word. */
function findParts(parts: string): string[] {
  const folder = join(project, 'dist/pagefind');
  return globSync(parts, { cwd: folder }).filter((file) =>
    gunzipSync(readFileSync(join(folder, file)))
      .toString('utf8')
      .includes(WORD),
  );
}

function edit(pattern: RegExp, words: string): void {
  const file = join(project, 'content/research/late.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, words));
}

beforeAll(() => {
  project = makeSmallProject('taken-down');
  const research = join(project, 'content/research');
  cpSync(join(research, 'free.mdx'), join(research, 'late.mdx'));
  edit(/^title: .*$/mu, 'title: A report that nothing else names');
  edit(/$/u, `\nIt was a ${WORD}.\n`);
});

describe('of what may not be shown, no earlier part of the index is kept', () => {
  test(
    'where it is under embargo, and the site before was built for a later day',
    async () => {
      edit(/^publishAt: .*$/mu, "publishAt: '2026-12-01'");
      await build('2026-12-01');
      expect(findParts('**/*.pf_*').length).toBeGreaterThan(1);
      await build('2026-11-22');
      expect(findParts('**/*.pf_*')).toEqual([]);
    },
    MINUTES,
  );

  test(
    'with its text, where it was withdrawn',
    async () => {
      edit(/^publishAt: .*$/mu, "publishAt: '2026-11-22'");
      await build('2026-11-22');
      expect(findParts('**/*.pf_fragment')).toHaveLength(1);
      edit(
        /^state: .*$/mu,
        "state: withdrawn\nwithdrawn:\n  date: '2026-11-20'\n  why: Its figures were wrong.",
      );
      await build('2026-11-22');
      expect(findParts('**/*.pf_fragment')).toEqual([]);
    },
    MINUTES,
  );
});
