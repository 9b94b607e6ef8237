import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#contribution/writing/read-document.ts';
import { schema } from '#contribution/writing/schema.ts';
import { writeDocument } from '#contribution/writing/write-document.ts';

const GIVEN = `First, _as it_ was.

* one
* two


Second [@a;@b] with a note[^1].

\`\`\`js
kept
\`\`\`

<KeyFact
  figure="6" label="boroughs"
/>

- [ ] a tick box

[^1]: The words of the note.
`;

const given = readDocument(GIVEN);

/** The text after one part is replaced or taken out. */
function edit(place: number, ...nodes: readonly Node[]): string {
  const children = [...given.document.children];
  children.splice(place, 1, ...nodes);
  return writeDocument(schema.node('doc', null, children), given);
}

const paragraph = (words: string) => schema.node('paragraph', null, [schema.text(words)]);

describe('an edit changes the lines of its part and no others', () => {
  test('nothing edited, nothing changed', () => {
    expect(writeDocument(given.document, given)).toBe(GIVEN);
  });

  test('a paragraph anew', () => {
    expect(edit(0, paragraph('Anew.'))).toBe(GIVEN.replace('First, _as it_ was.', 'Anew.'));
  });

  test('a paragraph in between', () => {
    expect(edit(2, ...[given.document.child(2), paragraph('More.')])).toBe(
      GIVEN.replace('note[^1].\n', 'note[^1].\n\nMore.\n'),
    );
  });

  test('a part that the schema does not know is kept, also where it is moved', () => {
    const [kept] = given.document.children.filter(({ type }) => type === schema.nodes.verbatim);
    expect(kept?.attrs.source).toBe('```js\nkept\n```');
    expect(
      edit(0, ...[kept, given.document.child(0)].filter((node) => node !== undefined)),
    ).toContain('```js\nkept\n```\n\nFirst, _as it_ was.');
  });

  test('tick boxes and code are kept; notes, lists and facts can be edited', () => {
    const names = given.document.children.map(({ type }) => type.name);
    expect(names).toEqual([
      'paragraph',
      'bullet_list',
      'paragraph',
      'verbatim',
      'KeyFact',
      'verbatim',
      'note',
      'paragraph',
    ]);
  });

  test('a bulleted list beside a given one is written with it, as the one list that readers see', () => {
    const more = schema.node('bullet_list', null, [
      schema.node('list_item', null, [paragraph('three')]),
    ]);
    expect(edit(1, given.document.child(1), more)).toContain('- one\n- two\n');
    expect(edit(1, given.document.child(1), more)).not.toContain('* one');
  });

  test('all taken out leaves nothing', () => {
    expect(writeDocument(schema.node('doc', null, [schema.node('paragraph')]), given)).toBe('');
  });

  test('a text that can’t be parsed is kept whole', () => {
    const broken = readDocument('a\n\n<Callout>\n\n**b');
    expect(writeDocument(broken.document, broken)).toBe('a\n\n<Callout>\n\n**b');
  });

  test('a figure without a caption is Markdown’s own picture', () => {
    const figure = (caption: string) =>
      schema.node('Figure', { src: 'map.png', alt: 'Map of the boroughs', caption });
    expect(edit(0, figure(''))).toContain('![Map of the boroughs](map.png)\n');
    expect(edit(0, figure('Six'))).toContain(
      '<Figure src="map.png" alt="Map of the boroughs" caption="Six" />\n',
    );
    expect(readDocument('![Map](map.png)').document.child(0).type.name).toBe('Figure');
  });
});
