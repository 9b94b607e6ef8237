import type { Node } from 'prosemirror-model';
import { toVisibleText } from '#contribution/clean-text.ts';
import { schema } from '../schema.ts';
import { type ListLine, nestLists } from './pasted-lists.ts';

/** A bullet as people type it, or a number, before an item of a list. */
const ITEM = /^\s*(?:[•●▪◦‣■·*–-]|o(?= {2,}|\t)|(\d{1,3})[.)])\s+(?=\S)/u;

/** Plain text as paragraphs and lists. Where empty lines part its paragraphs, the ends of lines are mere spaces. */
export function readPastedText(text: string): Node[] {
  const blocks: Node[] = [];
  let list: ListLine[] = [];
  const endList = () => {
    if (list.length > 0) blocks.push(...nestLists(list));
    list = [];
  };
  for (const lines of toParagraphs(toVisibleText(text.replace(/\t/gu, '  ')))) {
    if (lines.every((line) => ITEM.test(line))) {
      list.push(...lines.map(toListLine));
      continue;
    }
    endList();
    blocks.push(toParagraph(lines.join(' ')));
  }
  endList();
  return blocks;
}

/** The lines of each paragraph; an item of a list is one by itself. */
function toParagraphs(text: string): string[][] {
  const isWrapped = /\S *\n *\n/u.test(text);
  const paragraphs: string[][] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    const isEmpty = line.trim() === '';
    if (!isEmpty && isOpen && isWrapped && !ITEM.test(line)) paragraphs.at(-1)?.push(line);
    else if (!isEmpty) paragraphs.push([line]);
    isOpen = !isEmpty;
  }
  return paragraphs;
}

function toListLine(line: string): ListLine {
  const [marker = '', number] = ITEM.exec(line) ?? [];
  const words = toParagraph(line.slice(marker.length));
  return { level: 1, number: number === undefined ? undefined : Number(number), blocks: [words] };
}

function toParagraph(words: string): Node {
  const line = words.replace(/ +/gu, ' ').trim();
  return schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]);
}
