import type { StartQuestion } from './start-route.ts';

/** Who is in the room, and what each answer says of the models. */
export const room: StartQuestion = {
  id: 'room',
  asks: 'Who is in the room?',
  answers: [
    {
      id: 'networks',
      text: 'Leaders of practices and networks',
      reasons: [
        {
          model: 'general-practice-board',
          points: 1,
          basis: 'firstSteps',
          source: 'gowland-10',
          because: 'A board of this kind begins by bringing these leaders together.',
        },
      ],
    },
    {
      id: 'federations',
      text: 'Federation leaders who trust one another',
      reasons: [
        {
          model: 'alliance-of-federations',
          points: 2,
          basis: 'suits',
          source: 'confed-blog-2021',
          because: 'Trust between federation leaders is what such an alliance is built on.',
        },
      ],
    },
    {
      id: 'lmc',
      text: 'The local medical committee and the federation, ready to sit in one team',
      reasons: [
        {
          model: 'general-practice-board',
          points: 2,
          basis: 'suits',
          source: 'hl-gowland-2022',
          because: 'Herefordshire’s team seats both together.',
        },
      ],
    },
    {
      id: 'professions',
      text: 'Community pharmacy, dentistry and optometry',
      reasons: [
        {
          model: 'four-profession-board',
          points: 2,
          basis: 'suits',
          source: 'nenc-pcc',
          because: 'It is built to carry all four professions, and not general practice alone.',
        },
        {
          model: 'primary-care-board',
          points: 1,
          basis: 'firstSteps',
          source: 'nenc-providers',
          because: 'One of the two ways to begin a board is with all four.',
        },
        {
          model: 'general-practice-board',
          points: -2,
          basis: 'doesNotSuit',
          source: 'nenc-providers',
          because:
            'Where all four want to be one team from the start, another body was built for that.',
        },
        {
          model: 'alliance-of-federations',
          points: -2,
          basis: 'doesNotSuit',
          source: 'nenc-providers',
          because:
            'Its members are federations of general practice. Another body was built for all four.',
        },
      ],
    },
    {
      id: 'partners',
      text: 'NHS trusts, the council or the voluntary sector',
      reasons: [
        {
          model: 'cross-sector-alliance',
          points: 2,
          basis: 'suits',
          source: 'nhsp-considerations',
          because: 'Partners who can say how far they will go together are what it starts from.',
        },
      ],
    },
    {
      id: 'commissioners',
      text: 'Officers of the integrated care board, ready to plan with you',
      reasons: [
        {
          model: 'collaborative-in-ics-governance',
          points: 2,
          basis: 'suits',
          source: 'cw-page',
          because: 'The board’s own people sit at this table, or close behind it.',
        },
        {
          model: 'four-profession-board',
          points: 1,
          basis: 'suits',
          source: 'hl-gm-2023',
          because:
            'In Greater Manchester those who commission primary care wrote plans with its providers.',
        },
      ],
    },
  ],
};
