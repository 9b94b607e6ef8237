import type { Problem } from '#domain/problem.ts';
import { NO_REDIRECTS, type Redirects, redirectsFile, toRedirects } from '#domain/redirects.ts';
import { toBodyRuleInfo } from './body-rules.ts';
import { findSourceProblems } from './find-source-problems.ts';
import { toLocator } from './locate.ts';
import type { ReadEntry } from './reading.ts';
import { toProblem } from './rule.ts';
import { findFieldMarkup } from './safety/field-markup.ts';
import { parseShape, shape } from './shape/shape.ts';
import { parseYaml, yamlSyntax } from './shape/yaml-syntax.ts';
import { REDIRECTS_FILE, type SourceFile } from './source-file.ts';
import { findTextRuleProblems } from './text-rules.ts';
import { findRedirectSlips, knownRedirects } from './truth/known-redirects.ts';

export const isRedirectsFile = ({ file }: Pick<SourceFile, 'file'>): boolean =>
  file === REDIRECTS_FILE;

/**
 * Reads the file of old addresses beside the entries that there are.
 * @param source undefined where there is none
 * @param today as 2026-11-22
 */
export function readRedirects(
  source: SourceFile | undefined,
  reads: readonly ReadEntry[],
  today: string,
): { readonly redirects: Redirects; readonly problems: readonly Problem[] } {
  const failed = (problems: readonly Problem[]) => ({ redirects: NO_REDIRECTS, problems });
  if (source === undefined) return failed([]);
  const { file } = source;
  const unreadable = findSourceProblems(source);
  if (unreadable.length > 0) return failed(unreadable);
  const yaml = new TextDecoder().decode(source.bytes).replace(/^\uFEFF/u, '');
  const parsed = parseYaml(yaml);
  if ('problem' in parsed) return failed([toProblem(yamlSyntax, file, parsed.problem)]);
  const locate = toLocator(yaml, 1)([]);
  const whole = redirectsFile.safeParse(parsed.data);
  if (!whole.success)
    return failed(
      parseShape(redirectsFile, parsed.data).slips.map(({ path, aim, message, fix }) =>
        toProblem(shape, file, { ...locate(path, aim), message, fix }),
      ),
    );
  const slips = [
    ...findRedirectSlips(whole.data.redirects, reads, today).map((slip) => ({
      ...slip,
      rule: knownRedirects,
    })),
    ...findFieldMarkup(whole.data).map((slip) => ({ ...slip, rule: toBodyRuleInfo(slip.rule) })),
  ];
  return {
    redirects: toRedirects(whole.data),
    problems: [
      ...findTextRuleProblems(file, yaml),
      ...slips.map(({ rule, path, message, fix }) =>
        toProblem(rule, file, { ...locate(path), message, fix }),
      ),
    ],
  };
}
