import { copyTemplate, make } from '#client/page-parts.ts';
import type { Statement } from '#domain/comparison.ts';

/** One thing that a cell says, with its label’s shape and the numbers of its sources. */
export function drawStatement(
  { text, small, path, drawing, refs }: Statement,
  base: string,
): (Node | string)[] {
  const label = drawing === undefined ? undefined : copyTemplate(document, drawing);
  label?.append(text);
  const link = path === undefined ? undefined : make('a', { href: base + path.slice(1) }, text);
  return [
    label ?? link ?? text,
    ...drawRefs(refs),
    ...(small === undefined ? [] : [' ', make('small', { class: 'quiet' }, small)]),
  ];
}

/** Numbers that lead down to the sources; no line ends before one. */
export function drawRefs(refs: readonly number[]): (Node | string)[] {
  return refs.flatMap((ref) => {
    const shown = `[${String(ref)}]`;
    return [
      '\u00A0',
      make(
        'a',
        { class: 'ref', href: `#source-${String(ref)}`, 'aria-label': `Source ${shown}` },
        shown,
      ),
    ];
  });
}
