import { toWords } from './choice-words.ts';

/**
 * Plain labels for fields whose name alone is not plain, by dotted name, or by the last part of it. Any
 * other field is called by its name in words.
 */
const labels: Readonly<Record<string, string>> = {
  collaborative: 'Which body is it about?',
  'claims.what': 'What is claimed',
  'claims.outcome': 'What it is about',
  'claims.before': 'Figure before',
  'claims.after': 'Figure after',
  'claims.unit': 'What the figures count',
  'claims.denominator': 'Out of how many',
  'claims.period': 'Time covered',
  'claims.direction': 'Which way it went',
  'claims.comparator': 'Compared with',
  'claims.measuredBy': 'Who measured it',
  'claims.attribution': 'Did the body’s work lead to it?',
  'claims.repeatedIn': 'Found elsewhere too',
  'claims.limits': 'What it does not show',
  'lessons.basis': 'Where it comes from',
  'timeline.event': 'What happened',
  setUp: 'Setting it up',
  'setUp.time': 'How long it took',
  'setUp.money': 'What it cost',
  'setUp.people': 'Who was needed',
  externalHelp: 'Help from outside',
  'externalHelp.who': 'Who helped',
  'externalHelp.what': 'What they did',
  guidingPrinciples: 'Principles that members agreed',
  adaptedFrom: 'What you adapted',
  'adaptedFrom.from': 'The case study that you started from',
  'adaptedFrom.kept': 'What you kept',
  'adaptedFrom.changed': 'What you changed',
  'adaptedFrom.dropped': 'What you dropped',
  'adaptedFrom.why': 'Why',
  'documents.where': 'Where to get it',
  benefits: 'Benefits it touches on',
  challenges: 'Problems it touches on',
  functions: 'What the body does',
  topics: 'Topics',
  reliesOn: 'Laws, contracts and guidance that it rests on',
  'reliesOn.note': 'What rests on it',
  'reliesOn.verdict': 'If the policy is no longer in force: what that means here',
  'reliesOn.verdict.says': 'Your verdict',
  'reliesOn.verdict.on': 'Date of the verdict',
  'reliesOn.verdict.why': 'What a reader should do',
  claimedBy: 'Who is looking into it',
  'claimedBy.who': 'Their name',
  'claimedBy.consent': 'It is a person, and they agreed to be named',
  answeredBy: 'The answer',
  'answeredBy.on': 'Answered on',
  person: 'Who answers?',
  'leaders.person': 'Person',
  isThisBody: 'This is the body itself',
  members: 'Members that the hub knows',
  roleThen: 'Role at the time',
  organisation: 'Organisation',
  interviewer: 'Who asked the questions?',
  speech: 'How are the answers written?',
  coverage: 'How much of the answers is here?',
  coverageNote: 'What is here, and what is not',
  'questions.gist': 'The answer in a sentence',
  shortName: 'Short name',
  providers: 'Who takes part',
  membersNote: 'Members in a few words',
  form: 'Legal form',
  formNote: 'About its form',
  modelTemplate: 'Nearest model',
  'size.pcns': 'Primary care networks',
  'size.population': 'People served',
  'governance.seats': 'Who sits on the board',
  'governance.chosenBy': 'Who chooses them',
  'governance.decides': 'How it decides',
  accountability: 'Who answers to whom',
  'accountability.body': 'Who stands at this level',
  'accountability.how': 'How it answers',
  'accountability.link': 'The kind of tie',
  'funding.route': 'Where the money comes from',
  'status.date': 'Since when, or when was this known?',
  'status.state': 'Is it still running?',
  asOf: 'On what date',
  about: 'The date is worked out, not stated',
  before: 'It was no later than this date',
  url: 'Web address',
  authors: 'Who wrote it',
  source: 'Source',
  ods: 'ODS code',
};

/** What a person reads above a field. */
export function toLabel(steps: readonly string[]): string {
  const name = steps.at(-1) ?? '';
  return labels[steps.join('.')] ?? labels[name] ?? toWords(name);
}

/** Hints for those who fill in a form, where the schema's sentence is for those who write a file. */
const hints: Readonly<Record<string, string>> = {
  collaborative: 'Type part of its name. The list has the bodies in the register.',
  person: 'Type part of the name. The list has the people on the hub.',
  organisation: 'The organisation that the person spoke for. Type part of its name.',
  authors: 'Names as they should appear on the page. Name only people who have agreed.',
  'timeline.date': '',
  'sources.date': '',
  'status.date': '',
  'externalHelp.who': 'Type part of its name.',
  'reliesOn.policy': 'Type part of its name.',
  url: 'The address of a page that everyone can open. It starts with https://.',
};

/** Words of a hint that say nothing that its label or its count of characters does not. */
const PLAIN =
  /^(?:a|an|the|of|for|in|on|to|at|most|characters|\d+|and|or|it|its|is|was|were|that|this|which|what|who|how|when|where|so|says|said|source|sources|records|rests|touches|story|body|entry|gives|has|have|came|out|work|there|took|do|does|did|be)$/u;

/** What a person reads beneath a label: nothing where the label says it already. */
export function toHint(steps: readonly string[], label: string, sentence: string): string {
  const own = hints[steps.at(-1) === 'url' ? 'url' : steps.join('.')];
  if (own !== undefined) return own;
  const known = toStems(`${label} ${steps.map(toWords).join(' ')}`);
  const adds = toStems(sentence).some((stem) => !known.includes(stem));
  return adds
    ? sentence.replace(/,? (?:in |of )?at most \d+ characters(?: of plain English)?/u, '')
    : '';
}

function toStems(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '' && !PLAIN.test(word))
    .map((word) => word.slice(0, 4));
}

/** What one item of a list is called, by the list's dotted name. */
const items: Readonly<Record<string, string>> = {
  timeline: 'event',
  claims: 'claim',
  lessons: 'lesson',
  externalHelp: 'helper',
  guidingPrinciples: 'principle',
  adaptedFrom: 'case study',
  documents: 'document',
  reliesOn: 'policy',
  questions: 'question',
  authors: 'author',
  sources: 'source',
  accountability: 'level',
  funding: 'source of money',
  leaders: 'leader',
  relatedOrganisations: 'organisation',
  doubts: 'doubt',
  status: 'status',
  otherNames: 'name',
  aliases: 'word',
  roles: 'role',
  provisions: 'provision',
};

export function toItemName(steps: readonly string[]): string {
  return items[steps.at(-1) ?? ''] ?? 'item';
}

/** Words that fit on one line: names, titles, amounts. */
const LINES = new Set(
  [
    'title name shortName otherNames publisher role roleThen unit denominator period amount interviewer term',
    'acronym aliases authors body where time money issuer ods key by owner',
  ].flatMap((names) => names.split(' ')),
);

export function isLine(name: string): boolean {
  return LINES.has(name);
}

/** Optional fields of items that most people should answer, so that they stand in plain sight. */
const SHOWN = new Set(
  [
    'claims.measuredBy claims.attribution sources.date sources.url status.reason reliesOn.note funding.amount',
    'accountability.answersTo accountability.link accountability.how accountability.source funding.source',
  ].flatMap((names) => names.split(' ')),
);

/** True for an optional field of a list's items that few people answer. */
export function isFolded(steps: readonly string[]): boolean {
  return steps.length > 1 && !SHOWN.has(steps.join('.'));
}
