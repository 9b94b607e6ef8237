import { components } from '#body/components/registry.ts';
import { renewContract } from '#domain/data-contract.ts';
import { toEntryJsonSchema, toRedirectsJsonSchema } from '#domain/entry-json-schema.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { type RuleGroup, ruleGroups } from '#domain/rule-info.ts';
import { ruleInfos } from '#rules/index.ts';

/** A file that is written from the schemas and the rules, as a whole or in part. */
export interface WrittenDoc {
  /** From the project's root. */
  readonly file: string;
  /** Its text, made from the text that it has. */
  readonly toText: (before: string) => string;
}

export const writtenDocs: readonly WrittenDoc[] = [
  ...kindIds.map((kind) => ({
    file: `.vscode/schemas/${kind}.json`,
    toText: () => JSON.stringify(toEntryJsonSchema(kind)),
  })),
  {
    file: '.vscode/schemas/redirects.json',
    toText: () => JSON.stringify(toRedirectsJsonSchema()),
  },
  // What the open data promises: it grows with the schemas, and nothing is ever taken out of it.
  { file: 'test/contracts/data-v1.json', toText: renewContract },
  {
    file: 'CONTRIBUTING.md',
    toText: (before) => fillIn(fillIn(before, 'kinds', toKindTable()), 'rules', toRuleList()),
  },
];

/**
 * Puts text between a pair of markers.
 * @throws where the document has lost them.
 */
function fillIn(document: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name}: written by npm run docs -->`, `<!-- /${name} -->`];
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The document has no “${start}” with its “${end}”.`);
  return `${document.slice(0, from + start.length)}\n\n${text}\n\n${document.slice(to)}`;
}

function toKindTable(): string {
  const rows = kindIds.map((kind) => {
    const { one, format, sections } = kinds[kind];
    const file = format === 'list' ? `content/${kind}.yaml` : `content/${kind}/*.${format}`;
    const text = sections.length > 0 ? sections.join(' · ') : format === 'mdx' ? 'free' : '';
    return [one, `\`${file}\``, text];
  });
  const names = components.map(({ name }) => `\`${name}\``).join(', ');
  return `${toTable([['kind', 'file', 'sections of its text'], ...rows])}\n\nComponents that a text may use: ${names}.`;
}

function toRuleList(): string {
  return (Object.keys(ruleGroups) as RuleGroup[])
    .flatMap((group) => {
      const ids = ruleInfos.filter((info) => info.group === group).map(({ id }) => `\`${id}\``);
      return ids.length > 0 ? [`- ${ruleGroups[group]}. ${ids.join(', ')}`] : [];
    })
    .join('\n');
}

function toTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const toLine = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [toLine(head), toLine(head.map(() => '---')), ...rows.map(toLine)].join('\n');
}
