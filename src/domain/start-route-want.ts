import type { StartQuestion } from './start-route.ts';

/** What the body should do, and what each answer says of the models. */
export const want: StartQuestion = {
  id: 'want',
  asks: 'What do you want it to do?',
  answers: [
    {
      id: 'gp-voice',
      text: 'Speak for general practice',
      reasons: [
        {
          model: 'general-practice-board',
          points: 2,
          basis: 'suits',
          source: 'onecare-gpcb',
          because: 'It gives general practice a way to take part in work across organisations.',
        },
      ],
    },
    {
      id: 'all-voice',
      text: 'Speak for all of primary care',
      reasons: [
        {
          model: 'four-profession-board',
          points: 2,
          basis: 'suits',
          source: 'nenc-pcc',
          because: 'One voice for all four professions is what it is for.',
        },
        {
          model: 'primary-care-board',
          points: 1,
          basis: 'firstSteps',
          source: 'nenc-providers',
          because: 'A board may begin with all four, or widen to them.',
        },
        {
          model: 'general-practice-board',
          points: -1,
          basis: 'risks',
          source: 'hl-investment',
          because: 'The other professions go unheard if its table is never widened.',
        },
      ],
    },
    {
      id: 'join-places',
      text: 'Let places speak and plan together, each staying as it is',
      reasons: [
        {
          model: 'alliance-of-federations',
          points: 2,
          basis: 'suits',
          source: 'confed-blog-2021',
          because: 'Members want one voice in the system and stay free in their places.',
        },
        {
          model: 'collaborative-in-ics-governance',
          points: 1,
          basis: 'suits',
          source: 'cw-page',
          because: 'It links groups at place to the system.',
        },
      ],
    },
    {
      id: 'line',
      text: 'Draw a clear line from practice to system, and back',
      reasons: [
        {
          model: 'primary-care-board',
          points: 2,
          basis: 'suits',
          source: 'ockham-idoo',
          because: 'A clear line is the reason to have one recognised board.',
        },
      ],
    },
    {
      id: 'advise',
      text: 'Give the integrated care board one expert group to ask',
      reasons: [
        {
          model: 'collaborative-in-ics-governance',
          points: 2,
          basis: 'suits',
          source: 'cw-page',
          because: 'That is what it is set up to be.',
        },
      ],
    },
    {
      id: 'decide',
      text: 'Decide, and not only advise',
      reasons: [
        {
          model: 'collaborative-in-ics-governance',
          points: -2,
          basis: 'doesNotSuit',
          source: 'nhsp-committees',
          because: 'In trusts’ collaboratives an advisory group has no delegated power.',
        },
      ],
    },
    {
      id: 'contracts',
      text: 'Bid for contracts or share staff',
      reasons: [
        {
          model: 'practice-owned-company',
          points: 2,
          basis: 'suits',
          source: 'bma-setup-2015',
          because: 'The BMA’s guide of 2015 says that these aims point towards a legal body.',
        },
        {
          model: 'alliance-of-federations',
          points: -2,
          basis: 'doesNotSuit',
          source: 'bma-setup-2015',
          because: 'These aims point towards a legal body, which takes more than an alliance.',
        },
        {
          model: 'general-practice-board',
          points: -2,
          basis: 'doesNotSuit',
          source: 'bma-setup-2015',
          because: 'These aims point towards a legal body, and not towards a board of this kind.',
        },
        {
          model: 'four-profession-board',
          points: -2,
          basis: 'doesNotSuit',
          source: 'bma-setup-2015',
          because:
            'Neither body on record holds a service contract. These aims point towards a company.',
        },
        {
          model: 'cross-sector-alliance',
          points: -1,
          basis: 'doesNotSuit',
          source: 'mr-pcn-2026',
          because:
            'If one front door for contracts and one employer is all you need, a company can be that.',
        },
      ],
    },
    {
      id: 'cross-sector',
      text: 'Solve a problem that does not stop at primary care’s edge',
      reasons: [
        {
          model: 'cross-sector-alliance',
          points: 2,
          basis: 'suits',
          source: 'lincs-case',
          because: 'It seats primary care beside the others affected by the problem.',
        },
      ],
    },
    {
      id: 'meet',
      text: 'Meet and share news, and no more',
      reasons: [
        {
          model: 'general-practice-board',
          points: 1,
          basis: 'firstSteps',
          source: 'gowland-10',
          because:
            'Bringing every general practice leader together is its first step, and may be enough.',
        },
        {
          model: 'alliance-of-federations',
          points: 1,
          basis: 'firstSteps',
          source: 'confed-blog-2021',
          because: 'Informal meetings to compare lessons are how South West London’s began.',
        },
        {
          model: 'primary-care-board',
          points: -2,
          basis: 'doesNotSuit',
          source: 'pulse-garcea',
          because: 'A forum does that. A board is more than you need.',
        },
        {
          model: 'practice-owned-company',
          points: -2,
          basis: 'doesNotSuit',
          source: 'bma-setup-2015',
          because:
            'For shared training or support of core services a new legal body may not be needed.',
        },
      ],
    },
  ],
};
