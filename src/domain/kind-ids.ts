/** A kind's id is its folder in `content/` and the first part of its entries' URLs. */
export const kindIds = [
  'case-studies',
  'collaboratives',
  'qas',
  'model-templates',
  'documents',
  'research',
  'policies',
  'open-questions',
  'systems',
  'topics',
  'glossary',
  'people',
  'organisations',
] as const;

export type KindId = (typeof kindIds)[number];
