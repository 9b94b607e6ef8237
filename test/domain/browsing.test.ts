import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FacetColumn,
  findRows,
  listChosen,
  type Selection,
  toggleChoice,
} from '#domain/browsing.ts';

const toChoices = (...ids: string[]) => ids.map((id) => ({ id, label: id.toUpperCase() }));

/** Five bodies: each has one level and several members. */
const level: FacetColumn = {
  id: 'level',
  label: 'Level',
  combines: 'any',
  choices: toChoices('place', 'system', 'neighbourhood'),
  rows: [[0], [0], [1], [1], [1]],
};
const members: FacetColumn = {
  id: 'members',
  label: 'Members',
  combines: 'all',
  choices: toChoices('dentistry', 'optometry', 'pharmacy'),
  rows: [[0], [0, 1], [1, 2], [], [0, 1, 2]],
};
const find = (selection: Selection) => findRows([level, members], 5, selection);

describe('choices', () => {
  test.each([
    ['nothing', {}, [0, 1, 2, 3, 4]],
    ['one value', { level: ['system'] }, [2, 3, 4]],
    ['two values of a facet that widens', { level: ['system', 'place'] }, [0, 1, 2, 3, 4]],
    ['one value of a facet that narrows', { members: ['optometry'] }, [1, 2, 4]],
    ['two values of a facet that narrows', { members: ['dentistry', 'optometry'] }, [1, 4]],
    ['values of two facets', { level: ['place'], members: ['optometry'] }, [1]],
    ['values that no row has together', { level: ['place'], members: ['pharmacy'] }, []],
    ['a value that nothing has', { level: ['neighbourhood'] }, []],
    ['a value that is not known', { level: ['galaxy'] }, []],
    ['a facet that is not known', { colour: ['red'] }, [0, 1, 2, 3, 4]],
  ])('of %s leave the rows that fit', (_, selection, rows) => {
    expect(find(selection).rows).toEqual(rows);
  });
});

describe('counts', () => {
  test('say how many rows each value has where nothing is chosen', () => {
    expect(find({}).counts).toEqual([
      [2, 3, 0],
      [3, 3, 2],
    ]);
  });

  test('of the facet that widens say what another choice would add', () => {
    expect(find({ level: ['system'] }).counts[0]).toEqual([2, 3, 0]);
  });

  test('of the facet that narrows say what another choice would leave', () => {
    expect(find({ members: ['dentistry'] }).counts[1]).toEqual([3, 2, 1]);
  });

  test('of one facet go by the choices of the other', () => {
    const { counts } = find({ level: ['place'], members: ['optometry'] });
    expect(counts).toEqual([
      [1, 2, 0],
      [1, 1, 0],
    ]);
  });
});

const columns = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.array(fc.constantFrom('any', 'all'), { maxLength: 4 }))
  .chain(([rowCount, combinings]) =>
    fc.record({
      rowCount: fc.constant(rowCount),
      columns: fc.tuple(
        ...combinings.map((combines, index) =>
          fc
            .array(fc.uniqueArray(fc.nat(3), { maxLength: 3 }), {
              minLength: rowCount,
              maxLength: rowCount,
            })
            .map((rows) => ({
              id: `f${String(index)}`,
              label: 'F',
              combines,
              choices: toChoices('a', 'b', 'c', 'd'),
              rows,
            })),
        ),
      ),
      chosen: fc.array(
        fc.tuple(fc.nat(Math.max(0, combinings.length - 1)), fc.constantFrom('a', 'b', 'c', 'd')),
        { maxLength: 4 },
      ),
    }),
  )
  .map(({ rowCount, columns: made, chosen }) => ({
    rowCount,
    columns: made,
    selection: chosen.reduce<Selection>(
      (selection, [facet, value]) => toggleChoice(selection, `f${String(facet)}`, value),
      {},
    ),
  }));

describe('whatever is chosen', () => {
  test('a count is what choosing the value then shows or adds', () => {
    fc.assert(
      fc.property(columns, ({ columns: all, rowCount, selection }) => {
        const { rows, counts } = findRows(all, rowCount, selection);
        all.forEach((column, place) => {
          column.choices.forEach(({ id }, at) => {
            if (selection[column.id]?.includes(id)) return;
            const next = findRows(all, rowCount, toggleChoice(selection, column.id, id)).rows;
            const isFirst = (selection[column.id] ?? []).length === 0;
            const expected =
              column.combines === 'all' || isFirst
                ? next.length
                : next.filter((row) => column.rows[row]?.includes(at)).length;
            expect(counts[place]?.[at]).toBe(expected);
            if (column.combines === 'all') expect(rows).toEqual(expect.arrayContaining([...next]));
          });
        });
      }),
    );
  });

  test('a choice taken back leaves everything as it was', () => {
    fc.assert(
      fc.property(columns, ({ columns: all, rowCount, selection }) => {
        for (const { id } of all) {
          const twice = toggleChoice(toggleChoice(selection, id, 'a'), id, 'a');
          expect(findRows(all, rowCount, twice)).toEqual(findRows(all, rowCount, selection));
        }
      }),
    );
  });
});

test('what is chosen is listed in the order of the facets, not of the choosing', () => {
  const chosen = listChosen([level, members], {
    members: ['pharmacy'],
    level: ['system', 'place'],
  });
  expect(chosen.map(({ facet, choice }) => `${facet} ${choice.label}`)).toEqual([
    'level PLACE',
    'level SYSTEM',
    'members PHARMACY',
  ]);
});
