/** Loaded into a build before all else: reading the file that UNREADABLE names fails as it does on a bad disk. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const read = fs.readFileSync;
fs.readFileSync = ((...asked: Parameters<typeof read>) => {
  if (asked[0] === process.env.UNREADABLE)
    throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
  return read(...asked);
}) as typeof fs.readFileSync;
syncBuiltinESMExports();
