import { copyTemplate, getPart } from '#client/page-parts.ts';
import type { FoundRecord, Section } from './found-record.ts';
import type { Run } from './marked-text.ts';

/** Draws results from the page's own templates. All text goes in as text, never as markup. */
export function drawRow(root: ParentNode, record: FoundRecord): Element {
  const row = copyTemplate(root, 'row');
  if (row === undefined) throw new Error('The search page has no template for a row.');
  getPart(row, 'kick').textContent = record.kick;
  const title = getPart(row, 'title');
  title.setAttribute('href', record.address);
  title.replaceChildren(...drawRuns(record.title));
  fill(getPart(row, 'summary'), drawRuns(record.summary));
  fill(getPart(row, 'passage'), drawPassage(record.passage));
  fill(getPart(row, 'also'), drawAlsoIn(record.alsoIn));
  const labels = [
    record.status && drawLabel(root, `status ${record.status.key}`, record.status.text),
    record.certainty !== undefined && drawLabel(root, `certainty ${record.certainty}`, ''),
  ].filter((label) => label instanceof Element);
  if (labels.length > 0) getPart(row, 'labels').replaceChildren(...labels);
  else getPart(row, 'labels').remove();
  return row;
}

/** Fills a part, or takes it away where there is nothing to say. */
function fill(part: HTMLElement, nodes: readonly (Node | string)[]): void {
  if (nodes.length > 0) part.replaceChildren(...nodes);
  else part.remove();
}

function drawRuns(runs: readonly Run[]): Node[] {
  return runs.map(({ text, isMatch }) => {
    if (!isMatch) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function drawPassage(passage: FoundRecord['passage']): (Node | string)[] {
  if (passage === undefined) return [];
  const quote = drawRuns(passage.text);
  return passage.section ? [drawLink(passage.section), ': ', ...quote] : quote;
}

function drawAlsoIn(sections: readonly Section[]): (Node | string)[] {
  const links = sections.flatMap((section, index) => [
    index === 0 ? 'Also in ' : ', ',
    drawLink(section),
  ]);
  return links;
}

function drawLink({ title, address }: Section): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = title;
  return link;
}

function drawLabel(root: ParentNode, name: string, text: string): Element | undefined {
  const label = copyTemplate(root, name);
  label?.append(text);
  return label;
}
