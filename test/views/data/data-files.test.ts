import { mkdirSync, mkdtempSync, writeFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Package } from 'datapackage';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { listDocumentedColumns } from '#domain/data-columns.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { loadContent } from '#loader/load-content.ts';
import { toDataCsv, toDataJson, toDataPackage, toDataSchema } from '#views/data/data-files.ts';

const site = {
  origin: 'https://hub.example',
  base: '/',
  repository: 'https://code.example/hub',
  mail: '',
  today: '2026-11-22',
};

let corpus: Corpus;
beforeAll(async () => {
  const { reads } = await loadContent('.', '/');
  corpus = toCorpus(reads.flatMap(({ entry }) => entry ?? []));
});

describe('the open data', () => {
  it('is a Data Package by the standard’s own library, and every row fits its table', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hub-data-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    mkdirSync(join(folder, 'v1'));
    for (const kind of kindIds)
      writeFileSync(join(folder, 'v1', `${kind}.csv`), toDataCsv(kind, corpus, site));
    const loaded = await Package.load(toDataPackage(site), { basePath: folder });
    expect(loaded.errors.map(({ message }) => message)).toEqual([]);
    expect(loaded.valid).toBe(true);
    for (const resource of loaded.resources) {
      const rows = await resource.read({ keyed: true });
      expect([resource.name, rows.length]).toEqual([
        resource.name,
        corpus.list(resource.name as (typeof kindIds)[number]).length,
      ]);
    }
  });

  it.each(kindIds)('has no column of %s without a sentence, and none twice', (kind) => {
    const columns = listDocumentedColumns(kind);
    expect(columns.filter(({ sentence }) => sentence === '')).toEqual([]);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  });

  it.each(kindIds)('gives JSON of %s that its own schema describes', (kind) => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(toDataSchema(kind));
    const valid = validate(JSON.parse(JSON.stringify(toDataJson(kind, corpus, site))));
    expect(validate.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });
});
