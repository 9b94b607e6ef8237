import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { markdownParser } from '#body/markdown-parser.ts';
import { type Problem, toProblemLine } from '#domain/problem.ts';
import { type LoadedContent, toContentLoader } from './load-content.ts';
import { toPublished } from './published-content.ts';
import { loadSharedContent, provideContent } from './shared-content.ts';
import { getToday } from './today.ts';

/**
 * Lets a build begin only on sound content, and end only with a page for every entry. Astro's content
 * layer would log a failed load and build an empty site.
 */
export function contentGate(): AstroIntegration {
  let content: LoadedContent | undefined;
  return {
    name: 'primary-care-hub:content-gate',
    hooks: {
      'astro:config:done': ({ config, logger }) => {
        if (markdownParser.notice !== undefined) logger.warn(markdownParser.notice);
        const load = toContentLoader(fileURLToPath(config.root), config.base);
        provideContent(async () => toPublished(await load(), getToday()));
      },
      'astro:build:start': async ({ logger }) => {
        content = await loadSharedContent();
        for (const problem of content.problems)
          logger[problem.severity === 'error' ? 'error' : 'warn'](toProblemLine(problem));
        const errors = content.problems.filter(({ severity }) => severity === 'error');
        if (errors.length > 0) throw new Error(toRefusal(errors));
        logger.info(`${String(content.reads.length)} entries passed the check`);
      },
      'astro:build:done': ({ pages }) => {
        const built = new Set(pages.map(({ pathname }) => pathname.replace(/\/$/, '')));
        const missing = (content?.reads ?? [])
          .map(({ kind, id }) => `${kind}/${id}`)
          .filter((path) => !built.has(path));
        if (missing.length > 0)
          throw new Error(`These entries have no page: ${missing.slice(0, 10).join(', ')}`);
      },
    },
  };
}

function toRefusal(errors: readonly Problem[]): string {
  const files = new Set(errors.map(({ file }) => file)).size;
  return `Nothing was built: ${String(errors.length)} ${errors.length === 1 ? 'problem' : 'problems'} in ${String(files)} content ${files === 1 ? 'file' : 'files'}, listed above. The last good build is untouched.`;
}
