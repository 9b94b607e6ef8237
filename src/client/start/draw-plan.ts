import type { GivenReason, ModelFit } from '#domain/start-route.ts';
import { toPointsWords, toSigned, toStandingWords } from './plan-words.ts';

/** Puts the short list in order, each model with its points. */
export function drawOrder(root: HTMLElement, fits: readonly ModelFit[]): void {
  const items = fits.flatMap((fit) => {
    const item = root.querySelector<HTMLElement>(`[data-place="${CSS.escape(fit.model)}"]`);
    const points = item?.querySelector('[data-part="points"]');
    if (!item || !points) return [];
    points.textContent = toSigned(fit.points);
    item.dataset.standing = fit.standing;
    return item;
  });
  root.querySelector('[data-part="order"]')?.replaceChildren(...items);
}

/** Puts the plans in order, each with its reasons. The first that fits is opened; what a reader opened stays so. */
export function drawPlans(root: HTMLElement, fits: readonly ModelFit[]): void {
  // Before the first answer every model stands alike, and seven lines that say so say nothing.
  const isAnswered = fits.some(({ pro, con }) => pro.length + con.length > 0);
  const plans = fits.flatMap((fit, place) => {
    const plan = root.querySelector<HTMLElement>(`[data-model="${CSS.escape(fit.model)}"]`);
    if (!plan) return [];
    const standing = plan.querySelector<HTMLElement>('[data-part="standing"]');
    if (standing) {
      standing.hidden = !isAnswered;
      standing.textContent = `${toStandingWords(fit)}. ${toPointsWords(fit)}.`;
    }
    plan.dataset.standing = fit.standing;
    plan
      .querySelector('[data-part="reasons"]')
      ?.replaceChildren(
        ...drawReasons(root, 'For', fit.pro),
        ...drawReasons(root, 'Against', fit.con),
      );
    openFirst(plan, place === 0 && fit.standing === 'fits');
    return plan;
  });
  root.querySelector('[data-part="plans"]')?.replaceChildren(...plans);
}

function openFirst(plan: HTMLElement, isFirst: boolean): void {
  const details = plan.querySelector('details');
  if (!details) return;
  if (isFirst && !details.open) {
    details.open = true;
    plan.dataset.opened = '';
  } else if (!isFirst && plan.dataset.opened !== undefined) {
    details.open = false;
    delete plan.dataset.opened;
  }
}

function drawReasons(
  root: HTMLElement,
  heading: string,
  reasons: readonly GivenReason[],
): HTMLElement[] {
  if (reasons.length === 0) return [];
  const title = document.createElement('h4');
  title.textContent = heading;
  const list = document.createElement('ul');
  list.append(...reasons.map((reason) => drawReason(root, reason)));
  return [title, list];
}

/** The source is the link that the page publishes beside the same reason. */
function drawReason(root: HTMLElement, reason: GivenReason): HTMLElement {
  const item = document.createElement('li');
  const said = document.createElement('span');
  said.className = 'said';
  said.textContent = `You said: ${reason.answer} (${toSigned(reason.points)})`;
  const source = root.querySelector(`[data-reason="${CSS.escape(reason.key)}"] .from`);
  item.append(said, `${reason.because} `, ...(source ? [source.cloneNode(true)] : []));
  return item;
}
