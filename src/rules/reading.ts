import type { Drawing } from '#body/body-reader.ts';
import type { KindId } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';
import type { DataPath } from '#domain/marked-values.ts';
import type { Problem } from '#domain/problem.ts';

/** An entry read from a file, sound or not: unsound ones take part in the rules as far as they can. */
export interface ReadEntry {
  readonly kind: KindId;
  readonly id: string;
  readonly file: string;
  /** Where in the file's YAML the entry's fields begin. */
  readonly root: DataPath;
  /** The entry, if its fields are sound. */
  readonly entry: Entry | undefined;
  /** Its fields as written, if they are not. */
  readonly unsound: unknown;
  /** Its title, where no more than that is known of it. */
  readonly title?: string;
  readonly drawing: Drawing | undefined;
}

/** The fields of an entry, checked or as written. */
export function getFields(read: ReadEntry): unknown {
  return read.entry === undefined ? read.unsound : read.entry.data;
}

/** The keys of an entry's sources, as far as they can be read: '' for one that has none. */
export function getSourceKeys(fields: unknown): string[] {
  const sources = isRecord(fields) ? fields.sources : undefined;
  return Array.isArray(sources)
    ? sources.map((source) =>
        isRecord(source) && typeof source.key === 'string' ? source.key : '',
      )
    : [];
}

/** True for a set of named fields, rather than a list or a single value. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Everything that one file gave: what could be read, and what must be mended. Plain data, so it can be kept. */
export interface Reading {
  readonly file: string;
  readonly entries: readonly ReadEntry[];
  readonly problems: readonly Problem[];
}
