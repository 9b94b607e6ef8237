import type { BodyTable } from '#body/body-context.ts';
import { loadSharedContent } from '#loader/shared-content.ts';

/** A file of figures that an entry shows. */
export interface ShownTable {
  readonly kind: string;
  /** Its file name without the ending. */
  readonly name: string;
  readonly table: BodyTable;
}

/** Every file of figures that a published entry shows, and no other. */
export async function loadTables(): Promise<readonly ShownTable[]> {
  const { tables } = await loadSharedContent();
  return [...tables].map(([file, table]) => {
    const [, kind = '', name = ''] = file.split('/');
    return { kind, name: name.replace(/\.csv$/u, ''), table };
  });
}
