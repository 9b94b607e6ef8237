import type { GeneratedFile } from '../corpus/generated-files.ts';
import type { Command } from '../run-cost.ts';
import type { PeerEntry } from './peer-entries.ts';

/** Another generator that builds the same content as the hub. */
export interface Peer {
  readonly name: string;
  /** The whole project: settings, templates and the content in the form that it reads. */
  toFiles(entries: readonly PeerEntry[]): readonly GeneratedFile[];
  /** The program and its arguments, run in the project's folder. */
  readonly command: Command;
  /** The file of an entry, which an edit is made to. */
  toEntryFile(entry: PeerEntry): string;
  /** Where its site is built. */
  readonly output: string;
  /** What else a build leaves behind. */
  readonly caches: readonly string[];
}
