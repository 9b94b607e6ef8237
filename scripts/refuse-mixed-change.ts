import { text } from 'node:stream/consumers';
import { toRefusal } from './lib/mixed-change.ts';

/**
 * `git diff --name-only -z … | node scripts/refuse-mixed-change.ts`: exits with 1 where a change to
 * content also touches other files, so that a contribution can't bring its own checker.
 */
const names = (await text(process.stdin)).split('\0').filter((name) => name !== '');
const refusal = toRefusal(names);
if (refusal !== undefined) {
  console.error(refusal);
  process.exitCode = 1;
}
