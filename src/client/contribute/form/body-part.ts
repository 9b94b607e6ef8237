import { make } from '#client/page-parts.ts';
import type { DrawnStep } from './drawn-step.ts';
import { drawSection } from './section-control.ts';

/** The text of the entry, one surface for each of its parts. */
export function drawBody(step: DrawnStep): HTMLElement {
  const { sections } = step.session.submission().draft;
  const hints = new Map(step.session.form.sections.map(({ heading, hint }) => [heading, hint]));
  return make(
    'div',
    {},
    ...sections.map(({ heading }, index) =>
      drawSection(step, index, {
        label: heading === '' ? 'Before the first heading' : heading,
        hint: hints.get(heading) ?? '',
        isHeading: true,
      }),
    ),
  );
}
