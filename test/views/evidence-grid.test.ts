import { describe, expect, test } from 'vitest';
import { toEvidenceCsv } from '#views/evidence-csv.ts';
import { type EvidenceGrid, toEvidenceGrid } from '#views/evidence-grid.ts';
import { toCareQuestion, toEvidenceCorpus } from './evidence-fixtures.ts';

const byTeam = { source: 'report', measuredBy: 'the-team', attribution: 'associated' };
const measured = {
  outcome: 'patient-care',
  what: 'Waits fell.',
  after: 3,
  direction: 'better',
  comparator: 'before',
  ...byTeam,
};
const said = {
  outcome: 'patient-care',
  what: 'Care is said to be better.',
  direction: 'better',
  comparator: 'none',
  ...byTeam,
};
const activity = { ...measured, what: 'Slots were offered.', attribution: 'activity-only' };
const unknown = {
  outcome: 'patient-care',
  what: 'No source says.',
  direction: 'not-known',
  comparator: 'none',
  source: 'not recorded',
};

function getCell(grid: EvidenceGrid, outcome: string, column = 0) {
  const cell = grid.rows.find(({ id }) => id === outcome)?.cells[column];
  if (cell === undefined) throw new Error(`The grid has no such cell for ${outcome}.`);
  return cell;
}

const toCounted = (grid: EvidenceGrid, outcome = 'patient-care') =>
  getCell(grid, outcome).counts.map(({ label, count }) => [label.certainty, count]);

describe('a cell', () => {
  test('counts claims by how firm they are, the firmest first', () => {
    const grid = toEvidenceGrid(toEvidenceCorpus([said, measured, { ...said, what: 'Again.' }]));
    expect(toCounted(grid)).toEqual([
      ['measured-by-team', 1],
      ['reported-not-measured', 2],
    ]);
    expect(toCounted(grid, 'access')).toEqual([]);
  });

  test('never counts activity as an outcome, nor what is not known', () => {
    const grid = toEvidenceGrid(toEvidenceCorpus([activity, unknown]));
    expect(toCounted(grid)).toEqual([]);
    expect(getCell(grid, 'patient-care')).toMatchObject({ activity: 1, notKnown: 1 });
    expect(grid.outcomeLists).toEqual([]);
    expect(grid.activityLists).toMatchObject([{ outcome: 'Patient care' }]);
    expect(grid.notKnownLists).toMatchObject([{ outcome: 'Patient care' }]);
  });

  test('names the list of its claims', () => {
    const grid = toEvidenceGrid(toEvidenceCorpus([measured, unknown]));
    const cell = getCell(grid, 'patient-care');
    const ids = (lists: EvidenceGrid['outcomeLists']) =>
      lists.flatMap(({ groups }) => groups.map(({ id }) => id));
    expect(ids(grid.outcomeLists)).toEqual([cell.id]);
    expect(ids(grid.notKnownLists)).toEqual([cell.notKnownId]);
  });

  test('leads to the open question of its outcome, until that is answered', () => {
    const answeredBy = { answer: 'Yes.', on: '2026-11', source: 'report' };
    const open = toEvidenceGrid(toEvidenceCorpus([], { more: [toCareQuestion()] }));
    const answered = toEvidenceGrid(
      toEvidenceCorpus([], { more: [toCareQuestion({ answeredBy })] }),
    );
    expect(getCell(open, 'patient-care').question?.text).toBe('Has care changed?');
    expect(getCell(open, 'workforce').question).toBeUndefined();
    expect(getCell(answered, 'patient-care').question).toBeUndefined();
  });
});

test('a body of no recorded model has a column of its own, and only then', () => {
  const withModel = toEvidenceGrid(toEvidenceCorpus([measured]));
  const without = toEvidenceGrid(toEvidenceCorpus([measured], { modelTemplate: 'not recorded' }));
  expect(withModel.models.map(({ text }) => text)).toEqual(['A board']);
  expect(without.models.map(({ text }) => text)).toEqual(['A board', 'No model recorded']);
  expect(getCell(without, 'patient-care', 1).counts).toHaveLength(1);
});

test('the totals are of all claims', () => {
  const grid = toEvidenceGrid(toEvidenceCorpus([measured, activity, said, unknown]));
  expect(grid.claims).toBe(4);
  expect(grid.totals.reduce((sum, { count }) => sum + count, 0)).toBe(4);
});

test('the spreadsheet has a row a claim, and no cell that it would run', () => {
  const site = {
    origin: 'https://hub.example',
    base: '/',
    repository: '',
    mail: '',
    today: '2026-11-22',
  };
  const corpus = toEvidenceCorpus([{ ...said, what: '=HYPERLINK("x")' }, measured]);
  const [head, first, second] = toEvidenceCsv(corpus, site).split('\r\n');
  expect(head).toContain('"Certainty"');
  expect(first).toContain('"Patient care","A board","Measured by the team","Waits fell."');
  expect(first).toContain('"https://hub.example/case-studies/a-case/"');
  expect(second).toContain('"\'=HYPERLINK(""x"")"');
});
