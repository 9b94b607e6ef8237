import { openDataFiles } from '#client/data-files.ts';
import type { ComparedItem, ComparedSort } from '#domain/comparison.ts';
import type { ComparisonIndex } from '#views/compare/comparison-data.ts';

/** The data files of comparisons. */
export interface ComparisonFiles {
  readonly loadIndex: (of: ComparedSort) => Promise<ComparisonIndex>;
  /** Undefined where the hub has no such item. */
  readonly loadItem: (of: ComparedSort, id: string) => Promise<ComparedItem | undefined>;
}

/** Opens the files below `path`, as they are in `version`. See {@link openDataFiles}. */
export function openComparisonFiles(path: string, version: string): ComparisonFiles {
  const load = openDataFiles(path, version);
  const loadIndex = (of: ComparedSort) => load<ComparisonIndex>(`${of}.json`);
  return {
    loadIndex,
    loadItem: async (of, id) => {
      const { choices } = await loadIndex(of);
      return choices.some((choice) => choice.id === id)
        ? load<ComparedItem>(`${of}/${id}.json`)
        : undefined;
    },
  };
}
