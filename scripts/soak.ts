/**
 * `node scripts/soak.ts [--edits 100] [--builds 100] [--entries 16] [--seed 1]`: many edits one after another, with
 * the development server and with builds, over a generated corpus; prints as Markdown what was held at the
 * beginning and at the end (medians). Needs Linux: it reads `/proc`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toGeneratedFiles } from './bench/corpus/generated-files.ts';
import { getMedian } from './bench/medians.ts';
import { loadOwnContent, makeHub, writeContent } from './bench/projects.ts';
import { RunFailure } from './bench/run-cost.ts';
import { soakBuilds, type SoakPoint, soakServer } from './bench/soak.ts';

/** So many edits at each end are compared. */
const SPAN = 10;
/** Left out, while all is loaded for the first time and the days have not passed for which old files are kept. */
const WARM_UP = 10;

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '100' },
    builds: { type: 'string', default: '100' },
    entries: { type: 'string', default: '16' },
    seed: { type: 'string', default: '1' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'hub-soak-'));
try {
  const root = process.cwd();
  const own = loadOwnContent(root);
  makeHub(root, folder);
  const generated = toGeneratedFiles(Number(values.entries), Number(values.seed), own.systems);
  writeContent(folder, own.files, generated);
  console.log('|   | edits | seconds | MB of memory | handles or files | MB on disk |');
  console.log('| - | ----- | ------- | ------------ | ---------------- | ---------- |');
  await soak('development server', Number(values.edits), soakServer);
  await soak('builds', Number(values.builds), soakBuilds);
} catch (error) {
  if (!(error instanceof RunFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function soak(name: string, edits: number, run: typeof soakServer): Promise<void> {
  if (edits <= 0) return;
  const points: SoakPoint[] = [];
  await run(folder, edits, (point) => {
    points.push(point);
    const { seconds, bytes, handles, diskBytes } = point;
    console.error(
      `${name}, ${String(points.length)} of ${String(edits)}: ${seconds.toFixed(2)} s, ${(bytes / 1e6).toFixed(0)} MB, ${String(handles)} held, ${(diskBytes / 1e6).toFixed(1)} MB on disk`,
    );
  });
  const warm = points.slice(Math.min(WARM_UP, points.length - 1));
  const span = Math.min(SPAN, Math.ceil(warm.length / 2));
  const toCell = (get: (point: SoakPoint) => number, digits: number) =>
    [warm.slice(0, span), warm.slice(-span)]
      .map((some) => getMedian(some.map(get)).toFixed(digits))
      .join(' → ');
  const cells = [
    toCell(({ seconds }) => seconds, 2),
    toCell(({ bytes }) => bytes / 1e6, 0),
    toCell(({ handles }) => handles, 0),
    toCell(({ diskBytes }) => diskBytes / 1e6, 1),
  ];
  console.log(`| ${[name, String(edits), ...cells].join(' | ')} |`);
}
