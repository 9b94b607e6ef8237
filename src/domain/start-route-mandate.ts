import type { StartQuestion } from './start-route.ts';

/** What mandate, money and time there are, and what each answer says of the models. */
export const mandate: StartQuestion = {
  id: 'mandate',
  asks: 'What mandate, money and time are there?',
  answers: [
    {
      id: 'asked',
      text: 'Practices have asked for a way to decide together',
      reasons: [
        {
          model: 'general-practice-board',
          points: 2,
          basis: 'suits',
          source: 'onecare-gpcb',
          because: 'That request is how the Bristol area’s board began.',
        },
        {
          model: 'primary-care-board',
          points: 1,
          basis: 'risks',
          source: 'ockham-mandate',
          because:
            'A board whose name comes before its mandate is at risk, and here the mandate comes first.',
        },
      ],
    },
    {
      id: 'not-asked',
      text: 'Nobody has asked the practices yet',
      reasons: [
        {
          model: 'collaborative-in-ics-governance',
          points: 1,
          basis: 'firstSteps',
          source: 'nwlmcs-rep',
          because:
            'Members can come for their expertise, as long as it is made clear that they have no mandate.',
        },
        {
          model: 'alliance-of-federations',
          points: -1,
          basis: 'risks',
          source: 'ockham-mandate',
          because:
            'An alliance that claims to speak for practices needs a mandate and has to renew it.',
        },
        {
          model: 'general-practice-board',
          points: -1,
          basis: 'risks',
          source: 'ockham-mandate',
          because: 'Without a mandate it may be blamed even for what practices would have wanted.',
        },
        {
          model: 'primary-care-board',
          points: -1,
          basis: 'risks',
          source: 'ockham-mandate',
          because: 'Being set up does not give a board a mandate.',
        },
      ],
    },
    {
      id: 'board-pays',
      text: 'The integrated care board will pay for leaders’ time',
      reasons: [
        {
          model: 'collaborative-in-ics-governance',
          points: 2,
          basis: 'suits',
          source: 'hl-bc-transform',
          because: 'It suits a board that pays for time to think and lets providers lead.',
        },
        {
          model: 'primary-care-board',
          points: 2,
          basis: 'suits',
          source: 'confed-2023',
          because: 'A board has to be paid for, recognised and allowed to act.',
        },
      ],
    },
    {
      id: 'contract',
      text: 'A contract in sight that would cover running costs',
      reasons: [
        {
          model: 'practice-owned-company',
          points: 2,
          basis: 'firstSteps',
          source: 'pulse-stung',
          because: 'The first contract should come before the company’s office does.',
        },
      ],
    },
    {
      id: 'no-money',
      text: 'No money',
      reasons: [
        {
          model: 'general-practice-board',
          points: 1,
          basis: 'firstSteps',
          source: 'onecare-gpcb',
          because: 'It can start as a shadow board, with the design finished later.',
        },
        {
          model: 'alliance-of-federations',
          points: -1,
          basis: 'risks',
          source: 'hl-investment',
          because: 'Without dedicated money an alliance may fail early.',
        },
        {
          model: 'primary-care-board',
          points: -2,
          basis: 'doesNotSuit',
          source: 'hl-investment',
          because: 'A board that nobody pays for may fail early.',
        },
        {
          model: 'four-profession-board',
          points: -2,
          basis: 'doesNotSuit',
          source: 'chl-secretariat',
          because:
            'The smaller professions’ time has to be paid for, as pharmacy’s was in Greater Manchester.',
        },
        {
          model: 'practice-owned-company',
          points: -2,
          basis: 'doesNotSuit',
          source: 'pulse-stung',
          because: 'A company with no contract behind it has nothing to run on.',
        },
      ],
    },
    {
      id: 'soon',
      text: 'It has to speak within months',
      reasons: [
        {
          model: 'general-practice-board',
          points: 2,
          basis: 'timeToForm',
          source: 'onecare-gpcb',
          because: 'The Bristol area had a shadow board about seven months after practices asked.',
        },
        {
          model: 'alliance-of-federations',
          points: -1,
          basis: 'timeToForm',
          source: 'confed-blog-2021',
          because: 'The one alliance on record for a system took more than 18 months.',
        },
        {
          model: 'primary-care-board',
          points: -1,
          basis: 'timeToForm',
          source: 'confed-blog-2021',
          because: 'The one length of time on record is more than 18 months.',
        },
        {
          model: 'cross-sector-alliance',
          points: -1,
          basis: 'timeToForm',
          source: 'lincs-case',
          because:
            'Lincolnshire took about two years from its networks’ alliance to the wider one.',
        },
      ],
    },
  ],
};
