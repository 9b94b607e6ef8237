/**
 * Words that the field uses for much the same thing. A page that says one of them is a weaker match for
 * another: it comes after those that say the very word.
 */
const GROUPS: readonly (readonly string[])[] = [
  ['alliance', 'collaborative', 'board', 'provider board', 'federation', 'confederation'],
  ['bust', 'failed', 'fail', 'collapsed', 'closed', 'stopped trading'],
  ['seat', 'member', 'place at the table'],
  ['pay', 'pays', 'paid', 'fund', 'funding', 'money', 'cost'],
  ['begin', 'start', 'set up'],
  ['pharmacist', 'pharmacists', 'pharmacy'],
  ['dentist', 'dentists', 'dentistry', 'dental'],
  ['optometrist', 'optometrists', 'optometry', 'optician', 'opticians', 'eye care'],
  ['network', 'pcn', 'primary care network'],
  ['healthcare', 'health care'],
  ['cooperation', 'collaboration', 'working together', 'joining forces', 'joint working'],
  ['alone', 'on our own', 'independently'],
  ['governance', 'accountability', 'structure'],
  ['exist', 'run', 'running'],
  ['certain', 'certainty', 'sure'],
  ['job description', 'role outline', 'role description'],
  ['evidence', 'research', 'evaluation'],
];

/** What else the field calls it; the words themselves are left out. */
export function findSynonyms(words: string): readonly string[] {
  return GROUPS.filter((group) => group.includes(words)).flatMap((group) =>
    group.filter((other) => other !== words),
  );
}
