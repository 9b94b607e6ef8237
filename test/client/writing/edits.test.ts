import type { Node } from 'prosemirror-model';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import {
  changeNode,
  findPart,
  insertBlock,
  insertInline,
  isInList,
  toggleHeading,
  toggleList,
  unwrapNode,
} from '#client/writing/edits.ts';
import { createTable, tableEdits, toNextCell, toRowBelow } from '#client/writing/table-edits.ts';
import { readDocument } from '#contribution/writing/read-document.ts';
import { schema } from '#contribution/writing/schema.ts';
import { writeDocument } from '#contribution/writing/write-document.ts';

/** A text with the selection right after some words of it. */
function open(text: string, after: string): EditorState {
  const { document } = readDocument(text);
  let at = 0;
  document.descendants((node, place) => {
    const found = node.text?.indexOf(after) ?? -1;
    if (found >= 0) at = place + found + after.length;
  });
  return EditorState.create({ doc: document, selection: TextSelection.create(document, at) });
}

function run(state: EditorState, command: Command): EditorState {
  let after = state;
  command(state, (transaction) => {
    after = state.apply(transaction);
  });
  return after;
}

const write = ({ doc }: EditorState) => writeDocument(doc, readDocument(''));
const edit = (text: string, after: string, command: Command) =>
  write(run(open(text, after), command));
const citation = schema.nodes.citation.create({ keys: 'a' });
const box = (): Node =>
  schema.node('Callout', { title: '' }, [schema.node('paragraph', null, [schema.text('in')])]);

describe('lists and headings are put on and taken off by the same button', () => {
  test.each([
    ['words', toggleList('bullet'), '- words'],
    ['- words', toggleList('bullet'), 'words'],
    ['- words', toggleList('ordered'), '1. words'],
    ['words', toggleHeading(3), '### words'],
    ['### words', toggleHeading(3), 'words'],
    ['### words', toggleHeading(4), '#### words'],
  ] as const)('%s', (text, command, expected) => {
    expect(edit(text, 'words', command)).toBe(expected);
  });

  test('the steps of a component stay numbered', () => {
    const steps = '<Steps>\n1. words\n</Steps>';
    expect(toggleList('bullet')(open(steps, 'words'))).toBe(false);
    expect(isInList(open(steps, 'words'), 'ordered')).toBe(true);
  });
});

describe('what is put in', () => {
  test('a citation has a space before it where a word stands there', () => {
    expect(edit('So it is', 'is', insertInline(citation))).toBe('So it is [@a]');
    expect(edit('So it is.', 'So ', insertInline(citation))).toBe('So [@a]it is.');
    expect(insertInline(citation)(open('### Head', 'Head'))).toBe(false);
  });

  test('a part stands at the left margin, after the list or table that the selection is in', () => {
    expect(edit('- one\n- two', 'one', insertBlock(box()))).toBe(
      '- one\n- two\n\n<Callout>\nin\n</Callout>',
    );
    const after = run(open('- one', 'one'), insertBlock(box()));
    expect(findPart(after)?.node.type.name).toBe('Callout');
  });

  test('a part is changed, and its frame taken away', () => {
    const text = 'a\n\n<Callout>\nin\n</Callout>';
    const at = findPart(open(text, 'in'))?.at ?? -1;
    expect(edit(text, 'in', changeNode(at, { title: 'New' }))).toBe(
      'a\n\n<Callout title="New">\nin\n</Callout>',
    );
    expect(edit(text, 'in', unwrapNode(at))).toBe('a\n\nin');
  });
});

describe('tables', () => {
  const TABLE = '| a | b |\n| --- | --- |\n| c | d |';
  const getEdit = (name: string): Command =>
    tableEdits.find((one) => one.name === name)?.run ?? (() => false);

  test.each([
    ['Add a row below', 'a', '| a | b |\n| --- | --- |\n| | |\n| c | d |'],
    ['Add a row below', 'c', '| a | b |\n| --- | --- |\n| c | d |\n| | |'],
    ['Add a row above', 'c', '| a | b |\n| --- | --- |\n| | |\n| c | d |'],
    ['Add a column on the right', 'd', '| a | b | |\n| --- | --- | --- |\n| c | d | |'],
    ['Delete this column', 'c', '| b |\n| --- |\n| d |'],
    ['Delete this row', 'c', '| a | b |\n| --- | --- |'],
  ])('%s, at %s', (name, after, expected) => {
    expect(edit(TABLE, after, getEdit(name))).toBe(expected);
  });

  test('the row of names stays, with nothing above it', () => {
    expect(getEdit('Delete this row')(open(TABLE, 'a'))).toBe(false);
    expect(getEdit('Add a row above')(open(TABLE, 'a'))).toBe(false);
  });

  test('no wider than the hub can draw', () => {
    const wide = EditorState.create({
      doc: schema.node('doc', null, [createTable(2, 20), schema.node('paragraph')]),
    });
    const inside = wide.apply(wide.tr.setSelection(TextSelection.create(wide.doc, 3)));
    expect(getEdit('Add a column on the left')(inside)).toBe(false);
  });

  test('Enter leads down and out; Tab leads on', () => {
    const below = run(open(TABLE, 'b'), toRowBelow);
    expect(below.selection.$from.parent.textContent).toBe('d');
    expect(run(below, toRowBelow).selection.$from.parent.type.name).toBe('paragraph');
    expect(run(open(TABLE, 'a'), toNextCell).selection.$from.parent.textContent).toBe('b');
    expect(toNextCell(open('words', 'words'))).toBe(false);
  });
});
