import { startQuestions } from '#domain/start-route-questions.ts';
import { parseStartAnswers, toModelFits, toStartQuery } from '#domain/start-route.ts';
import { drawOrder, drawPlans } from './draw-plan.ts';
import { toPlanWords } from './plan-words.ts';

/** Keeps the plan in step with the boxes ticked, and both in step with the address. */
function startRoute(root: HTMLElement): void {
  const plans = [...root.querySelectorAll<HTMLElement>('[data-model]')];
  const models = plans.map(({ dataset }) => dataset.model ?? '');
  const titles = new Map(plans.map(({ dataset }) => [dataset.model ?? '', dataset.title ?? '']));
  const boxes = [...root.querySelectorAll<HTMLInputElement>('.ask input')];

  const draw = (query: string): void => {
    const answers = parseStartAnswers(startQuestions, query);
    const fits = toModelFits(startQuestions, models, answers);
    const words = toPlanWords(Object.values(answers).flat().length, fits, titles);
    drawOrder(root, fits);
    drawPlans(root, fits);
    for (const part of root.querySelectorAll('[data-part="status"], [data-part="summary"]'))
      part.textContent = words;
  };

  const readAddress = (): void => {
    const answers = parseStartAnswers(startQuestions, location.search);
    for (const box of boxes) box.checked = answers[getQuestion(box)]?.includes(box.value) ?? false;
    draw(location.search);
  };

  const readBoxes = (): void => {
    const given = new URLSearchParams(
      boxes.filter(({ checked }) => checked).map((box) => [getQuestion(box), box.value]),
    );
    const query = toStartQuery(startQuestions, parseStartAnswers(startQuestions, String(given)));
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    draw(query);
  };

  root.querySelector('[data-part="answers"]')?.addEventListener('change', readBoxes);
  root.querySelector('[data-part="clear"]')?.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    readBoxes();
  });
  addEventListener('popstate', readAddress);
  readAddress();
}

const getQuestion = (box: HTMLInputElement): string => box.dataset.question ?? '';

const root = document.querySelector<HTMLElement>('[data-start]');
if (root) startRoute(root);
