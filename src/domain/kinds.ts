import type { z } from 'zod';
import { caseStudies, caseStudySections } from './case-studies.ts';
import { collaboratives } from './collaboratives.ts';
import { documents } from './documents.ts';
import { type KindId, kindIds } from './kind-ids.ts';
import { modelTemplates, modelTemplateSections } from './model-templates.ts';
import { openQuestions } from './open-questions.ts';
import { policies } from './policies.ts';
import { qas } from './qas.ts';
import { glossary, organisations, people, topics } from './reference-data.ts';
import { research } from './research.ts';
import { systems } from './systems.ts';

/**
 * How a kind's entries are written: a document with a body, a record of data, or one file that lists
 * all of them with the sources they share.
 */
export type Format = 'mdx' | 'yaml' | 'list';

/** The registry: a new kind is a schema, an id in `kind-ids.ts` and a line here. */
export const kinds = {
  'case-studies': {
    one: 'Case study',
    many: 'Case studies',
    is: 'Each tells the story of one collaborative: what they did, what changed and what others can take from it.',
    format: 'mdx',
    schema: caseStudies,
    sections: caseStudySections,
  },
  collaboratives: {
    one: 'Register record',
    many: 'Register',
    is: 'One record for each collaborative: who takes part, who answers to whom, and when it was last known to be running.',
    format: 'yaml',
    schema: collaboratives,
    sections: [],
  },
  qas: {
    one: 'Q&A',
    many: 'Q&As',
    is: 'Leaders’ answers to the questions that others ask.',
    format: 'mdx',
    schema: qas,
    sections: [],
  },
  'model-templates': {
    one: 'Model',
    many: 'Models',
    is: 'Types of collaborative, written so that others can adopt them. The grouping is the hub’s own editorial reading.',
    format: 'mdx',
    schema: modelTemplates,
    sections: modelTemplateSections,
  },
  documents: {
    one: 'Working document',
    many: 'Working documents',
    is: 'Starter wording to adapt: clause by clause, with other ways to put it and who is known to do it that way. Not legal advice.',
    format: 'mdx',
    schema: documents,
    sections: [],
  },
  research: {
    one: 'Research',
    many: 'Research',
    is: 'Reports, briefings and articles on primary care at system level, with their findings in plain English.',
    format: 'mdx',
    schema: research,
    sections: [],
  },
  policies: {
    one: 'Policy',
    many: 'Policies',
    is: 'The laws, contracts, plans and guidance that entries rest on: when each took effect, and what replaced it.',
    format: 'yaml',
    schema: policies,
    sections: [],
  },
  'open-questions': {
    one: 'Open question',
    many: 'Open questions',
    is: 'What leaders need to know and no source says: what is known so far, and what would answer it.',
    format: 'yaml',
    schema: openQuestions,
    sections: [],
  },
  systems: {
    one: 'System',
    many: 'Systems',
    is: 'The 42 integrated care systems of July 2022, and what became of each board in April 2026.',
    format: 'yaml',
    schema: systems,
    sections: [],
  },
  topics: {
    one: 'Topic',
    many: 'Topics',
    is: 'The subjects that leaders ask about, each with what the hub holds on it.',
    format: 'mdx',
    schema: topics,
    sections: [],
  },
  glossary: {
    one: 'Glossary term',
    many: 'Glossary',
    is: 'The field’s terms and acronyms in plain English.',
    format: 'list',
    schema: glossary,
    sections: [],
  },
  people: {
    one: 'Person',
    many: 'People',
    is: 'People who led, spoke or wrote, with the roles that public sources record.',
    format: 'yaml',
    schema: people,
    sections: [],
  },
  organisations: {
    one: 'Organisation',
    many: 'Organisations',
    is: 'Organisations that the entries mention.',
    format: 'yaml',
    schema: organisations,
    sections: [],
  },
} as const satisfies Record<
  KindId,
  {
    /** The name of one entry, as a reader sees it. */
    readonly one: string;
    /** The name of the listing. */
    readonly many: string;
    /** What the kind is, for its listing. */
    readonly is: string;
    readonly format: Format;
    readonly schema: z.ZodObject;
    /** The level-two headings that a body must have, in this order; none where it is free. */
    readonly sections: readonly string[];
  }
>;

/** The validated data of an entry. */
export type Data<K extends KindId> = z.output<(typeof kinds)[K]['schema']>;

/** One validated document of a kind. */
export type Entry<K extends KindId = KindId> = {
  [P in K]: {
    readonly kind: P;
    readonly id: string;
    /** The file, from the project's root, with forward slashes. */
    readonly file: string;
    readonly data: Data<P>;
  };
}[K];

export function isKindId(value: string): value is KindId {
  return (kindIds as readonly string[]).includes(value);
}

/** The name of an entry, as a reader sees it. */
export function getTitle(entry: Entry): string {
  const { data } = entry;
  if ('title' in data) return data.title;
  if ('question' in data) return data.question;
  return 'term' in data ? data.term : data.name;
}

/** What an entry says in a sentence or two, for cards, search and descriptions. */
export function getSummary(entry: Entry): string {
  if (entry.kind === 'glossary') return entry.data.definition;
  if (entry.kind === 'policies') return entry.data.summaryOfChange;
  return entry.kind === 'open-questions' ? entry.data.whyItMatters : entry.data.summary;
}

/** The path of an entry's page below the site's base. */
export function getPath(entry: Pick<Entry, 'kind' | 'id'>): string {
  return `/${entry.kind}/${entry.id}/`;
}
