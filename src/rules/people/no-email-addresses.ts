import { toPoint } from '#body/body-problem.ts';
import type { TextRule } from '#rules/text-rule.ts';

/** The sign, also as “(at)”, with the host after it: a sign is rarer than the letters before it, so it is looked for first. */
const SIGN_AND_HOST =
  /(?:@|%40| ?[([]at[)\]] ?| at (?=(?:[\p{L}\p{N}-]{1,63} dot ){1,4}(?:uk|net|com|org|info)\b))((?:[\p{L}\p{N}-]{1,63}(?:\.| ?[([]dot[)\]] ?| dot )){1,8}\p{L}{2,24})(?![\p{L}\p{N}@-])/giu;

/** How people write a full stop that a harvester of addresses is not to see. */
const DOT = / ?[([]dot[)\]] ?| dot /giu;
/** What stands before the sign; at the head of a web address it is a name to sign in with, which is refused as such. */
const LOCAL = /(?<!:\/\/[\p{L}\p{N}._%+-]{0,64})[\p{L}\p{N}._%+-]{1,64}$/u;

/** An e-mail address anywhere in a file, web addresses included. A handle in one, such as `/@name`, has nothing before its sign. */
export const noEmailAddresses: TextRule = {
  id: 'no-email-addresses',
  group: 'people',
  severity: 'error',
  title: 'No file contains an e-mail address.',
  reason:
    'Published addresses are harvested for fraud, and go to a stranger when somebody changes jobs. An organisation’s own page keeps its addresses up to date.',
  find: ({ text }) =>
    [...text.matchAll(SIGN_AND_HOST)].flatMap(({ 1: host = '', index }) => {
      const local = LOCAL.exec(text.slice(Math.max(0, index - 64), index))?.[0];
      if (local === undefined) return [];
      return [
        {
          ...toPoint(text, index - local.length),
          message: `“${local.slice(0, 1)}…@${host.replace(DOT, '.')}” looks like an e-mail address.`,
          fix: 'Take it out, and link to the organisation’s contact page.',
        },
      ];
    }),
};
