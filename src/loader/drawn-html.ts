import type { Entry } from '#domain/kinds.ts';
import type { LoadedContent } from './load-content.ts';

/** The HTML that an entry's body was drawn to, its notes included; '' for one that has no body. */
export function toDrawnHtml({ drawings }: LoadedContent, { kind, id }: Entry): string {
  const drawing = drawings.get(`${kind}/${id}`);
  if (drawing === undefined) return '';
  return [drawing.intro, ...drawing.sections.map(({ html }) => html), drawing.footnotes].join('\n');
}
