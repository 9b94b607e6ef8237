import { getPart, make } from '#client/page-parts.ts';
import type { FieldProblem } from '#contribution/find-submission-problems.ts';
import type { Step } from '#contribution/form/form.ts';
import { drawParts } from './draw-parts.ts';
import { type DrawnStep, findPlaced, toPageId } from './drawn-step.ts';
import { drawErrorSummary } from './error-summary.ts';
import type { FormSession } from './form-session.ts';
import { isError, listOf, showPlaced, toProblemWords } from './problem-places.ts';

interface Context {
  readonly session: FormSession;
  readonly today: string;
  readonly toHref: (path: string) => string;
  readonly announce: (words: string) => void;
  readonly redraw: () => void;
}

export interface StepView {
  /** Shows the problems of fields that the person has left. */
  readonly show: (problems: readonly FieldProblem[]) => void;
  /** Shows all problems of the step with a summary at its head; false where there is none. */
  readonly stop: (problems: readonly FieldProblem[], goOn: () => void) => boolean;
  /** Kept once all that its fields fetch is there, or will not come. */
  readonly ready: Promise<unknown>;
  /** Puts the focus where a problem can be mended. */
  readonly goTo: (problem: FieldProblem) => void;
  readonly close: () => void;
}

/** Draws a step and keeps what is said beside its fields up to date. */
export function openStep(root: HTMLElement, step: Step, context: Context): StepView {
  const { session } = context;
  const ending = new AbortController();
  const drawn: DrawnStep = {
    ...context,
    signal: ending.signal,
    placed: new Set(),
    loading: [],
    isAlone: step.parts.length === 1 && step.id !== 'more',
  };
  const left = new Set<string>();
  let hasLeftAll = false;
  const host = getPart(root, 'fields');
  const summary = getPart(root, 'summary');
  summary.replaceChildren();
  host.replaceChildren(...drawParts(drawn, step.parts));
  host.addEventListener(
    'focusout',
    ({ target, relatedTarget }) => {
      if (!(target instanceof Node)) return;
      for (const { place, element } of drawn.placed) {
        const hasGone = !(relatedTarget instanceof Node) || !element.contains(relatedTarget);
        if (element.contains(target) && hasGone) left.add(toPageId(place));
      }
    },
    { signal: ending.signal },
  );

  const own = (problems: readonly FieldProblem[]) => listOf(session.form, step, problems);
  const goTo = (problem: FieldProblem): void => {
    const field = findPlaced(drawn.placed, problem);
    field?.element.scrollIntoView({ block: 'center' });
    field?.focus();
  };
  const show = (problems: readonly FieldProblem[]): void => {
    showPlaced(drawn, own(problems), (id) => hasLeftAll || left.has(id));
    const title = document.title.replace(/^Error: /u, '');
    const hasShown = summary.childElementCount > 0 && own(problems).some(isError);
    if (summary.childElementCount > 0 && !hasShown) summary.replaceChildren();
    document.title = hasShown ? `Error: ${title}` : title;
  };

  return {
    ready: Promise.allSettled(drawn.loading),
    show,
    goTo,
    stop: (problems, goOn) => {
      hasLeftAll = true;
      const errors = own(problems).filter(isError);
      if (errors.length === 0) {
        show(problems);
        return false;
      }
      const button = make('button', { type: 'button', class: 'act' }, 'Carry on and fix it later');
      button.addEventListener('click', goOn);
      const box = drawErrorSummary(
        errors.length === 1 ? 'There is a problem' : 'There are problems',
        errors.map((problem) => ({
          words: toProblemWords(problem),
          href: `#${toPageId(findPlaced(drawn.placed, problem)?.place ?? [])}`,
          go: () => {
            goTo(problem);
          },
        })),
        make('p', {}, button),
      );
      summary.replaceChildren(box);
      show(problems);
      box.focus();
      return true;
    },
    close: () => {
      ending.abort();
    },
  };
}
