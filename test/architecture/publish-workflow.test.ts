import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const text = readFileSync('.github/workflows/publish.yml', 'utf8');
const { concurrency, jobs } = z
  .object({
    concurrency: z.record(z.string(), z.unknown()),
    jobs: z.object({
      build: z.object({
        steps: z.array(
          z.object({
            run: z.string().optional(),
            uses: z.string().optional(),
            with: z.record(z.string(), z.unknown()).optional(),
          }),
        ),
      }),
    }),
  })
  .parse(parse(text));
const { steps } = jobs.build;

describe('what goes to GitHub Pages', () => {
  const upload = steps.findIndex(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));

  test('is the whole site, /.well-known/security.txt with it', () => {
    expect(steps[upload]?.with).toEqual({ path: 'dist', 'include-hidden-files': true });
  });

  test('is without the settings of other servers, which the build wrote', () => {
    const build = steps.findIndex(({ run }) => run === 'npm run build');
    const clear = steps.findIndex(({ run }) => run === 'rm -r dist/.host');
    expect(build).toBeGreaterThan(-1);
    expect(clear).toBeGreaterThan(build);
    expect(upload).toBeGreaterThan(clear);
  });
});

test('a run that waits, to take words down perhaps, is not cancelled by the next', () => {
  expect(concurrency).toMatchObject({ 'cancel-in-progress': false, queue: 'max' });
});
