import { splitFrontMatter } from '#body/front-matter.ts';
import { toListDocuments } from './list-file.ts';
import { isRecord, type ReadEntry } from './reading.ts';
import type { RuleContext } from './rule.ts';
import { parseYaml } from './shape/yaml-syntax.ts';

/**
 * An entry's fields as they were written before the change that is judged, unchecked. Undefined where the entry is new
 * or unchanged, or where nothing could be read.
 */
export function findEarlierFields(
  { file, id, root }: ReadEntry,
  { earlier }: RuleContext,
): Readonly<Record<string, unknown>> | undefined {
  const text = earlier?.(file);
  if (text === undefined) return undefined;
  const split = file.endsWith('.mdx') ? splitFrontMatter(text) : { yaml: text };
  const parsed = 'yaml' in split ? parseYaml(split.yaml) : undefined;
  const data = parsed && 'data' in parsed ? parsed.data : undefined;
  const own = root.length === 0 ? data : toListDocuments(data).find((each) => each.id === id)?.data;
  return isRecord(own) ? own : undefined;
}
