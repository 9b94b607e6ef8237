import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { RuleInfo } from '#domain/rule-info.ts';
import { quote } from '#body/body-problem.ts';
import { findForbiddenYaml } from './yaml-forbidden.ts';
import { findLostWords } from './yaml-lost-words.ts';
import type { YamlProblem } from './yaml-problem.ts';
import { findYamlSlip } from './yaml-slips.ts';

/** Reported while a file is read: the text of its fields, before it is known what they say. */
export const yamlSyntax: RuleInfo = {
  id: 'yaml-syntax',
  group: 'shape',
  severity: 'error',
  title: 'The fields are written as a name, a colon and a value, in line with each other.',
  reason:
    'The fields are YAML. A colon, a tab or a quotation mark in the wrong place makes it say something else, or nothing.',
};

/** No field of any kind lies deeper. */
const DEEPEST = 12;

/**
 * Reads YAML as plain data: text, numbers, true and false, lists and fields. Dates stay text. What could
 * make a small file unfold into a huge one, or mean another thing than it looks, is refused: aliases,
 * anchors, tags, merged fields, directives, a second document, characters written as codes.
 */
export function parseYaml(
  yaml: string,
): { readonly data: unknown } | { readonly problem: YamlProblem } {
  const forbidden = findForbiddenYaml(yaml);
  if (forbidden !== undefined) return { problem: forbidden };
  try {
    const data: unknown = load(yaml, { schema: CORE_SCHEMA, maxAliases: 0, maxDepth: DEEPEST });
    const problem = findLostWords(yaml, data) ?? findNoFields(yaml, data);
    return problem === undefined ? { data } : { problem };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    const column = (error.mark?.column ?? 0) + 1;
    return { problem: findYamlSlip(yaml, { line, column, reason: error.reason }) };
  }
}

/** Words or a list where fields should be. */
function findNoFields(yaml: string, data: unknown): YamlProblem | undefined {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return undefined;
  const line = yaml.split('\n').findIndex((text) => /^\s*[^\s#]/u.test(text));
  const written = yaml.split('\n')[line]?.trim();
  return {
    line: Math.max(line, 0) + 1,
    column: 1,
    message:
      written === undefined
        ? 'There are no fields here.'
        : `${quote(written)} ${Array.isArray(data) ? 'begins a list' : 'is text'} where the fields should be.`,
    fix: 'Write each field on a line of its own: its name, a colon, a space and its value.',
  };
}
