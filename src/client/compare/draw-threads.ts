import { make } from '#client/page-parts.ts';
import type { ComparedBand, Comparison } from '#domain/comparison.ts';
import { drawRefs } from './draw-statement.ts';

/** The threads beside each other, a level at one height in all; each is a list that reads by itself. */
export function drawThreads({ items, levels }: Comparison): HTMLElement {
  const columns = items.map(({ id, title }, place) => {
    const heading = make('h3', { id: `thread-${id}` }, title);
    const list = make('ol', { class: 'thread', 'aria-labelledby': heading.id });
    const first = levels.findIndex(({ bands }) => (bands[place] ?? []).length > 0);
    const last = levels.findLastIndex(({ bands }) => (bands[place] ?? []).length > 0);
    let isRecorded = true;
    levels.forEach(({ label, bands }, level) => {
      const own = bands[place] ?? [];
      if (own.length > 0) list.append(make('li', {}, ...own.flatMap(drawBand)));
      else list.append(drawNone(label, level > first && level < last ? isRecorded : undefined));
      isRecorded = own.at(-1)?.step?.isRecorded ?? isRecorded;
    });
    return make('div', { class: 'thread-column' }, heading, list);
  });
  return make('div', { class: 'threads' }, ...columns);
}

function drawBand({ levelLabel, body, note, isThisBody, step }: ComparedBand) {
  const words = [body, note].filter(Boolean).join(' ');
  return [
    make(
      'div',
      { class: isThisBody ? 'band is' : 'band' },
      make('b', {}, levelLabel),
      ' ',
      make(
        'span',
        {},
        words,
        isThisBody && make('span', { class: 'vh' }, ' (the body being compared)'),
      ),
    ),
    step &&
      make(
        'p',
        { class: step.isRecorded ? 'step' : 'step gap' },
        make('b', {}, `${step.linkLabel}.`),
        ` ${step.how}`,
        ...drawRefs(step.refs),
      ),
  ];
}

/**
 * A level that a thread does not stop at.
 *
 * @param isRecorded whether a source records the step that passes it by; undefined where none does.
 */
function drawNone(label: string, isRecorded: boolean | undefined): HTMLElement {
  const line = isRecorded === undefined ? 'end' : isRecorded ? '' : 'gap';
  return make('li', { class: `none ${line}`.trim() }, `${label}: not in this thread`);
}
