/** A step as it is planned: its words, and the names of the fields that belong in it. */
export interface PlannedStep {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly fields?: readonly string[];
  /** What else stands in it, after its fields; `naming` stands before them. */
  readonly holds?: 'naming' | 'body' | 'answers' | 'newest';
}

/** The field that a step of this sort draws in a way of its own. */
export const heldField = { answers: 'questions', newest: 'status' } as const;

/** Filled in by editors, or by the form itself. */
export const unasked: readonly string[] = [
  'published',
  'updated',
  'provenance',
  'review',
  'credit',
  'corrections',
];

/** Takes the fields that no other step names, so that none is lost. */
export const moreStep: PlannedStep = {
  id: 'more',
  title: 'Anything else',
  lead: 'A few more things we ask for. Leave out what you do not know.',
};

export const sourcesStep: PlannedStep = {
  id: 'sources',
  title: 'Sources',
  lead: 'Where can a reader see it for themselves? A public web page is best; a board paper is good.',
};

export const permissionStep: PlannedStep = {
  id: 'permission',
  title: 'Permission and credit',
  lead: 'What you send is published for everyone to read and use. Everyone it is about must have agreed.',
};

export const checkStep: PlannedStep = {
  id: 'send',
  title: 'Check and send',
  lead: 'Look at the page as readers will see it, fix what is left, and send it.',
};

const caseStudySteps: readonly PlannedStep[] = [
  {
    id: 'body',
    title: 'The body',
    lead: 'Which collaborative is the story about? Each case study is about one body.',
    holds: 'naming',
    fields: ['collaborative'],
  },
  {
    id: 'short',
    title: 'In short',
    lead: 'What should a busy reader take away? Many people read no more than this.',
    fields: ['title', 'summary', 'functions', 'benefits', 'challenges', 'topics'],
  },
  {
    id: 'story',
    title: 'The story',
    lead: 'Tell it in six parts. Five hundred words is plenty. Short sentences help; so does saying what went wrong.',
    holds: 'body',
  },
  {
    id: 'timeline',
    title: 'Timeline',
    lead: 'What happened, and when? Give only what a source says. A year is enough.',
    fields: ['timeline'],
  },
  {
    id: 'took',
    title: 'What it took',
    lead: 'What would others need to do the same? What you leave out is shown as not recorded.',
    fields: ['setUp', 'externalHelp', 'guidingPrinciples', 'adaptedFrom', 'documents', 'reliesOn'],
  },
  {
    id: 'claims',
    title: 'What changed',
    lead: 'What is said to have changed, and how firm is it? “Nobody measured it” is an answer too.',
    fields: ['claims'],
  },
  {
    id: 'lessons',
    title: 'Lessons',
    lead: 'What would you tell a colleague starting tomorrow?',
    fields: ['lessons'],
  },
];

const adaptedStep: PlannedStep = {
  id: 'adapted',
  title: 'What you adapted',
  lead: 'You tried what others did. What did you keep, change and drop, and why?',
  fields: ['adaptedFrom'],
};

const qaSteps: readonly PlannedStep[] = [
  {
    id: 'speaker',
    title: 'Who speaks',
    lead: 'Who answers, for whom, and when?',
    fields: ['person', 'roleThen', 'organisation', 'interviewer', 'date', 'about', 'before'],
  },
  {
    id: 'short',
    title: 'In short',
    lead: 'Who speaks and what about? Many people read no more than this.',
    fields: ['title', 'summary', 'collaborative', 'systems', 'topics'],
  },
  {
    id: 'answers',
    title: 'Questions and answers',
    lead: 'One question at a time. Each answer first in a sentence, then as it was given.',
    holds: 'answers',
    fields: ['speech', 'coverage', 'coverageNote'],
  },
];

const collaborativeSteps: readonly PlannedStep[] = [
  {
    id: 'body',
    title: 'The body',
    lead: 'What is it called, and what should a reader know about it?',
    fields: ['name', 'shortName', 'otherNames', 'summary', 'website'],
  },
  {
    id: 'where',
    title: 'Where and who',
    lead: 'Where does it work, in what form, and who takes part?',
    fields: [
      ...['systems', 'level', 'form', 'formNote', 'modelTemplate', 'providers', 'membersNote'],
      ...['members', 'leaders', 'relatedOrganisations', 'functions', 'topics'],
    ],
  },
  {
    id: 'size',
    title: 'Size and start',
    lead: 'How large is it, and since when? A year is enough.',
    fields: ['size', 'started', 'formalised'],
  },
  {
    id: 'thread',
    title: 'Who answers to whom',
    lead: 'How does it decide, and how does each level answer to the next?',
    fields: ['governance', 'accountability'],
  },
  {
    id: 'money',
    title: 'Money',
    lead: 'How is it paid for?',
    fields: ['funding'],
  },
  {
    id: 'status',
    title: 'Is it still running?',
    lead: 'What is known about it over time, newest last.',
    fields: ['status', 'doubts'],
  },
];

const newestStatusStep: PlannedStep = {
  id: 'status',
  title: 'Is it still running?',
  lead: 'One more line for its history. What was known before stays as it is.',
  holds: 'newest',
};

/** For kinds without a plan of their own: what it is called and says first, its text, then the rest. */
const plainSteps: readonly PlannedStep[] = [
  {
    id: 'short',
    title: 'In short',
    lead: 'What is it called, and what should a reader know about it?',
    fields: ['title', 'name', 'term', 'acronym', 'aliases', 'question', 'summary', 'definition'],
  },
  { id: 'text', title: 'The text', lead: 'What the page says, part by part.', holds: 'body' },
];

/** How the fields of each kind fall into steps. */
export const stepPlans = {
  'case-studies': caseStudySteps,
  adaptation: [adaptedStep, ...caseStudySteps],
  qas: qaSteps,
  collaboratives: collaborativeSteps,
  status: [newestStatusStep],
  plain: plainSteps,
} as const satisfies Readonly<Record<string, readonly PlannedStep[]>>;

/** What to write beneath the headings that a body must have. */
export const sectionHints: Readonly<Record<string, string>> = {
  'The challenge': 'What was wrong or missing, and for whom? What made you begin?',
  'What they did': 'Step by step, with dates. Who did it?',
  'How it is governed': 'Who sits on the board, who chooses them and how do they decide?',
  'How it is paid for':
    'Who pays, how much and for how long? If no source says, write “Not recorded.”',
  'What changed': 'What is different for patients, practices or the system? Who says so?',
  'What they learned': 'What would you do again, and what not?',
};
