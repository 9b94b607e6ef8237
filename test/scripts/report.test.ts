import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/report.ts', ...words], {
    encoding: 'utf8',
    // Whatever has been fetched on this computer is no part of the test.
    env: { ...process.env, HUB_TODAY: '2027-12-01', HUB_LINKS: 'none', HUB_SEARCHES: 'none' },
  });

interface Report {
  readonly version: number;
  readonly today: string;
  readonly concerns: readonly {
    readonly id: string;
    readonly title: string;
    readonly rows: readonly { readonly file: string; readonly fix?: { readonly path: string } }[];
  }[];
}

test('the report is told as text and as JSON, and is no failure however much there is to do', () => {
  const json = run('--json');
  expect([json.status, json.stderr]).toEqual([0, '']);
  const report = JSON.parse(json.stdout) as Report;
  expect([report.version, report.today]).toEqual([1, '2027-12-01']);
  const overdue = report.concerns.find(({ id }) => id === 'overdue');
  expect(overdue?.rows.length).toBeGreaterThan(100);
  expect(overdue?.rows[0]?.fix?.path).toMatch(/^\/contribute\/correction\/\?entry=/u);

  const text = run();
  expect(text.status).toBe(0);
  for (const { title, rows } of report.concerns)
    expect(text.stdout).toContain(`${title}: ${String(rows.length)}\n`);
  expect(text.stdout).toContain(`  ${overdue?.rows[0]?.file ?? ''}  `);
});
