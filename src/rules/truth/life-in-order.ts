import { getCallStage } from '#domain/call-for-evidence.ts';
import { isHeld, toEmbargoText } from '#domain/embargo.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import type { Data } from '#domain/kinds.ts';
import { isBefore, toWhenText } from '#domain/partial-date.ts';
import {
  canBecome,
  isAhead,
  nextStates,
  type PublicationState,
  publicationStates,
  toLife,
} from '#domain/publication-life.ts';
import { findEarlierFields } from '#rules/earlier-fields.ts';
import type { ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding, RuleContext } from '#rules/rule.ts';

type Research = Data<'research'>;

/** A slip in a publication's fields. */
type Slip = Pick<Finding, 'path' | 'message' | 'fix'>;

export const lifeInOrder: CorpusRule = {
  id: 'life-in-order',
  group: 'truth',
  severity: 'error',
  title: 'A publication’s state is the last step of its life, and each step says when and what.',
  reason:
    'Readers act on research. They must see at once that it was corrected, replaced or withdrawn, when that was and where to go instead.',
  find: (reads, context) => {
    const states = new Map(
      reads.flatMap(({ id, entry }) =>
        entry?.kind === 'research' ? [[id, entry.data] as const] : [],
      ),
    );
    return reads.flatMap((read) => {
      if (read.entry?.kind !== 'research') return [];
      const { data } = read.entry;
      return [
        ...findMissing(data, read),
        ...findDisorder(data),
        ...findSuccession(data, read.id, states),
        ...findCallSlips(data),
        ...findReturn(data, read, context),
      ].map((slip): Finding => ({ read, ...slip }));
    });
  },
};

/** What a state asks for and does not have. */
function findMissing(data: Research, read: ReadEntry): Slip[] {
  const { state } = data;
  const missing = (isMissing: boolean, path: Slip['path'], what: string, fix: string): Slip[] =>
    isMissing ? [{ path, message: `The state is “${state}”, but ${what}.`, fix }] : [];
  switch (state) {
    case 'planned':
    case 'fieldwork':
      return missing(
        data.findings.length > 0,
        ['findings'],
        'there are findings already',
        'Write findings: [] until it is published, or write state: published.',
      );
    case 'updated':
      return missing(
        data.updates === undefined || data.updates.length === 0,
        ['state'],
        'no update is given',
        'Add “updates”, with the date of each and what is new.',
      );
    case 'corrected':
      return missing(
        data.corrections.length === 0,
        ['state'],
        'no correction is given',
        'Add it to “corrections”, with its date, what was wrong and what is right.',
      );
    case 'superseded':
      return missing(
        data.supersededBy === undefined,
        ['state'],
        'nothing says what replaced it',
        'Add “supersededBy”, with the id of the entry that did.',
      );
    case 'withdrawn':
      return missing(
        data.withdrawn === undefined,
        ['state'],
        'nothing says when and why',
        'Add “withdrawn”, with “date” and “why”.',
      );
    case 'published':
      return [
        ...missing(
          data.date === NOT_RECORDED && data.dateNote === undefined,
          ['date'],
          'nothing is said about its date',
          'Write the date, or say in “dateNote” what is known about it.',
        ),
        ...missing(
          data.url === undefined && data.files === undefined && isEmpty(read.drawing),
          ['state'],
          'there is nothing to read',
          'Add “url” or “files”, or write the publication itself beneath the fields.',
        ),
      ];
  }
}

const isEmpty = (drawing: ReadEntry['drawing']): boolean =>
  drawing?.intro === '' && drawing.sections.length === 0;

/** Steps that can't follow one another, and a state that is not the last of them. */
function findDisorder(data: Research): Slip[] {
  const life = toLife(data);
  const steps = life.flatMap((step, at): Slip[] => {
    const before = life[at - 1];
    if (before === undefined) return [];
    if (!nextStates[before.state].includes(step.state))
      return [
        {
          path: step.path,
          message: `It is ${toWords(step.state)} after it was ${toWords(before.state)}.`,
          fix: toMending(before.state),
        },
      ];
    if (step.date === undefined || before.date === undefined || !isBefore(step.date, before.date))
      return [];
    return [
      {
        path: step.path,
        message: `It was ${toWords(step.state)} ${toWhenText(step.date)}, before it was ${toWords(before.state)}, ${toWhenText(before.date)}.`,
        fix: 'Correct one of the two dates.',
      },
    ];
  });
  const last = life.at(-1)?.state;
  if (steps.length > 0 || last === undefined || last === data.state) return steps;
  // A state that comes next and that nothing tells of yet: what it asks for has been said, or is not known.
  const isNext = nextStates[last].includes(data.state);
  if (isNext && !life.some(({ state }) => state === data.state)) return [];
  return [
    {
      path: ['state'],
      message: `The state is “${data.state}”, but the last step in its fields is that it was ${toWords(last)}.`,
      fix: `Write state: ${last}, or take out what says so.`,
    },
  ];
}

