import { make } from '#client/page-parts.ts';
import type { DataPath } from '#domain/marked-values.ts';
import { type DrawnStep, toPageId } from './drawn-step.ts';
import type { DrawnControl } from './field-group.ts';
import { openNewSource } from './new-source.ts';
import { listSources } from './sources.ts';

/** The sources that a fact rests on: one list to choose from, and more where it rests on several. */
export function drawCitation(step: DrawnStep, path: DataPath): DrawnControl {
  const { session } = step;
  const rows = make('div', { class: 'cites' });
  const panel = make('div', {});
  const selects: HTMLSelectElement[] = [];

  const write = (): void => {
    const keys = [...new Set(selects.map(({ value }) => value).filter(Boolean))];
    session.set(path, keys.length > 1 ? keys : keys[0]);
  };

  const drawRow = (key: string): void => {
    const place = selects.length;
    const select = make('select', { class: 'nhsuk-select' });
    if (place === 0) select.id = toPageId(path);
    else select.setAttribute('aria-label', `Source ${String(place + 1)}`);
    fill(step, select, key);
    select.addEventListener('change', write);
    selects.push(select);
    rows.append(select);
  };

  const held = session.get(path);
  const keys = (Array.isArray(held) ? held : [held]).filter((key) => typeof key === 'string');
  for (const key of keys.length === 0 || held === session.form.notRecorded ? [''] : keys)
    drawRow(key);

  session.listen((change) => {
    if (change === 'sources') for (const select of selects) fill(step, select, select.value);
  }, step.signal);

  const another = drawLink('Cite another source as well', () => {
    drawRow('');
    selects.at(-1)?.focus();
  });
  const adding = drawLink('Add a source', () => {
    openNewSource(step, panel, {
      onDone: (key) => {
        const free = selects.find(({ value }) => value === '') ?? selects.at(-1);
        if (key !== undefined && free) {
          free.value = key;
          write();
        }
        (key === undefined ? adding : free)?.focus();
      },
    });
  });
  const element = make('div', {}, rows, make('p', { class: 'cite-acts' }, adding, another), panel);
  const [first = make('select')] = selects;
  return { element, input: first };
}

function drawLink(words: string, act: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'act' }, words);
  button.addEventListener('click', act);
  return button;
}

/** The sources of the entry; a key that none of them has is shown, so that it can be seen and mended. */
function fill(step: DrawnStep, select: HTMLSelectElement, key: string): void {
  const sources = listSources(step.session);
  const isKnown = key === '' || sources.some((source) => source.key === key);
  select.replaceChildren(
    make('option', { value: '' }, sources.length === 0 ? 'No sources yet' : 'Choose a source'),
    ...sources.map(({ key: value, words }) => make('option', { value }, words)),
    ...(isKnown ? [] : [make('option', { value: key }, `${key} (not among the sources)`)]),
  );
  select.value = key;
}
