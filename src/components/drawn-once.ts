const drawn = new WeakMap<object, Map<string, string>>();

/**
 * HTML that is the same on every page that shows the same thing: drawn for the first of them and then kept
 * for a build. While developing it is drawn anew each time, since a component may have been edited.
 * @param of what is shown; it must be the same object on each page.
 * @param as tells apart the ways in which it is shown.
 */
export function drawOnce(
  of: object,
  as: string,
  draw: () => Promise<string>,
): string | Promise<string> {
  if (import.meta.env.DEV) return draw();
  const known = drawn.get(of)?.get(as);
  return known ?? draw().then((html) => keep(of, as, html.trim()));
}

function keep(of: object, as: string, html: string): string {
  const ways = drawn.get(of) ?? new Map<string, string>();
  drawn.set(of, ways.set(as, html));
  return html;
}
