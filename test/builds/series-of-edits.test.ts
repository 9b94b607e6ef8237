import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { EDITS, type EditedProject, makeEditedProject } from './edited-project.ts';

const MINUTES = 600_000;
const DAYS = ['2026-11-22', '2026-11-23', '2027-12-01'] as const;

/** Made and built before the test. */
let project: EditedProject;

beforeAll(async () => {
  project = makeEditedProject('series');
  await project.build(DAYS[0]);
}, MINUTES);

test(
  'a build after any series of edits gives the same bytes as a fresh one',
  async () => {
    let n = 0;
    const step = fc.record({ what: fc.constantFrom(...EDITS), today: fc.constantFrom(...DAYS) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 5 }), async (steps) => {
        let today: string = DAYS[0];
        for (const { what, today: day } of steps) {
          project.edit(what, (n += 1));
          today = day;
          await project.build(today);
        }
        const edited = project.loadBuilt();
        const fresh = await project.buildAfresh(today);
        expect([...edited].filter(([name, digest]) => fresh.get(name) !== digest)).toEqual([]);
        expect([...edited.keys()]).toEqual([...fresh.keys()]);
      }),
      // Each series is a minute of builds; another one is tried at every run of the tests.
      { numRuns: 1, endOnFailure: true },
    );
  },
  MINUTES,
);
