import { make } from '#client/page-parts.ts';
import type { Form, Step } from '#contribution/form/form.ts';

interface Shown {
  readonly form: Form;
  readonly current: Step | undefined;
  readonly isBegun: (step: Step) => boolean;
  readonly hasErrors: (step: Step) => boolean;
  readonly toAddress: (step: Step) => string;
}

/** The steps as a thread: done, here, to come. Each is a link, and says in words how it stands. */
export function drawStepNav(
  host: HTMLElement,
  { form, current, isBegun, hasErrors, toAddress }: Shown,
): void {
  const number = current === undefined ? 0 : form.steps.indexOf(current) + 1;
  const summary = host.querySelector('summary');
  if (summary && current)
    summary.textContent = `Step ${String(number)} of ${String(form.steps.length)}: ${current.title.toLowerCase()}`;
  host.querySelector('ol')?.replaceChildren(
    ...form.steps.map((step) => {
      if (step === current) return make('li', { 'aria-current': 'step' }, step.title);
      const isDone = isBegun(step) && !hasErrors(step);
      const state = isDone ? ', done' : isBegun(step) ? ', something to fix' : ', to do';
      return make(
        'li',
        isDone ? { class: 'done' } : {},
        make('a', { href: toAddress(step), 'data-step': step.id }, step.title),
        make('span', { class: 'vh' }, state),
      );
    }),
  );
}
