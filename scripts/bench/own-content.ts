import { basename } from 'node:path';
import { load } from 'js-yaml';
import type { SourceFile } from '#rules/source-file.ts';

/** The part of the hub's own content that a bench builds on. */
export interface OwnContent {
  readonly files: readonly SourceFile[];
  /** Ids of the systems. */
  readonly systems: readonly string[];
}

const SYSTEM = 'content/systems/';

/** Picks the systems, the boards that took over from them, and the glossary from the hub's content. */
export function findOwnContent(content: readonly SourceFile[]): OwnContent {
  const systems = content.filter(({ file }) => file.startsWith(SYSTEM));
  const boards = new Set(
    systems.flatMap(findSuccessors).map((id) => `content/organisations/${id}.yaml`),
  );
  const others = content.filter(({ file }) => file === 'content/glossary.yaml' || boards.has(file));
  return {
    files: [...systems, ...others],
    systems: systems.map(({ file }) => basename(file, '.yaml')),
  };
}

function findSuccessors({ bytes }: SourceFile): readonly string[] {
  const system = load(new TextDecoder().decode(bytes)) as {
    readonly sinceApril2026: { readonly successors: readonly string[] };
  };
  return system.sinceApril2026.successors;
}
