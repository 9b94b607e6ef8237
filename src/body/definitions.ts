import type { Definition } from 'mdast';
import { quote } from './body-problem.ts';
import type { BodyNode } from './body-tree.ts';
import { toLinkTarget } from './links.ts';
import { getSourceOf, report, type Place, type Reading } from './reading.ts';
import { refuseInside } from './refused-markup.ts';

/** Checks an address that stands apart from its link: `[label]: https://example.org/`. */
export function checkDefinition(reading: Reading, node: Definition, place: Place): void {
  const label = quote(`[${node.label ?? node.identifier}]`);
  if (place.depth > 0) {
    refuseInside(reading, node, `The address for ${label}`);
  } else if (node.identifier.startsWith('@')) {
    report(
      reading,
      'known-citations',
      node,
      `${quote(getSourceOf(reading, node))} would turn the citation ${label} into a link.`,
      'Give the address of a source in the list of sources at the head of the file.',
    );
  } else if (!node.url.startsWith('#') && reading.context.image(node.url) === undefined) {
    const target = toLinkTarget(node.url, '/');
    if ('fix' in target) report(reading, 'safe-links', node, target.message, target.fix, node.url);
  }
}

/** Notes addresses that no link uses: what readers never see, reviewers should not have to. */
export function checkDefinitionsUsed(reading: Reading, nodes: readonly BodyNode[]): void {
  for (const node of nodes) {
    if (node.type !== 'definition' || reading.usedDefinitions.has(node.identifier)) continue;
    if (node.identifier.startsWith('@')) continue;
    const message = `${quote(getSourceOf(reading, node))} shows nothing: no link in the text uses it.`;
    const fix = 'Take it out. A remark for reviewers goes into the pull request.';
    report(reading, 'safe-links', node, message, fix);
  }
}
