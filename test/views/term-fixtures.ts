import { type Entry, kinds } from '#domain/kinds.ts';

/** A term of the glossary, valid by the schema. */
export function toTermEntry(id: string, fields: object): Entry<'glossary'> {
  return {
    kind: 'glossary',
    id,
    file: 'content/glossary.yaml',
    data: kinds.glossary.schema.parse({
      definition: 'What it means.',
      area: 'structure',
      source: 'not recorded',
      provenance: { basis: 'public-sources', on: '2026-11-22' },
      review: {
        owner: 'Editors',
        reviewedOn: '2026-11-22',
        checked: 'All sources',
        reviewDue: '2027-11-22',
      },
      sources: [],
      ...fields,
    }),
  };
}
