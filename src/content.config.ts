import { defineCollection } from 'astro:content';
import type { z } from 'zod';
import type { KindId } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { entryLoader } from '#loader/entry-loader.ts';

/** The schema gives the types; the loader has already checked every entry against it. */
const toCollection = <S extends z.ZodObject>(kind: KindId, schema: S) =>
  defineCollection({ loader: entryLoader(kind), schema });

export const collections = {
  'case-studies': toCollection('case-studies', kinds['case-studies'].schema),
  collaboratives: toCollection('collaboratives', kinds.collaboratives.schema),
  qas: toCollection('qas', kinds.qas.schema),
  'model-templates': toCollection('model-templates', kinds['model-templates'].schema),
  documents: toCollection('documents', kinds.documents.schema),
  research: toCollection('research', kinds.research.schema),
  policies: toCollection('policies', kinds.policies.schema),
  'open-questions': toCollection('open-questions', kinds['open-questions'].schema),
  systems: toCollection('systems', kinds.systems.schema),
  topics: toCollection('topics', kinds.topics.schema),
  glossary: toCollection('glossary', kinds.glossary.schema),
  people: toCollection('people', kinds.people.schema),
  organisations: toCollection('organisations', kinds.organisations.schema),
};
