import type { KindId } from '#domain/kind-ids.ts';
import { toCaseStudyView } from './case-studies.ts';
import { toDocumentView } from './documents.ts';
import { toCollaborativeView } from './collaboratives.ts';
import type { EntryView, ViewContext } from './context.ts';
import { toModelTemplateView } from './model-templates.ts';
import { toOpenQuestionView } from './open-questions.ts';
import { toPolicyView } from './policies.ts';
import { toQaView } from './qas.ts';
import { toGlossaryView, toOrganisationView, toPersonView, toTopicView } from './reference-data.ts';
import { toResearchView } from './research.ts';
import { toSystemView } from './systems.ts';

/** Each kind's own view; a kind without one does not compile. */
const views: { readonly [K in KindId]: (context: ViewContext<K>) => EntryView } = {
  'case-studies': toCaseStudyView,
  collaboratives: toCollaborativeView,
  qas: toQaView,
  'model-templates': toModelTemplateView,
  documents: toDocumentView,
  research: toResearchView,
  policies: toPolicyView,
  'open-questions': toOpenQuestionView,
  systems: toSystemView,
  topics: toTopicView,
  glossary: toGlossaryView,
  people: toPersonView,
  organisations: toOrganisationView,
};

/** What sets this entry's page apart, by its kind. */
export function toEntryView<K extends KindId>(context: ViewContext<K>): EntryView {
  return views[context.entry.kind](context);
}
