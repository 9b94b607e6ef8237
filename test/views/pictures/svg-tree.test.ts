import { describe, expect, test } from 'vitest';
import { parseSvg } from '#views/pictures/svg-tree.ts';

const draw = (inner: string) => parseSvg(`<svg width="9" height="9">${inner}</svg>`);

describe('a drawing of the chart library', () => {
  test('keeps its shapes and words, with colours as classes', () => {
    expect(
      draw(
        '<g transform="translate(1,2)"><text text-anchor="end" font-family="serif" fill="ink">A &amp; B</text></g>',
      ),
    ).toEqual([
      {
        tag: 'g',
        attributes: { transform: 'translate(1,2)' },
        text: '',
        children: [
          {
            tag: 'text',
            attributes: { 'text-anchor': 'end', class: 'fill-ink' },
            text: 'A & B',
            children: [],
          },
        ],
      },
    ]);
  });

  test('loses styles, handlers, and groups that move nothing', () => {
    expect(
      draw(
        '<g class="root"><g transform="translate(0,0)"><path d="M0,0" style="fill:red" onclick="x()" cursor="move"/></g></g><g><path class="background" d="M1,1"/></g>',
      ),
    ).toEqual([{ tag: 'path', attributes: { d: 'M0,0' }, text: '', children: [] }]);
  });

  test.each([
    '<script>x()</script>',
    '<a href="/"></a>',
    '<image href="/x.png"/>',
    '<style>*{}</style>',
  ])('is refused with %s', (inner) => {
    expect(() => draw(`<g>${inner}</g>`)).toThrow('The chart library drew a <');
  });

  test('is refused in a colour that the site does not have', () => {
    expect(() => draw('<path d="M0,0" fill="#4c78a8"/>')).toThrow('#4c78a8');
  });
});
