import { defineCollection } from 'astro:content';
import { kinds } from '#domain/kinds.ts';
import { entryLoader } from '#loader/entry-loader.ts';

/** The schema gives the types; the loader has already checked every entry against it. */
const toCollection = <K extends keyof typeof kinds>(kind: K) =>
  defineCollection({ loader: entryLoader(kind), schema: kinds[kind].schema });

export const collections = {
  'case-studies': toCollection('case-studies'),
  collaboratives: toCollection('collaboratives'),
  qas: toCollection('qas'),
  'model-templates': toCollection('model-templates'),
  research: toCollection('research'),
  systems: toCollection('systems'),
  topics: toCollection('topics'),
  glossary: toCollection('glossary'),
  people: toCollection('people'),
  organisations: toCollection('organisations'),
};
