import { findNearest } from '#domain/nearest.ts';
import type { ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding, RuleContext } from '#rules/rule.ts';
import { findDangling, isProposal, toList } from './known-references.ts';

/** A body, organisation or person that a proposed entry names is in the hub. */
export const proposedReferences: CorpusRule = {
  id: 'proposed-references',
  group: 'truth',
  severity: 'advice',
  title: 'A body, organisation or person that a proposed entry names is in the hub.',
  reason:
    'Whoever tells a story does not need to write the record of everybody in it. The editors add what is missing before the story is published, and until then the build refuses it.',
  needsHub: true,
  find: findProposals,
};

function findProposals(reads: readonly ReadEntry[], { proposed }: RuleContext): Finding[] {
  if (proposed === undefined) return [];
  return findDangling(reads)
    .filter((reference) => isProposal(reference, proposed))
    .map(({ read, path, kind, value, known, meant: named }): Finding => {
      const nearest = named ?? findNearest(value, known);
      const meant =
        nearest === undefined
          ? 'If you meant one that is there, choose that one.'
          : `Did you mean “${nearest}”?`;
      const message = `“${value}” is not in the hub’s ${toList(kind)} yet.`;
      const fix = `It is sent as a proposal: the editors add it before this is published. ${meant}`;
      return { read, path, message, fix };
    });
}
