import type { FieldProblem } from '#contribution/find-submission-problems.ts';
import { findStep } from '#contribution/form/step-state.ts';
import type { Form, Step } from '#contribution/form/form.ts';
import { type DrawnStep, findPlaced, type PlacedField, toPageId } from './drawn-step.ts';

/** What the checker says of a problem, in one piece. */
export function toProblemWords({ message, fix }: Pick<FieldProblem, 'message' | 'fix'>): string {
  return `${message} ${fix}`;
}

export function isError({ severity }: Pick<FieldProblem, 'severity'>): boolean {
  return severity === 'error';
}

/** The problems that can be mended in a step. */
export function listOf(
  form: Form,
  step: Step,
  problems: readonly FieldProblem[],
): readonly FieldProblem[] {
  return problems.filter((problem) => findStep(form, problem) === step);
}

/** Problems in the order of the steps in which they can be mended. */
export function inStepOrder(
  form: Form,
  problems: readonly FieldProblem[],
): readonly FieldProblem[] {
  const getPlace = (problem: FieldProblem) => {
    const step = findStep(form, problem);
    return step === undefined ? form.steps.length : form.steps.indexOf(step);
  };
  return problems.toSorted((a, b) => getPlace(a) - getPlace(b));
}

/** Shows each problem beside its field, where the person has left that field. */
export function showPlaced(
  drawn: DrawnStep,
  problems: readonly FieldProblem[],
  hasLeft: (id: string) => boolean,
): void {
  const notes = new Map<PlacedField, FieldProblem[]>();
  for (const problem of problems) {
    const field = findPlaced(drawn.placed, problem);
    if (field) notes.set(field, [...(notes.get(field) ?? []), problem]);
  }
  for (const field of drawn.placed) {
    const own = hasLeft(toPageId(field.place)) ? (notes.get(field) ?? []) : [];
    // A slip that is made over and over in one field is said once.
    const toWords = (some: readonly FieldProblem[]) => [...new Set(some.map(toProblemWords))];
    field.show({
      errors: toWords(own.filter(isError)),
      advice: toWords(own.filter((problem) => !isError(problem))),
    });
  }
}
