import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleInfo } from '#domain/rule-info.ts';
import { ruleInfos } from '#rules/index.ts';

/**
 * A rule and the fixtures that its tests hold it to. The guide shows them as examples, so that what it says
 * of a rule is what the rule does.
 */
export interface RuleFixtures {
  readonly info: RuleInfo;
  /** The problems of the wrong files, a line each, as the tests compare them. */
  readonly problems: string;
  /** Texts by the path of their file. */
  readonly wrong: ReadonlyMap<string, string>;
  readonly right: ReadonlyMap<string, string>;
}

/**
 * Every rule with its fixtures; a copy of the project without tests has rules without examples.
 * @param root the project's folder
 */
export function loadRuleFixtures(root: string): readonly RuleFixtures[] {
  return ruleInfos.map((info) => {
    const folder = join(root, 'test/fixtures/rules', info.id);
    const problems = join(folder, 'problems.txt');
    return {
      info,
      problems: existsSync(problems) ? readFileSync(problems, 'utf8') : '',
      wrong: loadTexts(join(folder, 'invalid')),
      right: loadTexts(join(folder, 'valid')),
    };
  });
}

function loadTexts(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile() && /\.(?:mdx|yaml)$/.test(item.name))
        .map((item) => join(item.parentPath, item.name))
        .sort()
    : [];
  return new Map(
    names.map((name) => [
      name.slice(folder.length + 1).replaceAll('\\', '/'),
      readFileSync(name, 'utf8'),
    ]),
  );
}
