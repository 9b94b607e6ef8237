import { make } from '#client/page-parts.ts';
import { LOAD_AGAIN } from '#client/try-again.ts';
import type { FieldProblem } from '#contribution/find-submission-problems.ts';
import { findStep } from '#contribution/form/step-state.ts';
import type { FormSession } from './form-session.ts';
import { inStepOrder, isError, toProblemWords } from './problem-places.ts';

const NOT_LOADED = `The ways to send it could not be loaded. ${LOAD_AGAIN}`;

interface Options {
  readonly session: FormSession;
  readonly repository: string;
  readonly mail: string;
  readonly queuePath: string;
  /** Goes to the step where a problem can be mended, and to its field. */
  readonly goTo: (problem: FieldProblem) => void;
  readonly toAddress: (problem: FieldProblem) => string;
  readonly openPreview: () => void;
}

export interface CheckView {
  readonly show: (problems: readonly FieldProblem[]) => void;
}

/** The last step: what is left to mend, what could be better, how the page looks, and sending it. */
export function drawCheck(
  host: HTMLElement,
  { session, repository, mail, queuePath, goTo, toAddress, openPreview }: Options,
): CheckView {
  const state = make(
    'div',
    { class: 'left-to-do', 'aria-live': 'polite' },
    make('p', {}, 'Checking …'),
  );
  const advice = make('div', {});
  const preview = make(
    'button',
    { type: 'button', class: 'nhsuk-button nhsuk-button--secondary' },
    'See the page',
  );
  preview.addEventListener('click', openPreview);
  const send = make('div', { class: 'send' });
  let problems: readonly FieldProblem[] | undefined;
  // What the step asks besides stands between the check and the sending.
  host.prepend(
    state,
    advice,
    make('h2', { class: 'h-list' }, 'See it as readers will'),
    make(
      'p',
      {},
      'The preview is made here, in your browser, by the same code that makes the hub. Looking at it publishes nothing.',
    ),
    make('p', {}, preview),
  );
  host.append(send);

  let refreshSend = (): void => undefined;
  import('#client/contribute/send.ts').then(
    ({ mountSend }) => {
      const view = mountSend(send, {
        submission: session.submission,
        errors: () => problems?.filter(isError),
        repository,
        mail,
        queuePath,
      });
      refreshSend = view.refresh;
    },
    () => {
      send.replaceChildren(
        make('h2', {}, 'Send it'),
        make('p', { class: 'nhsuk-error-message', role: 'alert' }, NOT_LOADED),
      );
    },
  );

  const drawGroups = (list: readonly FieldProblem[]): HTMLElement => {
    const groups = Map.groupBy(
      inStepOrder(session.form, list),
      (problem) => findStep(session.form, problem)?.title ?? '',
    );
    return make(
      'dl',
      { class: 'by-step' },
      ...[...groups].flatMap(([title, held]) => [
        make('dt', {}, title),
        ...held.map((problem) => {
          const link = make('a', { href: toAddress(problem) }, toProblemWords(problem));
          link.addEventListener('click', (event) => {
            event.preventDefault();
            goTo(problem);
          });
          return make('dd', {}, link);
        }),
      ]),
    );
  };

  return {
    show: (judged) => {
      problems = judged;
      refreshSend();
      const wrong = judged.filter(isError);
      const better = judged.filter((problem) => !isError(problem));
      state.classList.toggle('nhsuk-error-summary', wrong.length > 0);
      state.replaceChildren(
        ...(wrong.length === 0
          ? [
              make('h2', { class: 'h-list' }, 'Ready to send'),
              make('p', {}, 'The check found nothing to fix.'),
            ]
          : [
              make(
                'h2',
                {},
                wrong.length === 1
                  ? 'One thing is left to fix'
                  : `${String(wrong.length)} things are left to fix`,
              ),
              drawGroups(wrong),
            ]),
      );
      const fold = make(
        'details',
        { class: 'fold' },
        make(
          'summary',
          {},
          `Advice: ${String(better.length)} ${better.length === 1 ? 'thing' : 'things'} that could be better`,
        ),
        make('p', {}, 'You can send it as it is. Each of these would help readers.'),
        drawGroups(better),
      );
      advice.replaceChildren(...(better.length === 0 ? [] : [fold]));
    },
  };
}
