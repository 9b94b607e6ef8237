import { quote } from '#body/body-problem.ts';
import type { ProseRule } from '#rules/prose-rule.ts';

const SAYS_NOTHING =
  /^(?:(?:please )?(?:click|tap|press)?\s*(?:here|this)|(?:see|read|find out|learn|view|visit)?\s*(?:more|more information|more here|further|further information|details)|(?:this|the|a)? ?(?:link|page|website|web ?site|site|article|document|report|pdf|download|url)|link here|continue|go)[.:…]?$/iu;
const ADDRESS = /^(?:https?:\/\/|www\.|\/)\S*$/iu;

/** Links whose words do not say where they lead. */
export const tellingLinks: ProseRule = {
  id: 'telling-links',
  group: 'style',
  severity: 'advice',
  title: 'The words of a link say where it leads.',
  reason:
    'Many readers go from link to link, by eye or by ear. “Here” and a bare address tell them nothing.',
  find: ({ blocks }) =>
    blocks.flatMap((block) =>
      block.links.flatMap(({ at, words }) => {
        const said = words.replace(/\s+/gu, ' ').trim();
        const isAddress = ADDRESS.test(said);
        if (!isAddress && !SAYS_NOTHING.test(said)) return [];
        return [
          {
            block,
            at,
            words,
            message: isAddress
              ? `The link ${quote(said)} shows its address instead of words.`
              : `The words of the link, ${quote(said)}, do not say where it leads.`,
            fix: 'Write [words](address), with the name of the page or what a reader finds there.',
          },
        ];
      }),
    ),
};
