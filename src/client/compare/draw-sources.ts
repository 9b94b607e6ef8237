import { make } from '#client/page-parts.ts';
import type { ComparedSource } from '#domain/comparison.ts';
import { toStop } from '#views/compare/comparison-words.ts';

export function drawSources(sources: readonly ComparedSource[]): HTMLElement[] {
  return sources.map(({ title, url, publisher, dateText, note }, place) =>
    make(
      'li',
      { id: `source-${String(place + 1)}` },
      url === undefined ? title : make('a', { href: url }, title),
      `${toStop(title)} ${[`${publisher}, ${dateText}.`, note].filter(Boolean).join(' ')}`,
    ),
  );
}
