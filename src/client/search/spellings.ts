/** Words whose spellings follow no rule worth writing: the British one first. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['ageing', 'aging'],
  ['analyse', 'analyze'],
  ['behaviour', 'behavior'],
  ['catalogue', 'catalog'],
  ['centre', 'center'],
  ['centred', 'centered'],
  ['counselling', 'counseling'],
  ['defence', 'defense'],
  ['enrol', 'enroll'],
  ['favour', 'favor'],
  ['fulfil', 'fulfill'],
  ['gynaecology', 'gynecology'],
  ['judgement', 'judgment'],
  ['labour', 'labor'],
  ['licence', 'license'],
  ['modelling', 'modeling'],
  ['neighbour', 'neighbor'],
  ['neighbourhood', 'neighborhood'],
  ['orthopaedic', 'orthopedic'],
  ['paediatric', 'pediatric'],
  ['practice', 'practise'],
  ['programme', 'program'],
  ['sceptical', 'skeptical'],
  ['travelling', 'traveling'],
];

const OTHER_SPELLING = new Map(PAIRS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));

/** `organisation`, `realising`, `prioritised`: the part before the ending has at least three letters. */
const WITH_S_OR_Z = /^(\p{L}{3,}i)([sz])(ations?|ational|e|es|ed|ing|er|ers)$/u;

/**
 * How else a word is spelt in British or American English. May name a word that nobody writes
 * (“wize”): it will find nothing.
 */
export function findSpellings(word: string): readonly string[] {
  const other = OTHER_SPELLING.get(word);
  if (other !== undefined) return [other];
  const singular = word.endsWith('s') ? OTHER_SPELLING.get(word.slice(0, -1)) : undefined;
  if (singular !== undefined) return [`${singular}s`];
  const [, before, letter, ending] = WITH_S_OR_Z.exec(word) ?? [];
  if (before === undefined || ending === undefined) return [];
  return [`${before}${letter === 's' ? 'z' : 's'}${ending}`];
}
