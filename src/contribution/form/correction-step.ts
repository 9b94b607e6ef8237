import type { Aim } from '#domain/desk/concern.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { toForm } from './form-steps.ts';
import type { Form } from './form.ts';
import { findStep } from './step-state.ts';

const forms = new Map<KindId, Form>();

/** The step in which the form for corrections asks for a field of a kind, or for its text; '' where it does not. */
export function findCorrectionStep(kind: KindId, aim: Aim): string {
  const form = forms.get(kind) ?? toForm('correction', kind);
  forms.set(kind, form);
  const step = findStep(form, aim === 'text' ? { section: 0 } : { path: [aim.field] });
  // What no step asks for is shown in the last one.
  return step === undefined || step === form.steps.at(-1) ? '' : step.id;
}
