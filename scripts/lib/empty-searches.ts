import { z } from 'zod';
import { type EmptySearches, SEARCH_ISSUE } from '#domain/empty-searches.ts';
import { TITLE_LABEL } from '#domain/queue.ts';
import { toSafeText } from '#domain/safe-text.ts';
import { findTextRuleProblems } from '#rules/text-rules.ts';
import type { GitHub } from './github.ts';

const issue = z.object({
  number: z.number().int().positive(),
  title: z.string(),
  created_at: z.iso.datetime(),
  labels: z.array(z.object({ name: z.string() })),
  pull_request: z.unknown().optional(),
});

const PAGE = 100;
const MOST_PAGES = 10;

/** Reads from the repository what people looked for in vain and told the editors: the open issues of that title. */
export async function loadSearchIssues(
  github: GitHub,
  repository: string,
  now: Date,
): Promise<EmptySearches> {
  const searches: EmptySearches['searches'] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const path = `/repos/${repository}/issues?state=open&per_page=${String(PAGE)}&page=${String(page)}`;
    const part = z.array(issue).parse(await github.get(path));
    for (const one of part) {
      if (one.pull_request !== undefined || !one.title.startsWith(SEARCH_ISSUE)) continue;
      const words = toShownWords(one);
      const askedOn = one.created_at.slice(0, 10);
      searches.push({ number: one.number, askedOn, ...(words !== undefined && { words }) });
    }
    if (part.length < PAGE) break;
  }
  return { version: 1, readAt: now.toISOString(), searches };
}

/**
 * Anybody may open an issue, so its words are shown only once an editor has read them and put the label to it;
 * even then as one line of text, with none of what the checker keeps out of files.
 */
function toShownWords({ title, labels }: z.output<typeof issue>): string | undefined {
  const words = toSafeText(title.slice(SEARCH_ISSUE.length)).trim().slice(0, 160);
  const isRead = labels.some(({ name }) => name === TITLE_LABEL);
  const isUnfit = findTextRuleProblems('title', title).some(({ severity }) => severity === 'error');
  return isRead && !isUnfit && words !== '' ? words : undefined;
}
