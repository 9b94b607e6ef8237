import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Withdrawal } from '#domain/data-snapshot.ts';
import { findTampering, findWithdrawal, listSnapshots, WITHDRAWN } from '#loader/load-snapshots.ts';

/**
 * Takes the files of a frozen copy away for good and leaves when and why in their place: its page says so. Where that was
 * cut short, doing it again finishes it.
 *
 * @param folder where frozen copies are kept
 * @throws where there is no copy of that day, or it was withdrawn before
 */
export function withdrawSnapshot(folder: string, date: string, withdrawal: Withdrawal): void {
  const dates = listSnapshots(folder);
  if (!dates.includes(date)) {
    const known =
      dates.length === 0 ? 'None has been made yet.' : `There are: ${dates.join(', ')}.`;
    throw new Error(`There is no snapshot of ${date}. ${known}`);
  }
  const before = findWithdrawal(date, folder);
  if (before !== undefined && findTampering(date, folder).length === 0)
    throw new Error(`The snapshot of ${date} was already withdrawn on ${before.on}. ${before.why}`);
  writeFileSync(join(folder, date, WITHDRAWN), `${JSON.stringify(withdrawal, null, 1)}\n`);
  for (const name of readdirSync(join(folder, date)))
    if (name !== WITHDRAWN) rmSync(join(folder, date, name), { recursive: true });
}
