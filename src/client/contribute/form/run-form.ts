import { DraftNotKept } from '#client/contribute/kept-draft.ts';
import { toLondonDay } from '#domain/london-day.ts';
import { getPart, make } from '#client/page-parts.ts';
import type { PurposeId, Submission } from '#contribution/draft.ts';
import type { FieldProblem } from '#contribution/find-submission-problems.ts';
import type { Form, Step } from '#contribution/form/form.ts';
import { findStep, isBegun } from '#contribution/form/step-state.ts';
import { type CheckView, drawCheck } from './check-view.ts';
import { askForEntry } from './choose-entry.ts';
import { drawDrafts, drawNotListed } from './drafts-part.ts';
import { type FormAddress, parseFormAddress, toFormAddress } from './form-address.ts';
import { openSession } from './form-session.ts';
import { keepDraft } from './keep-draft.ts';
import { startLiveCheck } from './live-check.ts';
import { type OpenedForm, openForm } from './open-form.ts';
import { closePreview, openPreview } from './preview-panel.ts';
import { isError, listOf } from './problem-places.ts';
import { drawStepNav } from './step-nav.ts';
import { openStep, type StepView } from './step-view.ts';
import { drawWord } from './word-part.ts';

const FAILED =
  'The form could not be loaded. Check your connection and load the page again. What you wrote before is still in this browser.';

/** Starts the form on a page: what the address asks for is opened, and the address keeps in step with it. */
export async function startForm(root: HTMLElement): Promise<void> {
  const { base = '/', path = '/' } = root.dataset;
  const purpose = root.dataset.purpose as PurposeId;
  const today = toLondonDay(new Date());
  const address = parseFormAddress(location.search);
  try {
    const opened = await openForm({ purpose, base, today }, address);
    if (opened === undefined) {
      askWhich(root, purpose, path);
      return;
    }
    runForm(root, opened, today);
  } catch {
    getPart(root, 'fields').replaceChildren(
      make('p', { class: 'nhsuk-error-message', role: 'alert' }, FAILED),
    );
  } finally {
    root.classList.add('is-ready');
  }
}

