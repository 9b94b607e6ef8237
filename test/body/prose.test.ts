import { describe, expect, test } from 'vitest';
import { parseWithRemark } from '#body/parse-with-remark.ts';
import { parseWithSatteri } from '#body/parse-with-satteri.ts';
import { toProse } from '#body/prose.ts';

const BODY = `

## What they *did*

One body [@leeds-who], *two* people
and \`code\` &amp; a \\*sign\\*. [See the plan](https://example.org/plan).

- A first item
  on two lines
- https://example.org/bare

| Who | How many |
| --- | --- |
| Practices | 90 [@leeds-who] |

> Somebody else’s words.

<Callout title="A <b title">
Inside it.
</Callout>

<KeyFact figure="6" label="boroughs in all" source="icb" />

<Quote by="A. Person" source="minutes">
We began by listening.
</Quote>

A note[^1].

[^1]: The note’s words.
`.replace('<b title', 'b title');

describe.each([
  ['Sätteri', parseWithSatteri],
  ['remark', parseWithRemark],
])('the words of a body, read with %s', (_, parse) => {
  const blocks = toProse(BODY, parse);

  test('come in blocks, without citations, code, addresses and the words of others', () => {
    expect(blocks.map(({ kind, text }) => `${kind}: ${text.replaceAll('\n', ' ')}`)).toEqual([
      'heading: What they did',
      'text: One body, two people and \ufffc & a *sign*. See the plan.',
      'text: A first item on two lines',
      'text: \ufffc',
      'label: Who',
      'label: How many',
      'label: Practices',
      'label: 90',
      'label: A b title',
      'text: Inside it.',
      'label: 6',
      'label: boroughs in all',
      'text: A note.',
      'text: The note’s words.',
    ]);
  });

  test('know their places in the file', () => {
    const lines = BODY.split('\n');
    for (const { text, placeOf } of blocks)
      for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
        const { line, column } = placeOf(index, word);
        expect((lines[line - 1] ?? '').slice(column - 1)).toMatch(new RegExp(`^${word}`, 'u'));
      }
  });

  test('keep the words of links', () => {
    expect(blocks.flatMap(({ links }) => links.map(({ words }) => words))).toEqual([
      'See the plan',
      'https://example.org/bare',
    ]);
  });
});
