import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { toSafeJson, toSafeText } from '#domain/safe-text.ts';
import { toRefusal } from './lib/mixed-change.ts';

/**
 * `git diff --name-only --no-renames -z … | node scripts/refuse-mixed-change.ts report.json`: exits with 1 where
 * a change to content also touches other files, so that a contribution can't bring its own checker, and leaves
 * a report that the comment on the pull request is made of. It needs no package, and so no installing first.
 */
const [file = ''] = process.argv.slice(2);
const names = (await text(process.stdin)).split('\0').filter((name) => name !== '');
const refusal = toRefusal(names);
if (refusal !== undefined) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${toSafeJson({ problems: [refusal] })}\n`);
  console.error(toSafeText(`${refusal.message} → ${refusal.fix}`));
  process.exitCode = 1;
}
