/** The part of the listing that its markup names with `data-part`. */
export function getPart(root: ParentNode, name: string): HTMLElement {
  const part = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (part === null) throw new Error(`The listing has no part "${name}".`);
  return part;
}

/** A copy of the template with this name; undefined where the page has none. */
export function copyTemplate(root: ParentNode, name: string): HTMLElement | undefined {
  const template = root.querySelector<HTMLTemplateElement>(
    `template[data-template="${CSS.escape(name)}"]`,
  );
  const copy = template?.content.firstElementChild?.cloneNode(true);
  return copy instanceof HTMLElement ? copy : undefined;
}
