import type { StartQuestion } from './start-route.ts';

/** What must stay independent, and what each answer says of the models. */
export const keep: StartQuestion = {
  id: 'keep',
  asks: 'What must stay independent?',
  answers: [
    {
      id: 'bids',
      text: 'Each member’s freedom to compete for contracts',
      reasons: [
        {
          model: 'alliance-of-federations',
          points: 2,
          basis: 'suits',
          source: 'confed-blog-2021',
          because: 'South West London’s principles protect that freedom.',
        },
        {
          model: 'primary-care-board',
          points: 1,
          basis: 'independenceOfProviders',
          source: 'confed-blog-2021',
          because:
            'The NHS Confederation says that providers must still be able to compete where that is right.',
        },
        {
          model: 'cross-sector-alliance',
          points: -1,
          basis: 'independenceOfProviders',
          source: 'dac-alliance',
          because: 'In one alliance members were bound to put the shared project first.',
        },
      ],
    },
    {
      id: 'own-decisions',
      text: 'Each member’s own decisions',
      reasons: [
        {
          model: 'general-practice-board',
          points: 1,
          basis: 'independenceOfProviders',
          source: 'hgp-faq',
          because: 'In Herefordshire every surgery still runs itself.',
        },
        {
          model: 'collaborative-in-ics-governance',
          points: 1,
          basis: 'independenceOfProviders',
          source: 'nhsp-committees',
          because: 'An advisory group takes no authority from its members.',
        },
        {
          model: 'practice-owned-company',
          points: -2,
          basis: 'doesNotSuit',
          source: 'bw-director',
          because: 'Directors must act for the company, not as their own practices tell them.',
        },
      ],
    },
    {
      id: 'own-bodies',
      text: 'A body of its own for each profession',
      reasons: [
        {
          model: 'four-profession-board',
          points: 1,
          basis: 'independenceOfProviders',
          source: 'chl-leadership',
          because: 'Each profession keeps its committee, and in Greater Manchester its own board.',
        },
      ],
    },
    {
      id: 'public-dissent',
      text: 'Freedom to disagree with the commissioner in public',
      reasons: [
        {
          model: 'collaborative-in-ics-governance',
          points: -2,
          basis: 'doesNotSuit',
          source: 'cw-page',
          because: 'With officers among its members, it belongs partly to the system.',
        },
        {
          model: 'general-practice-board',
          points: -1,
          basis: 'risks',
          source: 'bsol-psu',
          because:
            'Take care: others may not see a support unit inside the commissioner as independent. This is our own inference.',
        },
      ],
    },
    {
      id: 'primary-care-leads',
      text: 'Leadership by primary care itself',
      reasons: [
        {
          model: 'cross-sector-alliance',
          points: -2,
          basis: 'doesNotSuit',
          source: 'nhsp-sussex',
          because: 'Another body can convene it, and then the chair sits outside primary care.',
        },
      ],
    },
    {
      id: 'outlasts',
      text: 'A body that outlasts changes to the integrated care board',
      reasons: [
        {
          model: 'collaborative-in-ics-governance',
          points: -2,
          basis: 'doesNotSuit',
          source: 'healthbill-2026-6',
          because: 'It is part of the board’s arrangements, and many boards changed in 2026.',
        },
        {
          model: 'cross-sector-alliance',
          points: -1,
          basis: 'risks',
          source: 'hsj-sussex',
          because: 'The system can redraw its collaboratives and fold it into another.',
        },
        {
          model: 'primary-care-board',
          points: -1,
          basis: 'risks',
          source: 'healthbill-2026-6',
          because: 'The law on boards was moving in 2026, and its standing depends on them.',
        },
      ],
    },
  ],
};
