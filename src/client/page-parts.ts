/** The part of the page that its markup names with `data-part`. */
export function getPart(root: ParentNode, name: string): HTMLElement {
  const part = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (part === null) throw new Error(`The page has no part "${name}".`);
  return part;
}

/** The same where it is a field to fill in or tick. */
export function getField(root: ParentNode, name: string): HTMLInputElement {
  const part = getPart(root, name);
  if (!(part instanceof HTMLInputElement)) throw new Error(`The part "${name}" is no field.`);
  return part;
}

/** A copy of the template with this name, such as `status running`; undefined where the page has none. */
export function copyTemplate(root: ParentNode, name: string): Element | undefined {
  const template = root.querySelector<HTMLTemplateElement>(
    `template[data-template="${CSS.escape(name)}"]`,
  );
  const copy = template?.content.firstElementChild?.cloneNode(true);
  return copy instanceof Element ? copy : undefined;
}

type Child = Node | string | false | undefined;

/** An element with these attributes. All text goes in as text, never as markup. */
export function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}
