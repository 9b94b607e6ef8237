import type { Corpus } from '#domain/corpus.ts';
import { listDocumentedColumns, OWN_COLUMNS, toColumns } from '#domain/data-columns.ts';
import { toFieldsJsonSchema } from '#domain/entry-json-schema.ts';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { type Entry, getPath, kinds } from '#domain/kinds.ts';
import { toBareCsv } from '#views/csv.ts';
import { type Site, toAddress } from '#views/site.ts';

/** The version of the files’ shape: what a program relies on changes only with it. */
const DATA_VERSION = 'v1';

const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

/** A kind’s entries as a table, a row each. */
export function toDataCsv(kind: KindId, corpus: Corpus, site: Site): string {
  const columns = toColumns(kind);
  const rows = listEntries(kind, corpus).map((entry) => [
    entry.id,
    toAddress(site, getPath(entry)),
    ...columns.map(({ getCell }) => getCell(entry.data)),
  ]);
  return toBareCsv([[...OWN_COLUMNS, ...columns].map(({ name }) => name), ...rows]);
}

/** A kind’s entries as JSON, their fields as in the content. */
export function toDataJson(kind: KindId, corpus: Corpus, site: Site): object {
  return {
    version: DATA_VERSION,
    kind,
    content: site.today,
    licence: LICENCE.path,
    schema: toAddress(site, `/data/${DATA_VERSION}/${kind}.schema.json`),
    entries: listEntries(kind, corpus).map((entry) => ({
      id: entry.id,
      page: toAddress(site, getPath(entry)),
      ...entry.data,
    })),
  };
}

/** What the JSON file of a kind holds, for programs that check it. */
export function toDataSchema(kind: KindId): object {
  const { $schema, properties = {}, required = [], ...entry } = toFieldsJsonSchema(kind);
  const [id, page] = OWN_COLUMNS;
  const words = (description: string) => ({ type: 'string', description });
  return {
    $schema,
    title: `${kinds[kind].many}, ${DATA_VERSION}`,
    type: 'object',
    properties: {
      version: { const: DATA_VERSION },
      kind: { const: kind },
      content: words('The day of the content.'),
      licence: words('The address of the licence.'),
      schema: words('The address of this description.'),
      entries: {
        type: 'array',
        items: {
          ...entry,
          properties: { id: words(id.sentence), page: words(page.sentence), ...properties },
          required: ['id', 'page', ...required],
        },
      },
    },
    required: ['version', 'kind', 'content', 'licence', 'schema', 'entries'],
    additionalProperties: false,
  };
}

/** The package that describes all tables: Data Package and Table Schema, of the Frictionless standards. */
export function toDataPackage(site: Site): object {
  return {
    profile: 'tabular-data-package',
    name: 'primary-care-hub',
    title: 'Primary Care Hub: open data',
    description:
      'What the hub records about how primary care organises itself at system level in England. “not recorded” means that no source says.',
    homepage: toAddress(site, '/data/'),
    version: site.today,
    licenses: [LICENCE],
    sources: [{ title: 'Each row names its own sources', path: toAddress(site, '/data/') }],
    resources: kindIds.map((kind) => ({
      profile: 'tabular-data-resource',
      name: kind,
      title: kinds[kind].many,
      description: kinds[kind].is,
      path: `${DATA_VERSION}/${kind}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      // Said outright: programs that guess take a semicolon inside a cell for the separator.
      dialect: {
        delimiter: ',',
        quoteChar: '"',
        doubleQuote: true,
        lineTerminator: '\r\n',
        header: true,
      },
      schema: {
        fields: listDocumentedColumns(kind).map(({ name, sentence, format, isRequired }) => ({
          name,
          type: format === 'number' ? 'number' : format === 'truth' ? 'boolean' : 'string',
          description: sentence,
          // A list may be empty, and its cell with it.
          ...(isRequired &&
            format === 'text' &&
            name !== 'id' && { constraints: { required: true } }),
          ...(name === 'id' && { constraints: { required: true, unique: true } }),
        })),
        primaryKey: 'id',
      },
    })),
  };
}

function listEntries(kind: KindId, corpus: Corpus): readonly Entry[] {
  return corpus.list(kind);
}
