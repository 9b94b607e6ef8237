/** What the search page shows below the box; one at a time. */
export const views = ['start', 'results', 'empty', 'failed'] as const;

export type View = (typeof views)[number];

/** The part of the search page that its markup names with `data-part`. */
export function getPart(root: ParentNode, name: string): HTMLElement {
  const part = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (part === null) throw new Error(`The search page has no part "${name}".`);
  return part;
}

/** A copy of the template with this name; undefined where the page has none. */
export function copyTemplate(root: ParentNode, name: string): Element | undefined {
  const template = root.querySelector<HTMLTemplateElement>(
    `template[data-template="${CSS.escape(name)}"]`,
  );
  const copy = template?.content.firstElementChild?.cloneNode(true);
  return copy instanceof Element ? copy : undefined;
}

/** Shows one part and marks the page as drawn, so that its styles hold nothing back any more. */
export function showView(root: HTMLElement, shown: View): void {
  root.dataset.drawn = '';
  for (const view of views) getPart(root, view).hidden = view !== shown;
}
