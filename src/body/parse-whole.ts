import type { BodyProblem } from './body-problem.ts';
import { isElement, type BodyNode, type BodyParser, type BodyRoot } from './body-tree.ts';
import { mask, SIGN, unmask } from './mask.ts';
import { toSyntaxProblem } from './syntax-problem.ts';

/** A parser stops at the first sign that it can't read; after so many of them an author has enough to mend. */
const MOST_STOPS = 30;

/** A text as far as it could be parsed: the tree, if any, with what had to be passed over to get it. */
export interface Parsed {
  readonly root: BodyRoot | undefined;
  readonly masked: string;
  readonly problems: readonly BodyProblem[];
  /** From and to which offsets it was passed over: of these places enough has been said. */
  readonly passed: readonly (readonly [from: number, to: number])[];
}

/** Parses a text; where the parser stops at a `<`, notes why, takes it as a mere sign and goes on. */
export function parseWhole(parse: BodyParser, source: string): Parsed {
  const problems: BodyProblem[] = [];
  const passed: [number, number][] = [];
  let masked = mask(source);
  while (problems.length < MOST_STOPS) {
    const parsed = parse(masked);
    if ('root' in parsed) {
      unmaskCode(parsed.root);
      return { root: parsed.root, masked, problems, passed };
    }
    const { passOver, ...problem } = toSyntaxProblem(masked, parsed.refusal);
    problems.push(problem);
    if (passOver.length === 0) break;
    for (const at of passOver) {
      const tag = /^<[^\s<>][^<>\n]*>|^<\S*/u.exec(masked.slice(at))?.[0] ?? '';
      passed.push([at, at + tag.length]);
      masked = masked.slice(0, at) + SIGN + masked.slice(at + 1);
    }
  }
  return { root: undefined, masked, problems, passed };
}

/** Where braces and statements are mere words, they are themselves again; in running text they are looked at first. */
function unmaskCode(node: BodyNode): void {
  if (node.type === 'code' || node.type === 'inlineCode') node.value = unmask(node.value);
  if ('url' in node) node.url = unmask(node.url);
  if ('label' in node && typeof node.label === 'string') node.label = unmask(node.label);
  if (isElement(node)) {
    for (const attribute of node.attributes)
      if (typeof attribute.value === 'string' && attribute.type === 'mdxJsxAttribute')
        attribute.value = attribute.value.replace(/[\ue001-\ue003]/gu, unmask);
  }
  if ('children' in node) for (const child of node.children) unmaskCode(child);
}
