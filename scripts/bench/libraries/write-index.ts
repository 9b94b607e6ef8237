/** `node write-index.ts LIBRARY RECORDS FOLDER`: makes one library's index, in a process that can be measured alone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextLibrary } from './libraries.ts';
import type { SearchRecord } from './search-record.ts';

const [library = '', file = '', folder = ''] = process.argv.slice(2);
const records = JSON.parse(readFileSync(file, 'utf8')) as readonly SearchRecord[];
if (library === 'pagefind') {
  const { writePagefindIndex } = await import('./pagefind.ts');
  await writePagefindIndex(records, join(folder, 'pagefind'));
} else {
  writeFileSync(join(folder, 'index.json'), await (await loadLibrary(library)).toIndex(records));
}

/** Only the one that is asked for: the others would count towards its time and memory. */
function loadLibrary(name: string): Promise<TextLibrary> {
  if (name === 'minisearch') return import('./minisearch.ts');
  if (name === 'lunr') return import('./lunr.ts');
  if (name === 'orama') return import('./orama.ts');
  throw new Error(`There is no library “${name}”.`);
}
