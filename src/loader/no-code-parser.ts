import type { Plugin } from 'vite';

const NO_PARSER = '\0no-code-parser';

/** What a reader of MDX asks of acorn. It is never asked to parse: `src/body/mask.ts` hides all that looks like code. */
const STAND_IN = `
const refuse = () => { throw new SyntaxError('The hub reads no program code.'); };
export const Parser = { extend: () => ({ parse: refuse, parseExpressionAt: refuse }) };
export default () => undefined;
`;

/**
 * Leaves acorn out of what browsers are sent, a fifth of all that it takes to read a body. remark brings it
 * along to parse JavaScript within MDX, which no text of the hub's ever gets to.
 */
export function noCodeParser(): Plugin {
  return {
    name: 'primary-care-hub:no-code-parser',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (source) => (/^acorn(?:-jsx)?$/.test(source) ? NO_PARSER : null),
    load: (id) => (id === NO_PARSER ? STAND_IN : null),
  };
}