function runForm(root: HTMLElement, { form, submission }: OpenedForm, today: string): void {
  const {
    base = '/',
    path = '/',
    repository = '',
    mail = '',
    queue = '',
    template = '',
  } = root.dataset;
  const ownTitle = document.title;
  const subject = toSubject(form, submission);
  const session = openSession(form, submission);
  const said = getPart(root, 'said');
  const announce = (words: string) => {
    said.textContent = words;
  };
  let address: FormAddress = parseFormAddress(location.search);
  let view: StepView | undefined;
  let check: CheckView | undefined;
  let shown: Step | undefined;
  const toAddress = (step: Step) => toFormAddress(path, { ...address, step: step.id });

  const keeper = keepDraft(session, address.draft, (words, key) => {
    getPart(root, 'saved').textContent = words;
    getPart(root, 'another').hidden = key === '';
    if (key === address.draft) return;
    address = { ...address, draft: key };
    history.replaceState(null, '', toFormAddress(path, address));
  });
  const live = startLiveCheck(session, () => {
    view?.show(live.problems());
    check?.show(live.problems());
    drawNav();
  });

  const drawNav = (): void => {
    drawStepNav(getPart(root, 'steps'), {
      form,
      current: shown,
      isBegun: (step) => isBegun(step, session.submission().draft),
      hasErrors: (step) => listOf(form, step, live.problems()).some(isError),
      toAddress,
    });
  };

  /** Draws a step; the focus goes to its heading unless the page has only just been opened. */
  const draw = (step: Step, isFirst = false): void => {
    view?.close();
    check = undefined;
    shown = step;
    if (!isFirst) announce('');
    const number = form.steps.indexOf(step) + 1;
    const isLast = number === form.steps.length;
    getPart(root, 'kick').textContent =
      `${subject}: step ${String(number)} of ${String(form.steps.length)}`;
    const heading = getPart(root, 'title');
    heading.textContent = step.title;
    getPart(root, 'lead').textContent = step.lead;
    document.title = `${step.title}: step ${String(number)} of ${String(form.steps.length)} · ${ownTitle}`;
    getPart(root, 'begin').hidden = number > 1;
    getPart(root, 'continue').hidden = isLast;
    const back = getPart(root, 'back');
    back.hidden = number === 1;
    const before = form.steps[number - 2];
    if (before) back.setAttribute('href', toAddress(before));
    const context = {
      session,
      today,
      toHref,
      announce,
      redraw: () => {
        draw(step, true);
      },
    };
    view = openStep(root, step, context);
    if (isLast)
      check = drawCheck(getPart(root, 'fields'), {
        session,
        repository,
        mail,
        queuePath: queue,
        goTo: goToProblem,
        toAddress: (problem) => toAddress(findStep(form, problem) ?? step),
        openPreview: () => void openPreview(root, session.submission()),
      });
    if (isLast) void live.run();
    else view.show(live.problems());
    drawNav();
    if (isFirst) return;
    scrollTo({ top: 0 });
    heading.focus({ preventScroll: true });
  };

  const toHref = (page: string) => base + page.replace(/^\//u, '');

  const go = (step: Step): void => {
    void keeper.keep();
    address = { ...address, step: step.id };
    history.pushState(null, '', toFormAddress(path, address));
    draw(step);
  };

  const goToProblem = (problem: FieldProblem): void => {
    const step = findStep(form, problem);
    if (step === undefined || step === shown) return;
    go(step);
    const opened = view;
    opened?.stop(live.problems(), goOn);
    const { activeElement } = document;
    // Whoever has gone on to something else meanwhile is not called back.
    void opened?.ready.then(() => {
      if (document.activeElement === activeElement) opened.goTo(problem);
    });
  };

  const goOn = (): void => {
    const next = shown && form.steps[form.steps.indexOf(shown) + 1];
    if (next) go(next);
  };

  const saveAndContinue = async (): Promise<void> => {
    await keeper.keep();
    const problems = await live.run();
    if (view?.stop(problems, goOn) !== true) goOn();
  };

  const getStep = () => form.steps.find(({ id }) => id === address.step) ?? form.steps[0];

  getPart(root, 'step').addEventListener('submit', (event) => {
    event.preventDefault();
    void saveAndContinue();
  });
  getPart(root, 'fields').addEventListener('focusout', live.runSoon);
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-step]') : null;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!(link instanceof HTMLAnchorElement) || !isPlain) return;
    const step =
      link.dataset.step === 'back'
        ? shown && form.steps[form.steps.indexOf(shown) - 1]
        : form.steps.find(({ id }) => id === link.dataset.step);
    if (step === undefined) return;
    event.preventDefault();
    link.closest('details')?.removeAttribute('open');
    go(step);
  });
  addEventListener('popstate', () => {
    closePreview(root);
    address = { ...parseFormAddress(location.search), draft: keeper.key() };
    const step = getStep();
    if (step && step !== shown) draw(step);
  });
  session.listen((change) => {
    live.runSoon();
    if (change === 'all' && shown) draw(shown, true);
  });

  drawBeginning(root, session, template, announce);
  const first = getStep();
  if (first) draw(first, address.step === '');
  void live.run();
}

/** What the form is for, and the entry that it changes. */
function toSubject({ title }: Form, { draft, original }: Submission): string {
  const { fields } = draft;
  const name = fields.title ?? fields.name ?? fields.question;
  return original !== undefined && typeof name === 'string' ? `${title} (${name})` : title;
}

/** Before the first step: other drafts and, for a new entry, a Word file to begin with. */
function drawBeginning(
  root: HTMLElement,
  session: ReturnType<typeof openSession>,
  templatePath: string,
  announce: (words: string) => void,
): void {
  const isNew = session.submission().original === undefined;
  if (isNew) drawWord(getPart(root, 'word'), { session, templatePath, onRead: announce });
  const { base = '/' } = root.dataset;
  const { draft } = parseFormAddress(location.search);
  const drafts = getPart(root, 'drafts');
  drawDrafts(drafts, base, draft).catch((fault: unknown) => {
    // A browser that keeps nothing has no other drafts.
    if (!(fault instanceof DraftNotKept)) drafts.replaceChildren(drawNotListed());
  });
}

function askWhich(root: HTMLElement, purpose: PurposeId, path: string): void {
  for (const part of ['steps', 'continue', 'back']) getPart(root, part).hidden = true;
  const isStatus = purpose === 'status';
  const said = getPart(root, 'said');
  const announce = (words: string) => {
    said.textContent = words;
  };
  askForEntry(root, announce, {
    label: isStatus ? 'Which body do you know about?' : 'Which page should change?',
    hint: 'Type part of its name, and choose it from the list.',
    kind: isStatus ? 'collaboratives' : undefined,
    onChosen: (entry) => {
      location.assign(toFormAddress(path, { step: '', draft: '', from: '', entry }));
    },
  });
}
