import {
  copyFileSync,
  existsSync,
  globSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { KindId } from '#domain/kind-ids.ts';
import { type Files, loadOwnFiles } from './built-files.ts';
import { runBuild } from './run-build.ts';
import { makeSmallProject } from './small-project.ts';

/** A small project that is edited and built in turn. */
export interface EditedProject {
  /** The text of one of its files. */
  readonly load: (file: string) => string;
  /** Builds on a day, and gives what was said. */
  readonly build: (today?: string) => Promise<string>;
  /** What a build on a day gives where nothing is kept. */
  readonly buildAfresh: (today: string) => Promise<Files>;
  /** What its `dist` holds. */
  readonly loadBuilt: () => Files;
  /** Does what may happen between two builds, with a number that no other has. */
  readonly edit: (what: Edit, n: number) => void;
}

/** What may happen between two builds. */
export type Edit = keyof typeof edits;

/** What edits a project, by its folder. */
interface Tools {
  readonly at: (file: string) => string;
  readonly load: (file: string) => string;
  /** The generated entries of a kind in turn. */
  readonly pick: (kind: KindId, n: number) => string;
  /** Changes a file by a pattern that it must hold. */
  readonly change: (file: string, from: RegExp, to: string) => void;
}

/** A case study that is added, renamed and taken away again, so that nothing else names it. */
const ADDED = ['added', 'renamed'].map((id) => `content/case-studies/${id}.mdx`);

const edits = {
  'a sentence is added': ({ at, load, pick }: Tools, n: number) => {
    const file = pick('case-studies', n);
    writeFileSync(at(file), `${load(file)}\nSentence ${String(n)}, written by an editor.\n`);
  },
  'a body that other pages name is renamed': ({ change, pick }: Tools, n: number) => {
    change(pick('collaboratives', n), /^name: .*$/mu, `name: Alliance number ${String(n)}`);
  },
  'a term is explained in other words': ({ change }: Tools, n: number) => {
    change('content/glossary.yaml', /definition: >-\n\s+/u, `$&(Wording ${String(n)}.) `);
  },
  'an entry is added, or what was added is taken away': ({ at, change }: Tools, n: number) => {
    const known = ADDED.find((file) => existsSync(at(file)));
    if (known !== undefined) {
      rmSync(at(known));
      return;
    }
    const [file = ''] = ADDED;
    copyFileSync(at('content/case-studies/example-case-studies-2.mdx'), at(file));
    change(file, /^title: .*$/mu, `title: Added as number ${String(n)}`);
  },
  'an added entry gets another address': ({ at }: Tools) => {
    const [one = '', other = ''] = ADDED;
    if (existsSync(at(one))) renameSync(at(one), at(other));
    else if (existsSync(at(other))) renameSync(at(other), at(one));
  },
  'a component draws other words': ({ change }: Tools, n: number) => {
    change('src/components/SuggestChange.astro', /Suggest a change/u, `$& ${String(n)}`);
  },
  'a value of the schema is called something else': ({ change }: Tools, n: number) => {
    change('src/domain/research.ts', /report: '[^']*'/u, `report: 'Report ${String(n)}'`);
  },
  'a style sheet changes, and so its name in every page': ({ at, load }: Tools, n: number) => {
    writeFileSync(
      at('src/styles/cite.scss'),
      `${load('src/styles/cite.scss')}.n${String(n)} {\n  color: red;\n}\n`,
    );
  },
  'a page is damaged on the disk': ({ at, load }: Tools) => {
    const page = 'dist/collaboratives/example-collaboratives-1/index.html';
    writeFileSync(at(page), load(page).slice(0, 400));
  },
};

/** Every edit there is. */
export const EDITS = Object.keys(edits) as readonly Edit[];

/** Makes the project in a folder of its own. */
export function makeEditedProject(name: string): EditedProject {
  const project = makeSmallProject(name);
  const at = (file: string) => join(project, file);
  const load = (file: string) => readFileSync(at(file), 'utf8');
  const pick: Tools['pick'] = (kind, n) => {
    const files = globSync(`content/${kind}/example-*`, { cwd: project }).sort();
    const file = files[n % files.length];
    if (file === undefined) throw new Error(`The project has no generated ${kind}.`);
    return file;
  };
  const change: Tools['change'] = (file, from, to) => {
    const text = load(file);
    expect(text, `${file} must hold ${String(from)}`).toMatch(from);
    writeFileSync(at(file), text.replace(from, to));
  };
  const build = async (today = '2026-11-22') => {
    const { ok, output } = await runBuild(project, { HUB_TODAY: today });
    expect(ok, output).toBe(true);
    return output;
  };
  const loadBuilt = () => loadOwnFiles(at('dist'));
  return {
    load,
    build,
    loadBuilt,
    buildAfresh: async (today) => {
      for (const made of ['.cache', '.astro', 'dist'])
        rmSync(at(made), { recursive: true, force: true });
      await build(today);
      return loadBuilt();
    },
    edit: (what, n) => {
      edits[what]({ at, load, pick, change }, n);
    },
  };
}
