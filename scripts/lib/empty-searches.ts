import { z } from 'zod';
import { cutText } from '#domain/cut-text.ts';
import { type EmptySearches, SEARCH_ISSUE } from '#domain/empty-searches.ts';
import { TITLE_LABEL } from '#domain/queue.ts';
import { toSafeText } from '#domain/safe-text.ts';
import { findTextRuleProblems } from '#rules/text-rules.ts';
import { type GitHub, listAll } from './github.ts';

const issue = z.object({
  number: z.number().int().positive(),
  title: z.string(),
  created_at: z.iso.datetime(),
  labels: z.array(z.object({ name: z.string() })),
  pull_request: z.unknown().optional(),
});

/** The newest come first. Past so many issues it is not people who write, and a run has so many requests to spend. */
const MOST_READ = 1_000;

/** Reads from the repository what people looked for in vain and told the editors: the open issues of that title. */
export async function loadSearchIssues(
  github: GitHub,
  repository: string,
  now: Date,
): Promise<EmptySearches> {
  const searches: EmptySearches['searches'] = [];
  let read = 0;
  for await (const one of listAll(github, `/repos/${repository}/issues?state=open`, issue)) {
    if ((read += 1) > MOST_READ) break;
    if (one.pull_request !== undefined || !one.title.startsWith(SEARCH_ISSUE)) continue;
    const words = toShownWords(one);
    const askedOn = one.created_at.slice(0, 10);
    searches.push({ number: one.number, askedOn, ...(words !== undefined && { words }) });
  }
  return { version: 1, readAt: now.toISOString(), searches };
}

/**
 * Anybody may open an issue, so its words are shown only once an editor has read them and put the label to it;
 * even then as one line of text, with none of what the checker keeps out of files.
 */
function toShownWords({ title, labels }: z.output<typeof issue>): string | undefined {
  const words = cutText(toSafeText(title.slice(SEARCH_ISSUE.length)).trim(), 160);
  const isRead = labels.some(({ name }) => name === TITLE_LABEL);
  const isUnfit = findTextRuleProblems('title', title).some(({ severity }) => severity === 'error');
  return isRead && !isUnfit && words !== '' ? words : undefined;
}
