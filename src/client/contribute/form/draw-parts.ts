import type { FormField, Part } from '#contribution/form/form.ts';
import { drawAnswers } from './answers-part.ts';
import { drawBody } from './body-part.ts';
import { drawCredit } from './credit-part.ts';
import { drawField } from './draw-field.ts';
import type { DrawnStep } from './drawn-step.ts';
import { drawNewest } from './newest-part.ts';
import { drawNaming, drawPermission, drawUnnamed, isUnnamed } from './permission-parts.ts';
import { drawSources } from './sources-part.ts';
import { drawTitle } from './title-part.ts';

/** What stands in a step; the last step is drawn by itself. */
export function drawParts(step: DrawnStep, parts: readonly Part[]): readonly HTMLElement[] {
  return parts.flatMap((part) => {
    switch (part.holds) {
      case 'field':
        return drawNamed(step, part.field);
      case 'body':
        return drawBody(step);
      case 'answers':
        return drawAnswers(step, part.field);
      case 'newest':
        return drawNewest(step, part.field);
      case 'sources':
        return drawSources(step, part.field);
      case 'naming':
        return drawNaming(step);
      case 'permission':
        return drawPermission(step);
      case 'credit':
        return drawCredit(step, part.field);
      case 'check':
        return [];
    }
  });
}

/** Two fields are more than their control: a title is compared with others, a body may have to stay unnamed. */
function drawNamed(step: DrawnStep, field: FormField): HTMLElement {
  if (field.name === 'title') return drawTitle(step, field);
  if (field.name === 'collaborative' && isUnnamed(step.session)) return drawUnnamed(step, field);
  return drawField(step, field, [field.name]);
}
