import { getField, getPart, make } from '#client/page-parts.ts';
import type { ComparisonState } from '#domain/comparison-address.ts';
import { FEWEST_COMPARED, MOST_COMPARED } from '#domain/comparison.ts';
import type { ComparedChoice, ComparisonIndex } from '#views/compare/comparison-data.ts';
import { sortNames } from '#views/compare/comparison-words.ts';

/** A longer list is for the filter. */
const MOST_LISTED = 60;

/** The list to choose from: tick boxes, a filter by name or place, and what went wrong in words. */
export function createChooser(root: HTMLElement, onChosen: (ids: readonly string[]) => void) {
  const box = getPart(root, 'chooser');
  const filter = getField(box, 'filter');
  const list = getPart(box, 'choices');
  const error = getPart(box, 'error');
  let choices: readonly ComparedChoice[] = [];
  let names = sortNames.models;
  let chosen = new Set<string>();

  const drawList = (): void => {
    const wanted = filter.value.trim().toLocaleLowerCase('en-GB').split(/\s+/);
    const isChosen = ({ id }: ComparedChoice) => chosen.has(id);
    const found = choices.filter((choice) => {
      const words = `${choice.title} ${choice.kick}`.toLocaleLowerCase('en-GB');
      return isChosen(choice) || wanted.every((word) => words.includes(word));
    });
    const shown = [...found.filter(isChosen), ...found.filter((choice) => !isChosen(choice))].slice(
      0,
      MOST_LISTED,
    );
    list.replaceChildren(...shown.map((choice) => drawChoice(choice, isChosen(choice))));
    const more = getPart(box, 'more');
    more.hidden = shown.length === found.length;
    more.textContent = `${String(shown.length)} of ${String(found.length)} are listed. Type part of a name to find the others.`;
  };

  filter.addEventListener('input', drawList);
  list.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.checked) chosen.add(target.value);
    else chosen.delete(target.value);
    error.textContent = '';
  });
  getPart(box, 'form').addEventListener('submit', (event) => {
    event.preventDefault();
    error.textContent = findFault(chosen.size, names.many);
    if (error.textContent === '') onChosen([...chosen]);
  });

  return {
    /** Lists what can be chosen, with ticks at what is; open until there is something to see. */
    show: ({ of, ids }: ComparisonState, index: ComparisonIndex): void => {
      choices = index.choices;
      names = sortNames[of];
      chosen = new Set(ids);
      filter.value = '';
      error.textContent = '';
      getField(box, 'of').value = of;
      getPart(box, 'legend').textContent =
        `Choose ${String(FEWEST_COMPARED)} to ${String(MOST_COMPARED)} ${names.many}`;
      getPart(box, 'summary').textContent =
        ids.length >= FEWEST_COMPARED ? `Choose other ${names.many}` : 'Choose what to compare';
      for (const link of box.querySelectorAll<HTMLAnchorElement>('a[data-of]')) {
        if (link.dataset.of === of) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
      box.toggleAttribute('open', ids.length < FEWEST_COMPARED);
      drawList();
    },
  };
}

function findFault(count: number, many: string): string {
  if (count < FEWEST_COMPARED)
    return `You have ticked ${count === 0 ? 'none' : 'one'}. Tick at least ${String(FEWEST_COMPARED)} ${many}.`;
  if (count > MOST_COMPARED)
    return `You have ticked ${String(count)}. Untick ${String(count - MOST_COMPARED)}: at most ${String(MOST_COMPARED)} ${many} fit side by side.`;
  return '';
}

function drawChoice({ id, title, kick }: ComparedChoice, isChosen: boolean): HTMLElement {
  const input = make('input', { type: 'checkbox', name: 'ids', value: id });
  input.checked = isChosen;
  return make(
    'li',
    {},
    make(
      'label',
      { class: 'tick' },
      input,
      make('span', {}, title, ' ', kick !== '' && make('small', {}, kick)),
    ),
  );
}
