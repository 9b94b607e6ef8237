import { getPart } from '#client/page-parts.ts';

/** What the search page shows below the box; one at a time. */
const views = ['start', 'results', 'empty', 'failed'] as const;

/** Shows one part and marks the page as drawn, so that its styles hold nothing back any more. */
export function showView(root: HTMLElement, shown: (typeof views)[number]): void {
  root.dataset.drawn = '';
  for (const view of views) getPart(root, view).hidden = view !== shown;
}
