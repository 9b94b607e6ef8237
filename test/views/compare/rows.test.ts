import { describe, expect, it } from 'vitest';
import { comparedSorts, type ComparedSort } from '#domain/comparison.ts';
import { kinds } from '#domain/kinds.ts';
import { getFields } from '#domain/schema-fields.ts';
import { collaborativeRows } from '#views/compare/collaborative-rows.ts';
import { modelRows } from '#views/compare/model-rows.ts';
import { optionsPlans } from '#views/compare/options-plan.ts';
import { comparison, corpus, TODAY } from './compared-bodies.ts';
import { toRegisterTables } from '#views/compare/register-table.ts';

const rowsOf: Readonly<Record<ComparedSort, typeof collaborativeRows | typeof modelRows>> = {
  models: modelRows,
  collaboratives: collaborativeRows,
};

/** Fields that are compared in no row, with the reason. */
const leftOut: Readonly<Record<ComparedSort, Readonly<Record<string, string>>>> = {
  models: {
    title: 'heads its column',
    summary: 'opens its part of a paper',
    topics: 'says where it is listed, not what it is',
    reliesOn: 'stands in the entry, with what became of each policy',
    provenance: 'is about the entry',
    corrections: 'is about the entry',
    credit: 'is about the entry',
    review: 'is about the entry',
    sources: 'stand by number beside what they say',
  },
  collaboratives: {
    name: 'heads its column',
    shortName: 'is another way to say the name',
    otherNames: 'are other ways to say the name',
    summary: 'opens its part of a paper',
    members: 'are named in the record; the row of providers says what they are',
    topics: 'say where it is listed, not what it is',
    website: 'stands in the record',
    reliesOn: 'stands in the entry, with what became of each policy',
    provenance: 'is about the entry',
    corrections: 'is about the entry',
    credit: 'is about the entry',
    review: 'is about the entry',
    sources: 'stand by number beside what they say',
  },
};

const getCell = (id: string, place: number) =>
  comparison.rows.find((row) => row.id === id)?.cells[place];
const getText = (id: string, place: number) =>
  getCell(id, place)?.said.map(({ text, small }) => [text, small].filter(Boolean).join(' | '));

describe('the rows', () => {
  it.each(comparedSorts)('of %s draw on every field of the schema, or say why not', (of) => {
    const { schema } = kinds[of === 'models' ? 'model-templates' : 'collaboratives'];
    const names = getFields(schema).map(({ name }) => name);
    const drawn = rowsOf[of].flatMap(({ fields }) => fields.map((path) => path.split('.')[0]));
    expect(names.filter((name) => !drawn.includes(name) && !(name in leftOut[of]))).toEqual([]);
    expect(Object.keys(leftOut[of]).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(comparedSorts)('of %s have an id each, and a whole question to ask', (of) => {
    const ids = rowsOf[of].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { question } of rowsOf[of]) expect(question).toMatch(/^[A-Z].+\?$/);
  });

  it.each(comparedSorts)('that an options paper asks for are rows of %s', (of) => {
    const ids = rowsOf[of].map(({ id }) => id);
    expect(
      Object.values(optionsPlans[of])
        .flat()
        .filter((id: string) => !ids.includes(id)),
    ).toEqual([]);
  });
});

describe('a cell', () => {
  it('gives a number with its unit, its date and what it counts, and marks rows that mix them', () => {
    expect(getText('population', 0)).toEqual(['1,250,000 people | 2021. Registered patients']);
    expect(getText('population', 1)).toEqual(['300,000 people | March 2024. Residents']);
    expect(comparison.rows.find(({ id }) => id === 'population')?.isMixed).toBe(true);
    expect(getText('practices', 0)).toEqual(['about 90 | Date not recorded']);
  });

  it('is empty where nothing is recorded, and keeps what is known of the gap', () => {
    expect(getCell('pcns', 0)).toEqual({ said: [] });
    expect(getCell('places', 0)).toEqual({ said: [], gap: 'It covers three boroughs.' });
    expect(getCell('form', 1)?.said).toEqual([]);
    expect(getCell('funding', 0)).toEqual({ said: [], gap: 'Nobody says who pays.' });
    expect(getCell('set-up-money', 0)?.said).toEqual([]);
    expect(getCell('certainty', 1)?.said).toEqual([]);
  });

  it('says where a body stands, and when that is old', () => {
    expect(getCell('status', 0)?.said[0]).toMatchObject({
      text: 'Running, last known May 2020',
      drawing: 'status running last-known',
    });
    expect(getCell('status', 1)?.said[0]?.text).toBe('Running, February 2026');
  });

  it('never dresses activity as an outcome, and leaves out what no source speaks of', () => {
    expect(getText('claims', 0)).toEqual([
      'Access to care: Clinics opened. | Activity only; direction: not known; figure: 12 clinics',
    ]);
    expect(getText('certainty', 0)).toEqual(['Activity only']);
  });

  it('tells the thread in words', () => {
    expect(getText('thread', 0)).toEqual([
      'Practice (Practices), to place: elects. | Each practice has a vote.',
    ]);
  });

  it('cites the case study’s sources beside the record’s', () => {
    expect(comparison.sources.map(({ title }) => title)).toEqual(['A report', 'Told later']);
    expect(getCell('set-up-time', 0)?.said[0]?.refs).toEqual([2]);
  });
});

describe('the register as a table', () => {
  it('has a row for every body, by name, with words alone', () => {
    const [table, ...more] = toRegisterTables(corpus, TODAY);
    expect(more).toEqual([]);
    expect(table?.rows.map(({ label }) => label)).toEqual(['First body', 'Second & last body']);
    expect(table?.columns.map(({ title }) => title)).toContain('Legal form');
    const said = table?.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.said)) ?? [];
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter(({ small, refs }) => small !== undefined || refs.length > 0)).toEqual([]);
  });
});
