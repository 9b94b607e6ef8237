import type { Element, ElementContent } from 'hast';

const isList = (block: ElementContent | undefined): block is Element =>
  block?.type === 'element' && (block.tagName === 'ul' || block.tagName === 'ol');

/** An item of one paragraph holds its words alone, so that no list is drawn with gaps that were not there. */
export function toTight(blocks: readonly Element[]): ElementContent[] {
  const [first, ...rest] = blocks;
  return first?.tagName === 'p' && rest.every(isList) ? [...first.children, ...rest] : [...blocks];
}

/** A list that begins with an item of a deeper list goes on with the list before it. */
export function joinLists(blocks: readonly Element[]): Element[] {
  const joined: Element[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (!isList(last) || !continueList(last, block)) joined.push(block);
  }
  return joined;
}

function continueList(list: Element, next: Element): boolean {
  const [item, ...others] = next.children;
  const last = list.children.at(-1);
  if (!isList(next) || item?.type !== 'element' || last?.type !== 'element') return false;
  const [deeper, ...rest] = item.children;
  if (!isList(deeper)) return false;
  const inner = last.children.at(-1);
  const isSame = isList(inner) && inner.tagName === deeper.tagName;
  if (isList(inner) && continueList(inner, deeper)) last.children.push(...rest);
  else if (isSame) inner.children.push(...deeper.children);
  else last.children.push(deeper, ...rest);
  list.children.push(...others);
  return true;
}
