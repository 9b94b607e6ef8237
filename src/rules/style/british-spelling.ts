import { quote } from '#body/body-problem.ts';
import type { ProseRule, ProseSlip } from '#rules/prose-rule.ts';
import { getWords } from './words.ts';

/** American stems with the British ones; endings are kept. */
const STEMS: Readonly<Record<string, string>> = {
  aluminum: 'aluminium',
  anesthe: 'anaesthe',
  apologiz: 'apologis',
  behavior: 'behaviour',
  caliber: 'calibre',
  canceled: 'cancelled',
  canceling: 'cancelling',
  catalog: 'catalogue',
  center: 'centre',
  color: 'colour',
  counselor: 'counsellor',
  defense: 'defence',
  diarrhea: 'diarrhoea',
  dialog: 'dialogue',
  edema: 'oedema',
  endeavor: 'endeavour',
  enrollment: 'enrolment',
  estrogen: 'oestrogen',
  favor: 'favour',
  fiber: 'fibre',
  fulfill: 'fulfil',
  gray: 'grey',
  gynecolog: 'gynaecolog',
  harbor: 'harbour',
  hematolog: 'haematolog',
  honor: 'honour',
  humor: 'humour',
  installment: 'instalment',
  jewelry: 'jewellery',
  labeled: 'labelled',
  labeling: 'labelling',
  labor: 'labour',
  leukemia: 'leukaemia',
  liter: 'litre',
  maneuver: 'manoeuvre',
  modeled: 'modelled',
  modeling: 'modelling',
  neighbor: 'neighbour',
  offense: 'offence',
  orthopedic: 'orthopaedic',
  pediatric: 'paediatric',
  program: 'programme',
  pretense: 'pretence',
  rumor: 'rumour',
  signaled: 'signalled',
  skeptic: 'sceptic',
  skillful: 'skilful',
  theater: 'theatre',
  totaled: 'totalled',
  traveled: 'travelled',
  traveler: 'traveller',
  traveling: 'travelling',
  tumor: 'tumour',
};

const ENDINGS =
  's|ed|ing|er|ers|al|ally|able|ful|less|hoods?|ites?|itism|y|ists?|ical|ically|ism|tics?|tists?|sia';
const STEM = new RegExp(`^(${Object.keys(STEMS).join('|')})(${ENDINGS})?$`, 'u');
/** British words that are made of those stems and endings all the same. */
const BRITISH = /^(?:fulfill(?:ed|ers?|ing)|humorists?|literal(?:ly)?)$/u;

/** -ize and -yze, with what follows. */
const Z_ENDING = /^(\p{Ll}{3,}?[iy])z(e|es|ed|ing|er|ers|ation|ations|ational|able)$/u;
/** Words in which the z has always been there. */
const ALWAYS_Z = /^(?:assi|(?:cap|down|out|over|re|right|super|under|up)si)$/u;

/** Words in American spelling; a capital letter in the middle of a sentence is a name’s, which stays as it is. */
export const britishSpelling: ProseRule = {
  id: 'british-spelling',
  group: 'style',
  severity: 'advice',
  title: 'Words have British spelling.',
  reason:
    'The hub is written in British English throughout, so that a search for one spelling finds everything.',
  find: (prose) =>
    getWords(prose).flatMap(({ word, block, at, isName }): ProseSlip[] => {
      const british = isName ? undefined : toBritish(word);
      if (british === undefined) return [];
      return [
        {
          block,
          at,
          words: word,
          message: `${quote(word)} is the American spelling.`,
          fix: `Write “${british}”.`,
        },
      ];
    }),
};

const known = new Map<string, string | undefined>();

/** The British spelling of a word in American spelling; undefined for all others. */
export function toBritish(word: string): string | undefined {
  const small = word.toLowerCase();
  if (!known.has(small)) known.set(small, findBritish(small));
  const british = known.get(small);
  if (british === undefined || small === word) return british;
  return british.slice(0, 1).toUpperCase() + british.slice(1);
}

function findBritish(word: string): string | undefined {
  if (BRITISH.test(word)) return undefined;
  const [, stem = '', ending = ''] = STEM.exec(word) ?? [];
  const known = STEMS[stem];
  if (known !== undefined) {
    const isDropped = known.endsWith('e') && /^(?:e|ing|y)/u.test(ending);
    return (isDropped ? known.slice(0, -1) : known) + ending;
  }
  const [, before = '', after = ''] = Z_ENDING.exec(word) ?? [];
  return after === '' || ALWAYS_Z.test(before) ? undefined : `${before}s${after}`;
}
