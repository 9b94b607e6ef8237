import { quote } from './body-problem.ts';
import { isElement, type BodyElement, type BodyNode } from './body-tree.ts';
import { componentNames, isComponentName } from './components/registry.ts';
import { isHtmlName, toHtmlTag } from './html-tag.ts';
import { findNearest } from '#domain/nearest.ts';
import { getSourceOf, report, type Reading } from './reading.ts';

/** Where refused markup stands: in a block, a line, a heading, or deeper than any text needs. */
type Where = 'block' | 'line' | 'heading' | 'deep';

const FIXES: Readonly<Record<Where, string>> = {
  block: 'Write it as plain paragraphs, lists or a table.',
  line: 'Write it as plain words, bold, or a link.',
  heading: 'Leave only words in the heading, and put the rest beneath it.',
  deep: 'Bring the text nearer to the left margin.',
};

/** Notes why a node can't be drawn. Everything that the reader does not know by name ends here. */
export function refuse(reading: Reading, node: BodyNode, where: Where): void {
  const written = quote(getSourceOf(reading, node));
  if (where === 'deep') {
    report(
      reading,
      'known-markup',
      node,
      `${written} is inside too many lists, quotations or boxes.`,
      FIXES.deep,
    );
  } else if (isElement(node)) {
    refuseElement(reading, node);
  } else if (isCode(node)) {
    report(
      reading,
      'no-code',
      node,
      `${written} looks like program code, and the hub runs none.`,
      node.type === 'mdxjsEsm'
        ? 'Take it out; if it is a sentence, begin it with a word other than import or export.'
        : 'Take it out, or write \\{ for a brace.',
    );
  } else if (node.type === 'html') {
    report(reading, 'no-raw-html', node, `${written} is HTML.`, 'Write it in Markdown.');
  } else if (node.type === 'delete') {
    const fix = 'Take the words out. To show a ~, write \\~.';
    report(
      reading,
      'known-markup',
      node,
      `${written} is struck through, which many readers can’t see or hear.`,
      fix,
    );
  } else {
    report(
      reading,
      'known-markup',
      node,
      `${written} is markup that the hub does not draw here.`,
      FIXES[where],
    );
  }
}

function isCode(node: BodyNode): boolean {
  return (
    node.type === 'mdxjsEsm' ||
    node.type === 'mdxFlowExpression' ||
    node.type === 'mdxTextExpression'
  );
}

/**
 * Notes a component that closes inside bold that was opened outside it, or the other way round. One
 * parser lets that pass, and the other does not.
 */
export function refuseCrossed(reading: Reading, node: BodyElement): boolean {
  if (/(?:\/|<\/\s*[\w.:-]*\s*)>$/u.test(getSourceOf(reading, node))) return false;
  const message = `${quote(`<${node.name ?? ''}>`)} and the bold, italic or link around it close in the wrong order.`;
  report(
    reading,
    'readable-body',
    node,
    message,
    `Put ${quote(`</${node.name ?? ''}>`)} on a line of its own.`,
  );
  return true;
}

function refuseElement(reading: Reading, node: BodyElement): void {
  if (refuseCrossed(reading, node)) return;
  const name = node.name ?? '';
  const tag = quote(`<${name}>`);
  if (isComponentName(name)) {
    const fix = `Put <${name}> at the start of a line, with an empty line above and below.`;
    report(reading, 'known-components', node, `${tag} is inside a line of text.`, fix);
  } else if (/^\p{Lu}/u.test(name) && !isHtmlName(name)) {
    const nearest = findNearest(name, componentNames);
    const fix =
      nearest === undefined
        ? `The components are ${componentNames.join(', ')}.`
        : `Did you mean ${quote(`<${nearest}>`)}?`;
    report(reading, 'known-components', node, `There is no component ${tag}.`, fix);
  } else {
    const written = /^<[^<>\n]*>/u.exec(getSourceOf(reading, node))?.[0];
    const { message, fix } = toHtmlTag(name, written);
    report(reading, 'no-raw-html', node, message, fix);
  }
}

/** Notes a part that only stands at the left margin. */
export function refuseInside(reading: Reading, node: BodyNode, what: string): void {
  const message = `${what} is inside a list, a quotation or a component.`;
  report(
    reading,
    'known-markup',
    node,
    message,
    'Move it to the left margin, outside the other part.',
  );
}

/**
 * Notes a table or list that a tag was opened in and closed behind: what Sätteri makes of it holds parts
 * that neither has, and is not drawn.
 */
export function refuseTorn(reading: Reading, node: BodyNode, what: 'table' | 'list'): void {
  report(
    reading,
    'readable-body',
    node,
    `A tag is opened inside the ${what} that begins here, and closed after its end.`,
    `Take the tag out of the ${what}, or close it where it was opened.`,
  );
}