function toMending(before: PublicationState): string {
  if (before === 'superseded')
    return 'What was replaced is kept as it was: say this in the publication that replaced it.';
  if (before === 'withdrawn')
    return 'Nothing follows a withdrawal: make a separate entry for what comes after.';
  return `After “${before}” comes ${nextStates[before].map((state) => `“${state}”`).join(' or ')}.`;
}

const toWords = (state: PublicationState): string =>
  state === 'fieldwork' ? 'in fieldwork' : publicationStates[state].toLowerCase();

/** A successor that has not come out, or that leads back. */
function findSuccession(
  { supersededBy, supersededOn }: Research,
  id: string,
  known: ReadonlyMap<string, Research>,
): Slip[] {
  const path = ['supersededBy'];
  if (supersededBy === undefined)
    return supersededOn === undefined
      ? []
      : [
          {
            path: ['supersededOn'],
            message: 'There is a day on which it was replaced, but nothing that replaced it.',
            fix: 'Add “supersededBy”, with the id of the entry that did.',
          },
        ];
  const successor = known.get(supersededBy);
  if (successor !== undefined && isAhead(successor))
    return [
      {
        path,
        message: `“${supersededBy}” is named as its replacement, but is only ${toWords(successor.state)}.`,
        fix: 'Say so once it has been published.',
      },
    ];
  const way = new Set<string>();
  for (let next: string | undefined = supersededBy; next !== undefined && !way.has(next);) {
    way.add(next);
    next = known.get(next)?.supersededBy;
  }
  if (!way.has(id)) return [];
  return [
    {
      path,
      message: `“${supersededBy}” leads back to this publication.`,
      fix: 'The later of two publications replaces the earlier: take it out of the later.',
    },
  ];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A call opens and closes by its days, so it needs both, and to the day. */
function findCallSlips(data: Research): Slip[] {
  const { type, opens, closes } = data;
  if (opens === undefined && closes === undefined) return [];
  const path = [opens === undefined ? 'closes' : 'opens'];
  if (type !== 'call-for-evidence')
    return [
      {
        path,
        message: `“${path.join('')}” is for a call for evidence, but this is a ${type}.`,
        fix: 'Take it out, or write type: call-for-evidence.',
      },
    ];
  const vague = (['opens', 'closes'] as const).find((field) => !DAY.test(data[field] ?? ''));
  if (vague !== undefined)
    return [
      {
        path: data[vague] === undefined ? path : [vague],
        message: `A call for evidence opens and closes on a day, and “${vague}” gives none.`,
        fix: `Write ${vague}: '2027-02-01', with the ${vague === 'opens' ? 'first' : 'last'} day on which evidence is taken.`,
      },
    ];
  if (getCallStage(data, '') === undefined || data.expected !== undefined) return [];
  return [
    {
      path: ['closes'],
      message: 'Nothing says what follows once the call is closed.',
      fix: 'Add “expected”: what will be made of the answers, and when.',
    },
  ];
}

/** A step back from what was already public. What was under embargo nobody has seen. */
function findReturn(data: Research, read: ReadEntry, context: RuleContext): Slip[] {
  const { today } = context;
  const before = findEarlierFields(read, context);
  if (before === undefined || isHeld(before.publishAt, today)) return [];
  if (isHeld(data.publishAt, today))
    return [
      {
        path: ['publishAt'],
        message: `It is public already, and would be hidden ${toEmbargoText(data.publishAt ?? '')}.`,
        fix: 'Take “publishAt” out: what is new in it can be added on that day. What must be taken back is withdrawn: write state: withdrawn.',
      },
    ];
  const from = Object.keys(publicationStates).find((state) => state === before.state) as
    PublicationState | undefined;
  return from === undefined || canBecome(from, data.state)
    ? []
    : [
        {
          path: ['state'],
          message: `It was “${from}”, and can’t be “${data.state}” after that.`,
          fix: toMending(from),
        },
      ];
}
