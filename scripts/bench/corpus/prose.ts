import type { Random } from './random.ts';

/**
 * Sentences in the manner of the hub's own, made from parts. Their words are those of the field, so that
 * the glossary's terms are found in them; the names of towns are made from syllables, so that the
 * vocabulary grows with the corpus as a real one's does. Nothing in them is true.
 */

const WHO = [
  'the practices',
  'local pharmacists',
  'the clinical directors',
  'two GP federations',
  'the ICB',
  'PCN managers',
  'the LMC',
  'dental leaders',
  'optometrists',
  'the alliance board',
  'practice managers',
  'the council',
  'community nurses',
  'a neutral facilitator',
  'patient representatives',
  'the finance group',
  'the acute trust',
  'voluntary groups',
  'the ICS leadership',
  'receptionists',
  'a steering group',
  'audiology providers',
  'the workforce hub',
  'place leaders',
  'the INT leads',
  'salaried GPs',
] as const;

const DID = [
  'met every month',
  'agreed a short list of aims',
  'compared their appointment data',
  'pooled a small budget',
  'wrote terms of reference',
  'took turns to chair',
  'shared a bank of staff',
  'asked members for a mandate',
  'set up a joint inbox',
  'tested one change at a time',
  'published their minutes',
  'mapped every service in the area',
  'hired a programme manager',
  'bid together for one contract',
  'kept their own contracts',
  'voted on each proposal',
  'trained reception teams together',
  'reviewed referrals as a group',
  'wrote down how to leave',
  'split the cost by list size',
  'named a lead for each profession',
  'held an open evening',
  'closed a scheme that did not work',
  'moved two clinics closer to home',
  'drew up a risk register',
  'put ARRS staff into shared teams',
  'ran a survey of members',
  'agreed who may speak for them',
] as const;

const WHY = [
  'because no single practice could do it alone',
  'so that every member heard the same news',
  'after a difficult winter',
  'before any money was on offer',
  'although time was short',
  'since the board had asked for one voice',
  'to keep small practices in the room',
  'while the network DES was being renegotiated',
  'when two practices handed back their contracts',
  'as hospital waits grew longer',
  'without waiting for a legal form',
  'to test whether trust would hold',
  'in spite of early doubts',
  'because pharmacies felt left out',
  'so that decisions could be traced',
  'after the first plan failed',
  'to avoid a second layer of meetings',
  'as the lease ran out',
] as const;

const NOTED = [
  'Members called this the hardest part',
  'The minutes record no objection',
  'Attendance fell in the third quarter',
  'A later review reached the same view',
  'Nobody measured the effect',
  'The figure has not been checked outside the group',
  'Two members abstained',
  'It took longer than planned',
  'The cost was not published',
  'Other areas asked to see the papers',
  'The chair changed soon afterwards',
  'Practices outside the group could join at any time',
  'It was dropped after a year',
  'The council matched the money',
  'Patients were told by letter',
  'The trust sent an observer',
] as const;

const ONSETS = [
  'Zam',
  'Quil',
  'Xan',
  'Vex',
  'Jul',
  'Yor',
  'Uz',
  'Kez',
  'Ith',
  'Oph',
  'Wux',
  'Plim',
  'Drax',
  'Fenz',
  'Glim',
  'Huz',
];
const MIDDLES = ['a', 'er', 'o', 'ing', 'ul', 'e', 'am', 'ix', 'or', 'y', 'an', 'u'];
const ENDINGS = [
  'borough',
  'wick',
  'mere',
  'ford',
  'combe',
  'thorpe',
  'stead',
  'minster',
  'gate',
  'dale',
  'haven',
  'ley',
];

/** The name of a town that no map has. */
export function toTown(random: Random): string {
  const middle = random.pick(MIDDLES) + (random.chance(0.5) ? 'l' + random.pick(MIDDLES) : '');
  return random.pick(ONSETS) + middle + random.pick(ENDINGS);
}

/** A clause that begins with a capital and has no full stop. */
export function toClause(random: Random): string {
  return withCapital(toBareClause(random));
}

/** One sentence, with its full stop. */
export function toSentence(random: Random): string {
  const clause = toBareClause(random);
  const reason = random.pick(WHY);
  const town = toTown(random);
  const year = String(random.whole(2018, 2025));
  const count = String(random.whole(3, 240));
  const words = random.pick([
    `${clause} ${reason}`,
    `in ${town}, ${clause} ${reason}`,
    `${clause}, and ${toBareClause(random)}`,
    `by ${year}, ${count} practices around ${town} had joined ${reason}`,
    `${random.pick(NOTED)} in ${town}`,
  ]);
  return `${withCapital(words)}.`;
}

/** What a summary says, in at most so many characters; a figure in it would have to stand in the entry too. */
export function toSummary(random: Random, most: number): string {
  let text = `${toClause(random)}.`;
  for (;;) {
    const longer = `${text} ${toClause(random)} ${random.pick(WHY)}.`;
    if (longer.length > most) return text;
    text = longer;
  }
}

/** A paragraph of so many sentences, a source cited at its end where one is given. */
export function toParagraph(random: Random, sentences: number, cited?: string): string {
  const text = Array.from({ length: sentences }, () => toSentence(random)).join(' ');
  return cited === undefined ? text : `${text.slice(0, -1)} [@${cited}].`;
}

/** One sentence or more: as many as fit into so many characters, and never none. */
export function toShortText(random: Random, most: number): string {
  let text = `${toClause(random)}.`;
  for (;;) {
    const longer = `${text} ${toSentence(random)}`;
    if (longer.length > most) return text;
    text = longer;
  }
}

function toBareClause(random: Random): string {
  return `${random.pick(WHO)} ${random.pick(DID)}`;
}

function withCapital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
