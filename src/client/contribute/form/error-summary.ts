import { make } from '#client/page-parts.ts';

/** A problem as the summary lists it. */
export interface SummaryLine {
  readonly words: string;
  readonly href: string;
  /** Goes to where it can be mended. */
  readonly go: () => void;
}

/** What is wrong, at the head of the step, each slip once; each line leads to its field. */
export function drawErrorSummary(
  title: string,
  lines: readonly SummaryLine[],
  after?: HTMLElement,
): HTMLElement {
  const told = new Map(lines.map((line) => [`${line.href} ${line.words}`, line]));
  return make(
    'div',
    {
      class: 'nhsuk-error-summary',
      role: 'alert',
      tabindex: '-1',
      'aria-labelledby': 'problem-title',
    },
    make('h2', { id: 'problem-title' }, title),
    make(
      'ul',
      { class: 'plain' },
      ...[...told.values()].map(({ words, href, go }) => {
        const link = make('a', { href }, words);
        link.addEventListener('click', (event) => {
          event.preventDefault();
          go();
        });
        return make('li', {}, link);
      }),
    ),
    after,
  );
}
