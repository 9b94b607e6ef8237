import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { writtenDocs } from './lib/written-docs.ts';

/** `npm run docs`: writes the documents that follow from the schemas and the rules. */
for (const { file, toText } of writtenDocs) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const text = await format(toText(before), { ...(await resolveConfig(file)), filepath: file });
  if (text === before) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Wrote ${file}`);
}
