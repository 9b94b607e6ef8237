import type { CorpusRule, Finding } from '#rules/rule.ts';

/** Whoever looks into a question is named by their organisation, or because they agreed. */
export const claimedWithConsent: CorpusRule = {
  id: 'claimed-with-consent',
  group: 'people',
  severity: 'error',
  title: 'A question is taken up by an organisation, or by a person who agreed to be named.',
  reason:
    'To be named as the one who looks into something is a public promise. Nobody else can make it for a person.',
  find: (reads) =>
    reads.flatMap((read): Finding[] => {
      const { entry } = read;
      if (entry?.kind !== 'open-questions') return [];
      const { claimedBy } = entry.data;
      if (claimedBy === undefined) return [];
      if (claimedBy.organisation !== undefined || claimedBy.consent === true) return [];
      return [
        {
          read,
          path: ['claimedBy', 'who'],
          message: `“${claimedBy.who}” is named as looking into it, without an organisation and without consent.`,
          fix: 'Name the organisation by its id in “organisation”. Write “consent: true” instead if it is a person who agreed to be named.',
        },
      ];
    }),
};
