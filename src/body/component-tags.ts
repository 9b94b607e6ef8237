import type { ElementContent } from 'hast';
import { quote } from './body-problem.ts';
import type { BodyElement, BodyNode } from './body-tree.ts';
import { drawSources, NO_BREAK } from './citations.ts';
import { checkBraces } from './code.ts';
import type { AttributeRule, BodyComponent } from './components/component.ts';
import { findComponent } from './components/registry.ts';
import { text } from './hast.ts';
import type { BodyTable } from './body-context.ts';
import { readFigures } from './figures-file.ts';
import { drawImage } from './images.ts';
import { unmask } from './mask.ts';
import { findNearest } from '#domain/nearest.ts';
import { report, type Place, type Reading } from './reading.ts';
import { refuse, refuseCrossed } from './refused-markup.ts';
import { checkVisible } from './text.ts';

type DrawBlocks = (reading: Reading, nodes: readonly BodyNode[], place: Place) => ElementContent[];

/** Draws a component, once its attributes and contents are what its table says. */
export function drawComponent(
  reading: Reading,
  node: BodyElement,
  place: Place,
  drawBlocks: DrawBlocks,
): ElementContent[] {
  const component = findComponent(node.name);
  if (component === undefined) {
    refuse(reading, node, 'block');
    return [];
  }
  const problemsBefore = reading.problems.length;
  checkTags(reading, node, component, place);
  const values = readAttributes(reading, node, component);
  const inside = { ...place, component: component.name };
  const children = drawChildren(reading, node, component, (nodes) =>
    drawBlocks(reading, nodes, inside),
  );
  const citation = drawHeld(component, values, 'source', (value) => {
    const keys = drawSources(reading, node, value.split(/\s*;\s*/u));
    return keys.length === 0 ? [] : [text(NO_BREAK), ...keys];
  });
  const image = drawHeld(component, values, 'image', (value) =>
    drawImage(reading, node, value, values.get('alt') ?? ''),
  );
  const figures = findFigures(reading, node, component, values);
  if (reading.problems.length > problemsBefore || !isComplete(component, values)) return [];
  return [
    component.draw({ words: Object.fromEntries(values), citation, image, figures, children }),
  ];
}

/** Whether every value is there that the component may take for granted, whatever has been reported. */
function isComplete({ attributes }: BodyComponent, values: ReadonlyMap<string, string>): boolean {
  return Object.entries(attributes).every(([name, { required }]) => !required || values.has(name));
}

function drawHeld(
  component: BodyComponent,
  values: ReadonlyMap<string, string>,
  holds: AttributeRule['holds'],
  draw: (value: string) => ElementContent[],
): ElementContent[] {
  return Object.entries(component.attributes).flatMap(([name, rule]) => {
    const value = values.get(name);
    return rule.holds === holds && value !== undefined ? draw(value) : [];
  });
}

function findFigures(
  reading: Reading,
  node: BodyElement,
  { attributes }: BodyComponent,
  values: ReadonlyMap<string, string>,
): BodyTable | undefined {
  for (const [name, { holds }] of Object.entries(attributes)) {
    const file = values.get(name);
    if (file !== undefined && (holds === 'figures' || holds === 'numbers'))
      return readFigures(reading, node, file, holds === 'numbers');
  }
  return undefined;
}

function checkTags(
  reading: Reading,
  node: BodyElement,
  { name }: BodyComponent,
  place: Place,
): void {
  if (place.component !== undefined) {
    const message = `${quote(`<${name}>`)} is inside ${quote(`<${place.component}>`)}.`;
    report(reading, 'known-components', node, message, 'Put one after the other.');
  }
  refuseCrossed(reading, node);
}

/** The values of the attributes, each checked; problems are noted. */
function readAttributes(
  reading: Reading,
  node: BodyElement,
  component: BodyComponent,
): Map<string, string> {
  const rules = component.attributes;
  const tag = quote(`<${component.name}>`);
  const values = new Map<string, string>();
  const given = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      reportCode(reading, node, `{${attribute.value}}`);
      continue;
    }
    const { name, value } = attribute;
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (typeof value === 'object' && value !== null)
      reportCode(reading, node, `${name}={${value.value}}`);
    else if (rule === undefined) reportUnknown(reading, node, component, name);
    else if (given.has(name))
      report(
        reading,
        'known-components',
        node,
        `${tag} has ${quote(name)} twice.`,
        'Take one of them out.',
        name,
      );
    else if (typeof value !== 'string' || value.trim() === '')
      report(
        reading,
        'known-components',
        node,
        `${quote(name)} of ${tag} says nothing.`,
        `Write ${name}="…". ${rule.purpose}`,
        name,
      );
    else {
      checkBraces(reading, node, value);
      checkVisible(reading, node, unmask(value));
      values.set(name, unmask(value).replace(/\s+/gu, ' ').trim());
    }
    given.add(name);
  }
  for (const [name, rule] of Object.entries(rules)) {
    if (rule.required && !given.has(name))
      report(
        reading,
        'known-components',
        node,
        `${tag} has no ${quote(name)}.`,
        `Add ${name}="…". ${rule.purpose}`,
      );
  }
  return values;
}

function reportCode(reading: Reading, node: BodyElement, written: string): void {
  const message = `${quote(written)} looks like program code, and the hub runs none.`;
  report(
    reading,
    'no-code',
    node,
    message,
    'Write the value out between straight quotation marks: name="value".',
    written,
  );
}

function reportUnknown(
  reading: Reading,
  node: BodyElement,
  component: BodyComponent,
  name: string,
): void {
  const known = Object.keys(component.attributes);
  const nearest = findNearest(name, known);
  const fix =
    known.length === 0
      ? 'It has none: take it out.'
      : nearest === undefined
        ? `Its attributes are ${known.join(', ')}.`
        : `Did you mean ${quote(nearest)}?`;
  report(
    reading,
    'known-components',
    node,
    `${quote(`<${component.name}>`)} has no attribute ${quote(name)}.`,
    fix,
    name,
  );
}

function drawChildren(
  reading: Reading,
  node: BodyElement,
  component: BodyComponent,
  draw: (nodes: readonly BodyNode[]) => ElementContent[],
): ElementContent[] {
  const tag = quote(`<${component.name}>`);
  const wants = component.children;
  const nodes: readonly BodyNode[] = node.children;
  if (wants === 'nothing') {
    if (nodes.length > 0) {
      const fix = `Close it in its own tag, <${component.name} … />, and put the text beneath.`;
      report(
        reading,
        'known-components',
        node,
        `${tag} holds text, but everything it shows is in its attributes.`,
        fix,
      );
    }
    return [];
  }
  if (nodes.length === 0) {
    report(
      reading,
      'known-components',
      node,
      `${tag} is empty.`,
      `Put ${wants} between <${component.name}> and </${component.name}>.`,
    );
    return [];
  }
  const drawn = draw(nodes);
  if (wants === 'text') return drawn;
  const [list] = nodes;
  const isNumbered = list?.type === 'list' && list.ordered === true;
  if (
    nodes.length !== 1 ||
    list?.type !== 'list' ||
    (wants === 'one numbered list' && (!isNumbered || list.start !== 1))
  ) {
    const fix =
      wants === 'one numbered list'
        ? 'Leave one list in it, numbered from 1; other text goes above or below.'
        : 'Leave one list in it; other text goes above or below.';
    report(reading, 'known-components', node, `${tag} must hold ${wants} and nothing else.`, fix);
    return [];
  }
  const [first] = drawn;
  return first?.type === 'element' ? first.children : [];
}
