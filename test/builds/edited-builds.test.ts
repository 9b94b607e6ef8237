import { beforeAll, describe, expect, test } from 'vitest';
import { type EditedProject, makeEditedProject } from './edited-project.ts';

const MINUTES = 600_000;

/** Made before the first test. */
let project: EditedProject;

/** How many pages a build took over. */
const countTaken = (said: string) => Number(/(\d+) pages kept/u.exec(said)?.[1]);

beforeAll(() => {
  project = makeEditedProject('edited');
});

describe('a build after an edit', () => {
  test(
    'draws the pages that read what was edited, and takes over the others',
    async () => {
      await project.build();
      const again = await project.build();
      const all = countTaken(again);
      expect(all).toBeGreaterThan(40);

      project.edit('a sentence is added', 0);
      const edited = await project.build();
      expect(countTaken(edited)).toBeLessThan(all);
      expect(countTaken(edited)).toBeGreaterThan(all - 5);
      expect(project.load('dist/case-studies/example-case-studies-1/index.html')).toContain(
        'Sentence 0',
      );

      project.edit('a component draws other words', 0);
      expect(countTaken(await project.build())).toBe(0);
    },
    MINUTES,
  );

  test(
    'draws a damaged page anew, and says so',
    async () => {
      project.edit('a page is damaged on the disk', 0);
      expect(await project.build()).toMatch(
        /1 page of the last site was damaged; it will be drawn again/u,
      );
      const page = project.load('dist/collaboratives/example-collaboratives-1/index.html');
      expect(page).toContain('</html>');
    },
    MINUTES,
  );
});
