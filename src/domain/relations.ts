import type { KindId } from './kind-ids.ts';

/** Why two entries are related, as each one's page says it. */
export interface Relation {
  /** On the page of the entry that holds the reference. */
  readonly there: string;
  /** On the page of the entry referred to. */
  readonly back: string;
}

/**
 * The wording of every reference between entries, by kind and field. A test holds that each reference
 * in a schema has its line here.
 */
export const relations: Readonly<Record<`${KindId}.${string}`, Relation>> = {
  'case-studies.adaptedFrom.from': { there: 'Adapted from this case', back: 'Adapted this case' },
  'case-studies.collaborative': { there: 'Its register record', back: 'Its case study' },
  'case-studies.externalHelp.who': { there: 'Helped from outside', back: 'Where it helped' },
  'case-studies.reliesOn.policy': {
    there: 'Policy it rests on',
    back: 'Case study that rests on it',
  },
  'case-studies.topics': { there: 'Topic', back: 'Case study on this topic' },
  'collaboratives.leaders.person': { there: 'Led it', back: 'Led this body' },
  'collaboratives.members': { there: 'Member', back: 'Body it belongs to' },
  'collaboratives.modelTemplate': {
    there: 'The model it comes nearest to',
    back: 'Example of this model',
  },
  'collaboratives.relatedOrganisations.organisation': {
    there: 'Connected with it',
    back: 'Body it is connected with',
  },
  'collaboratives.reliesOn.policy': {
    there: 'Policy it rests on',
    back: 'Body whose record rests on it',
  },
  'collaboratives.systems': { there: 'System it works in', back: 'Body that works here' },
  'collaboratives.topics': { there: 'Topic', back: 'Body this topic touches on' },
  'documents.clauses.shownBy.collaborative': {
    there: 'Shows a clause in use',
    back: 'Working document with a clause that it shows in use',
  },
  'documents.models': { there: 'Made for this model', back: 'Working document for this model' },
  'documents.reliesOn.policy': {
    there: 'Policy it rests on',
    back: 'Working document that rests on it',
  },
  'documents.topics': { there: 'Topic', back: 'Working document on this topic' },
  'model-templates.reliesOn.policy': {
    there: 'Policy it rests on',
    back: 'Model that rests on it',
  },
  'model-templates.topics': { there: 'Topic', back: 'Model this topic touches on' },
  'open-questions.answeredBy.caseStudies': { there: 'Answered by', back: 'Question it answers' },
  'open-questions.answeredBy.policies': { there: 'Answered by', back: 'Question it answers' },
  'open-questions.answeredBy.qas': { there: 'Answered by', back: 'Question it answers' },
  'open-questions.answeredBy.research': { there: 'Answered by', back: 'Question it answers' },
  'open-questions.claimedBy.organisation': {
    there: 'Looks into it',
    back: 'Question it looks into',
  },
  'open-questions.origin.caseStudies': { there: 'Left open by', back: 'Question it leaves open' },
  'open-questions.origin.collaboratives': {
    there: 'Left open by',
    back: 'Question it leaves open',
  },
  'open-questions.origin.modelTemplates': {
    there: 'Left open by',
    back: 'Question it leaves open',
  },
  'open-questions.origin.policies': { there: 'Left open by', back: 'Question it leaves open' },
  'open-questions.origin.systems': { there: 'System it is about', back: 'Open question about it' },
  'open-questions.research': { there: 'Comes near it', back: 'Open question it comes near' },
  'open-questions.topics': { there: 'Topic', back: 'Open question on this topic' },
  'organisations.collaborative': { there: 'Its register record', back: 'The organisation' },
  'organisations.systems': { there: 'System it serves', back: 'Organisation that serves it' },
  'people.roles.organisation': { there: 'Held a role there', back: 'Held a role here' },
  'policies.replacedBy': { there: 'Replaced by', back: 'Took the place of' },
  'qas.collaborative': { there: 'The body it is about', back: 'Questions answered about it' },
  'qas.organisation': { there: 'Spoke for it', back: 'Interview given for it' },
  'qas.person': { there: 'Who answers', back: 'Interview given' },
  'qas.questions.topics': { there: 'Topic', back: 'Questions on this topic' },
  'qas.reliesOn.policy': { there: 'Policy it rests on', back: 'Interview that rests on it' },
  'qas.systems': { there: 'System it is about', back: 'Questions answered about this system' },
  'qas.topics': { there: 'Topic', back: 'Questions on this topic' },
  'research.collaboratives': { there: 'Body it mentions', back: 'Research that mentions it' },
  'research.follows': { there: 'Follows on from', back: 'Was followed by' },
  'research.people': { there: 'Author', back: 'Wrote this' },
  'research.policy': { there: 'The policy it sets out', back: 'The document, and what it says' },
  'research.publisher': { there: 'Publisher', back: 'Published by it' },
  'research.reliesOn.policy': { there: 'Policy it rests on', back: 'Research that rests on it' },
  'research.supersededBy': { there: 'Replaced by', back: 'Replaces' },
  'research.systems': { there: 'System it mentions', back: 'Research that mentions this system' },
  'research.topics': { there: 'Topic', back: 'Research on this topic' },
  'systems.clusters.with': {
    there: 'In the same cluster, agreed or considered',
    back: 'In the same cluster, agreed or considered',
  },
  'systems.sinceApril2026.successors': { there: 'Took over', back: 'Took over from' },
  'topics.reliesOn.policy': { there: 'Policy it rests on', back: 'Topic that rests on it' },
};

/** The wording for a reference; a reference without one is a slip that the test of this table catches. */
export function getRelation(kind: KindId, field: string): Relation {
  return relations[`${kind}.${field}`] ?? { there: 'Related', back: 'Related' };
}
