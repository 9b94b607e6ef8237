import { describe, expect, test } from 'vitest';
import { components } from '#body/components/registry.ts';
import { readBody } from '#body/read-body.ts';
import { context } from './body-fixtures.ts';

const withSources = { ...context, sourceKeys: ['icb', 'minutes', 'survey', 'returns'] };
const intro = (source: string) => readBody(source, withSources).drawing?.intro;

describe('each component', () => {
  test.each(components)(
    '$name: its example is sound and uses every attribute',
    ({ name, example, attributes }) => {
      expect(readBody(example, withSources).problems).toEqual([]);
      for (const attribute of Object.keys(attributes)) expect(example).toContain(`${attribute}="`);
      expect(example).toContain(`<${name}`);
    },
  );

  test.each(components)('$name: what it needs is asked for by name', ({ name, attributes }) => {
    const messages = readBody(`<${name} />`, withSources).problems.map(({ message }) => message);
    for (const [attribute, { required }] of Object.entries(attributes))
      expect(messages.includes(`“<${name}>” has no “${attribute}”.`)).toBe(required);
  });
});

describe('components draw', () => {
  const ref = (number: number) =>
    `<a class="ref" href="#s${String(number)}" id="c${String(number)}-1" aria-label="Source [${String(number)}]">[${String(number)}]</a>`;

  test.each([
    ['<Callout>\nText\n</Callout>', '<div class="note" role="note"><p>Text</p></div>'],
    [
      '<KeyFact figure="6" label="boroughs" source="icb" />',
      `<p class="key-fact"><b>6</b> <span>boroughs\u00a0${ref(1)}</span></p>`,
    ],
    ['<Steps>\n1. a\n2. b\n</Steps>', '<ol class="steps-list"><li>a</li><li>b</li></ol>'],
    ['<Principles>\n- a\n- b\n</Principles>', '<ul class="pair"><li>a</li><li>b</li></ul>'],
    [
      '<Quote by="A" role="Chair" source="icb; minutes">\nSaid.\n</Quote>',
      `<figure class="quote"><blockquote><p>Said.</p></blockquote><figcaption>A, Chair\u00a0${ref(1)}\u00a0${ref(2)}</figcaption></figure>`,
    ],
  ])('%s', (source, html) => {
    expect(intro(source)).toBe(html);
  });
});

describe('a chart', () => {
  const source =
    '<Chart file="reach.csv" caption="Reach" shows="The north grew." unit="practices" source="icb" />';

  test('is a table with a bar beside each number, all to one scale from nothing', () => {
    const drawn = intro(source) ?? '';
    expect(drawn).toContain('<caption>Reach (practices)</caption>');
    expect(drawn).toMatch(
      /Northern<\/th><td><svg [^>]*aria-hidden="true"><rect x="33.4" width="66.6" height="1"><\/rect><\/svg> 1,250<\/td>/u,
    );
    expect(drawn).toMatch(/<rect width="33.4" height="1"><\/rect><\/svg> −625.5/u);
    expect(drawn).toContain('<td class="quiet">not recorded</td>');
    expect(drawn).toContain('<p>The north grew.</p>');
    expect(drawn).toMatch(
      /Source:\u00a0<a class="ref"[^>]*>\[1\]<\/a>\. <a href="[^"]*reach\.csv">Download the figures \(CSV\)<\/a>/u,
    );
  });

  test('says so where its file is not at hand, as in a preview', () => {
    const { drawing, problems } = readBody(source, { ...withSources, table: undefined });
    expect(problems).toEqual([]);
    expect(drawing?.intro).toContain('They are drawn when the page is built.');
  });
});
