import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadOwnFiles } from './built-files.ts';
import { runBuild } from './run-build.ts';
import { makeSmallProject } from './small-project.ts';

const MINUTES = 600_000;

/** Made before the first test. */
let project = '';

const at = (file: string) => join(project, file);
const load = (file: string) => readFileSync(at(file), 'utf8');

/** Changes a file by a pattern that it must hold. */
function change(file: string, from: RegExp, to: string): void {
  const text = load(file);
  expect(text, `${file} must hold ${String(from)}`).toMatch(from);
  writeFileSync(at(file), text.replace(from, to));
}

/** Builds, and gives what was said. */
async function build(today = '2026-11-22'): Promise<string> {
  const { ok, output } = await runBuild(project, { HUB_TODAY: today });
  expect(ok, output).toBe(true);
  return output;
}

async function buildAfresh(today: string): Promise<ReturnType<typeof loadOwnFiles>> {
  for (const made of ['.cache', '.astro', 'dist'])
    rmSync(at(made), { recursive: true, force: true });
  await build(today);
  return loadOwnFiles(at('dist'));
}

/** How many pages a build took over. */
const countTaken = (said: string) => Number(/(\d+) pages taken over/u.exec(said)?.[1]);

/** A case study that is added, renamed and taken away again, so that nothing else names it. */
const ADDED = ['added', 'renamed'].map((id) => `content/case-studies/${id}.mdx`);

/** What may happen between two builds, each with a number that no other has. */
const happenings: Readonly<Record<string, (n: number) => void>> = {
  'a sentence is added': (n) => {
    const file = `content/case-studies/example-case-studies-${String(1 + (n % 4))}.mdx`;
    writeFileSync(at(file), `${load(file)}\nSentence ${String(n)}, written by an editor.\n`);
  },
  'a body that other pages name is renamed': (n) => {
    const file = `content/collaboratives/example-collaboratives-${String(1 + (n % 3))}.yaml`;
    change(file, /^name: .*$/mu, `name: Alliance number ${String(n)}`);
  },
  'a term is explained in other words': (n) => {
    change('content/glossary.yaml', /definition: >-\n\s+/u, `$&(Wording ${String(n)}.) `);
  },
  'an entry is added, or what was added is taken away': (n) => {
    const known = ADDED.find((file) => existsSync(at(file)));
    if (known !== undefined) {
      rmSync(at(known));
      return;
    }
    const [file = ''] = ADDED;
    copyFileSync(at('content/case-studies/example-case-studies-2.mdx'), at(file));
    change(file, /^title: .*$/mu, `title: Added as number ${String(n)}`);
  },
  'an added entry gets another address': () => {
    const [one = '', other = ''] = ADDED;
    if (existsSync(at(one))) renameSync(at(one), at(other));
    else if (existsSync(at(other))) renameSync(at(other), at(one));
  },
  'a component draws other words': (n) => {
    change('src/components/SuggestChange.astro', /Suggest a change/u, `$& ${String(n)}`);
  },
  'a value of the schema is called something else': (n) => {
    change('src/domain/research.ts', /report: '[^']*'/u, `report: 'Report ${String(n)}'`);
  },
  'a style sheet changes, and so its name in every page': (n) => {
    writeFileSync(
      at('src/styles/cite.scss'),
      `${load('src/styles/cite.scss')}.n${String(n)} {\n  color: red;\n}\n`,
    );
  },
  'a page is damaged on the disk': () => {
    const page = 'dist/collaboratives/example-collaboratives-1/index.html';
    writeFileSync(at(page), load(page).slice(0, 400));
  },
};

const days = ['2026-11-22', '2026-11-23', '2027-12-01'] as const;

beforeAll(() => {
  project = makeSmallProject('edited');
});

describe('a build after an edit', () => {
  test(
    'draws the pages that read what was edited, and takes over the others',
    async () => {
      await build();
      const again = await build();
      const all = countTaken(again);
      expect(all).toBeGreaterThan(40);

      happenings['a sentence is added']?.(0);
      const edited = await build();
      expect(countTaken(edited)).toBeLessThan(all);
      expect(countTaken(edited)).toBeGreaterThan(all - 5);
      expect(load('dist/case-studies/example-case-studies-1/index.html')).toContain('Sentence 0');

      happenings['a component draws other words']?.(0);
      expect(countTaken(await build())).toBe(0);
    },
    MINUTES,
  );

  test(
    'draws a damaged page anew, and says so',
    async () => {
      happenings['a page is damaged on the disk']?.(0);
      expect(await build()).toMatch(/1 page of the site before was damaged; it is drawn anew/u);
      const page = load('dist/collaboratives/example-collaboratives-1/index.html');
      expect(page).toContain('</html>');
    },
    MINUTES,
  );

  test(
    'gives the same bytes as a fresh one, after any series of edits',
    async () => {
      let n = 0;
      const step = fc.record({
        what: fc.constantFrom(...Object.keys(happenings)),
        today: fc.constantFrom(...days),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 5 }), async (steps) => {
          let today: string = days[0];
          for (const { what, today: day } of steps) {
            happenings[what]?.((n += 1));
            today = day;
            await build(today);
          }
          const edited = loadOwnFiles(at('dist'));
          const fresh = await buildAfresh(today);
          expect([...edited].filter(([name, digest]) => fresh.get(name) !== digest)).toEqual([]);
          expect([...edited.keys()]).toEqual([...fresh.keys()]);
        }),
        // Each series is a minute of builds; another one is tried at every run of the tests.
        { numRuns: 1, endOnFailure: true },
      );
    },
    MINUTES,
  );
});
