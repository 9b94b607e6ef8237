import type { StartQuestion } from './start-route.ts';

/** What exists already, and what each answer says of the models. */
export const have: StartQuestion = {
  id: 'have',
  asks: 'What exists already?',
  answers: [
    {
      id: 'nothing',
      text: 'Practices and networks, but no body that joins them',
      reasons: [
        {
          model: 'general-practice-board',
          points: 1,
          basis: 'firstSteps',
          source: 'onecare-gpcb',
          because:
            'It can begin here. In the Bristol area practices asked for a way to decide together, and a shadow board came first.',
        },
        {
          model: 'alliance-of-federations',
          points: -2,
          basis: 'doesNotSuit',
          source: 'confed-blog-2021',
          because: 'An alliance joins federations. Where there is none, practices have no way in.',
        },
        {
          model: 'primary-care-board',
          points: -2,
          basis: 'doesNotSuit',
          source: 'hl-voice-2022',
          because:
            'With no working group below it in the places, a board would have nobody to speak for.',
        },
        {
          model: 'cross-sector-alliance',
          points: -2,
          basis: 'doesNotSuit',
          source: 'hl-place-2025',
          because:
            'Primary care could not speak as one yet, and larger partners would set the pace.',
        },
        {
          model: 'four-profession-board',
          points: -1,
          basis: 'doesNotSuit',
          source: 'hl-investment',
          because: 'General practice would first need an agreed voice of its own.',
        },
      ],
    },
    {
      id: 'federations',
      text: 'A GP federation in every place',
      reasons: [
        {
          model: 'alliance-of-federations',
          points: 2,
          basis: 'suits',
          source: 'confed-blog-2021',
          because:
            'Federations already bring practices and networks together. What is missing is the link between them.',
        },
        {
          model: 'primary-care-board',
          points: 1,
          basis: 'doesNotSuit',
          source: 'confed-blog-2021',
          because: 'There is something below a board to speak for.',
        },
      ],
    },
    {
      id: 'some-federations',
      text: 'Federations in some places only',
      reasons: [
        {
          model: 'alliance-of-federations',
          points: -2,
          basis: 'doesNotSuit',
          source: 'confed-blog-2021',
          because:
            'Places without a federation, or with one that few practices belong to, would have no way in.',
        },
        {
          model: 'general-practice-board',
          points: 1,
          basis: 'firstSteps',
          source: 'gowland-10',
          because:
            'Networks and the local medical committee can bring in the places that have no federation.',
        },
      ],
    },
    {
      id: 'gp-voice',
      text: 'A general practice board or group that practices use',
      reasons: [
        {
          model: 'cross-sector-alliance',
          points: 2,
          basis: 'suits',
          source: 'lincs-case',
          because:
            'General practice has its own voice, and can join trusts and the council as a member.',
        },
        {
          model: 'primary-care-board',
          points: 1,
          basis: 'firstSteps',
          source: 'cw-page',
          because: 'A board can begin with general practice and widen later.',
        },
        {
          model: 'four-profession-board',
          points: 1,
          basis: 'doesNotSuit',
          source: 'hl-investment',
          because: 'The doubt that general practice has no agreed voice does not arise here.',
        },
        {
          model: 'general-practice-board',
          points: -2,
          basis: 'doesNotSuit',
          source: 'gowland-10',
          because: 'There is one already. A second for the same area would weaken both.',
        },
      ],
    },
    {
      id: 'profession-bodies',
      text: 'A body in each profession that can send people and brief them',
      reasons: [
        {
          model: 'four-profession-board',
          points: 2,
          basis: 'suits',
          source: 'chl-leadership',
          because: 'Each profession can send somebody with a body behind them.',
        },
        {
          model: 'primary-care-board',
          points: 1,
          basis: 'firstSteps',
          source: 'nenc-providers',
          because: 'A board can begin with all four professions.',
        },
      ],
    },
    {
      id: 'place-groups',
      text: 'Primary care groups that work, place by place',
      reasons: [
        {
          model: 'collaborative-in-ics-governance',
          points: 2,
          basis: 'suits',
          source: 'cw-page',
          because: 'The groups at place can be linked to the system without being replaced.',
        },
        {
          model: 'primary-care-board',
          points: 1,
          basis: 'doesNotSuit',
          source: 'hl-voice-2022',
          because: 'A board needs groups below it that work, and they are there.',
        },
      ],
    },
    {
      id: 'many-forums',
      text: 'Several groups in the system, none of which the board treats as its partner',
      reasons: [
        {
          model: 'primary-care-board',
          points: 2,
          basis: 'suits',
          source: 'pulse-garcea',
          because: 'What is missing is the one body that the integrated care board recognises.',
        },
      ],
    },
    {
      id: 'no-provider',
      text: 'Nobody set up to run services across the area',
      reasons: [
        {
          model: 'practice-owned-company',
          points: 2,
          basis: 'suits',
          source: 'bh',
          because: 'A company can fill that gap, as it did in Brighton and Hove.',
        },
      ],
    },
  ],
};
