import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type DataContract,
  findContractBreaks,
  renewContract,
  toDataContract,
} from '#domain/data-contract.ts';
import { kindIds } from '#domain/kind-ids.ts';

const committed = readFileSync('test/contracts/data-v1.json', 'utf8');

describe('the open data under v1', () => {
  it('keeps all that it promised', () => {
    expect(findContractBreaks(JSON.parse(committed) as DataContract, toDataContract())).toEqual([]);
  });

  it('has promised all that it holds: npm run docs adds what is new', () => {
    expect(JSON.parse(committed)).toEqual(toDataContract());
    expect(Object.keys(toDataContract())).toEqual([...kindIds]);
  });
});

describe('a contract', () => {
  const held: DataContract = {
    qas: { table: { id: 'text', date: 'text?' }, json: { 'questions[].gist': 'words' } },
  };
  const change = (table: object, json: object = held.qas?.json ?? {}): DataContract => ({
    qas: { table: { ...held.qas?.table, ...table }, json: json as Record<string, string> },
  });

  it('is kept by what is added, and by what is always there from now on', () => {
    expect(findContractBreaks(held, change({ place: 'text' }))).toEqual([]);
    expect(findContractBreaks(held, change({ date: 'text' }))).toEqual([]);
    expect(findContractBreaks(held, { ...held, topics: { table: {}, json: {} } })).toEqual([]);
  });

  it('is broken by what is taken away, holds something else, or may be missing', () => {
    expect(findContractBreaks(held, change({}, {}))).toEqual([
      'qas, json: “questions[].gist” has been removed.',
    ]);
    expect(findContractBreaks(held, change({ id: 'number' }))).toEqual([
      'qas, table: “id” was text, and is number.',
    ]);
    expect(findContractBreaks(held, change({ id: 'text?' }))).toEqual([
      'qas, table: “id” was text, and is text?.',
    ]);
    expect(findContractBreaks(held, {})).toHaveLength(3);
  });

  it('is not renewed over a break', () => {
    const gone = JSON.stringify({
      ...toDataContract(),
      qas: { table: { formerly: 'text' }, json: {} },
    });
    expect(() => renewContract(gone)).toThrow('qas, table: “formerly” has been removed.');
    expect(JSON.parse(renewContract(''))).toEqual(toDataContract());
  });
});
