import { make } from '#client/page-parts.ts';
import type { Cell, ComparedRow, Comparison } from '#domain/comparison.ts';
import { MIXED_NOTE, NOT_RECORDED_TEXT } from '#views/compare/comparison-words.ts';
import { drawStatement } from './draw-statement.ts';

/**
 * The rows as a table. Its roles are written out, since a phone shows it as blocks and some browsers then
 * forget that it is a table.
 */
export function drawTable(
  { items }: Comparison,
  rows: readonly ComparedRow[],
  caption: string,
  base: string,
): HTMLTableElement {
  const drawCell = ({ said, gap }: Cell, place: number): HTMLElement => {
    const statements = said.map((each) => drawStatement(each, base));
    const [only = []] = statements;
    const content =
      said.length === 0
        ? [
            make('span', { class: 'nr' }, NOT_RECORDED_TEXT),
            ...(gap === undefined ? [] : [' ', make('small', { class: 'quiet' }, gap)]),
          ]
        : statements.length === 1
          ? only
          : [
              make(
                'ul',
                { class: 'plain links' },
                ...statements.map((each) => make('li', {}, ...each)),
              ),
            ];
    const name = make('span', { class: 'cmp-name', 'aria-hidden': 'true' }, items[place]?.title);
    return make('td', { role: 'cell' }, name, ' ', ...content);
  };
  return make(
    'table',
    { class: 'cmp', role: 'table' },
    make('caption', { class: 'vh' }, caption),
    make(
      'thead',
      { role: 'rowgroup' },
      make(
        'tr',
        { role: 'row' },
        make('td', { role: 'cell' }),
        ...items.map(({ title, path }) =>
          make(
            'th',
            { role: 'columnheader', scope: 'col' },
            make('a', { href: base + path.slice(1) }, title),
          ),
        ),
      ),
    ),
    make(
      'tbody',
      { role: 'rowgroup' },
      ...rows.map(({ id, label, isMixed, cells }) =>
        make(
          'tr',
          { role: 'row', id: `row-${id}` },
          make(
            'th',
            { role: 'rowheader', scope: 'row' },
            label,
            isMixed && ' ',
            isMixed && make('small', { class: 'cmp-mixed' }, MIXED_NOTE),
          ),
          ...cells.map(drawCell),
        ),
      ),
    ),
  );
}

/** A link to each row. */
export function drawRowJumps(rows: readonly ComparedRow[]): HTMLElement[] {
  return rows.map(({ id, label }) => make('li', {}, make('a', { href: `#row-${id}` }, label)));
}
