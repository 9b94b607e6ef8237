import type { Drawing } from '#body/read-body.ts';
import type { Part, Section } from '#views/parts.ts';

/**
 * The drawn body as page sections. Parts made from the entry's fields join the section of the given
 * title, after its prose.
 */
export function toBodySections(
  drawing: Drawing | undefined,
  joined: Readonly<Record<string, readonly Part[]>> = {},
): Section[] {
  if (drawing === undefined) return [];
  const sections = drawing.sections.map(({ id, title, html }) => ({
    id,
    title,
    hasHeading: true,
    parts: [{ type: 'html' as const, html }, ...(joined[title] ?? [])],
  }));
  const intro = {
    id: 'introduction',
    title: '',
    hasHeading: true,
    parts: [{ type: 'html' as const, html: drawing.intro }],
  };
  return drawing.intro === '' ? sections : [intro, ...sections];
}

/** A section of one part made from fields; a list without items leaves the section empty. */
export function toSection(id: string, title: string, ...parts: readonly Part[]): Section {
  const filled = parts.filter((part) => !('points' in part) || part.points.length > 0);
  return { id, title, hasHeading: false, parts: filled };
}
