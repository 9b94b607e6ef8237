import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';

/** Where and what is wrong, counted from 1 within the YAML text. */
export interface YamlProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

/**
 * Reads YAML as plain data: text, numbers, true and false, lists and fields. Dates stay text, tags are
 * unknown, and aliases are refused, since they can make a small file unfold into a huge one.
 */
export function parseYaml(
  yaml: string,
): { readonly data: unknown } | { readonly problem: YamlProblem } {
  try {
    return { data: load(yaml, { schema: CORE_SCHEMA, maxAliases: 0 }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    const column = (error.mark?.column ?? 0) + 1;
    const written = yaml.split(/\r?\n/)[line - 1]?.trim() ?? '';
    return { problem: { line, column, ...toPlainWords(error.reason, written) } };
  }
}

const causes: readonly (readonly [RegExp, string, string])[] = [
  [/duplicated mapping key/, 'stands twice in the same entry', 'Keep one of the two.'],
  [/tab characters/, 'is indented with a tab', 'Indent with two spaces.'],
  [
    /maxAliases|anchor|alias/,
    'uses & or * to point at another place in the file',
    'Write the value out, or put it in quotation marks if it is text.',
  ],
  [/tag/, 'starts with !, which has a meaning of its own here', 'Put the text in quotation marks.'],
  [
    /bad indentation of a mapping|nested mapping|compact nested/,
    'has a colon followed by a space inside its text, or does not line up with the lines around it',
    'Put the text after the first colon in quotation marks, or line the field up with those above it.',
  ],
  [
    /quoted|deficient indentation|unexpected end of the stream/,
    'opens a quotation mark that is not closed',
    'Close the quotation mark, and double any of the same kind within the text.',
  ],
  [
    /bad indentation|indent/,
    'does not line up with the lines around it',
    'Line it up with the fields above it, two spaces a step.',
  ],
  [/input is empty/, 'is empty', 'Write its fields between two lines of three hyphens.'],
  [/single document/, 'holds a second --- line', 'Keep one block of fields.'],
];

function toPlainWords(reason: string, written: string): Pick<YamlProblem, 'message' | 'fix'> {
  const [, what, fix] = causes.find(([pattern]) => pattern.test(reason)) ?? [];
  const quoted = written === '' ? 'This' : `“${written}”`;
  return {
    message: `${quoted} ${what ?? 'can’t be read as fields'}.`,
    fix:
      fix ??
      'Write each field as its name, a colon, a space and its text; put the text in quotation marks if unsure.',
  };
}
