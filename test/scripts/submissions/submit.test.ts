import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { HubRepository } from './hub-repository.ts';

const SUBMIT = resolve('scripts/submit.ts');
const BRANCH = 'contribution/qas-another-interview';

// Each starts git many times over.

let hub: HubRepository;
let draft: string;
let interview: string;

beforeEach(() => {
  hub = new HubRepository();
  // The address is GitHub's; git itself is led to the bare repository beside it.
  hub.git(['config', `url.${hub.remote}.insteadOf`, 'https://github.com/a/hub.git']);
  hub.git(['remote', 'set-url', 'origin', 'https://github.com/a/hub.git']);
  hub.git(['fetch', '--quiet', 'origin']);
  draft = join(hub.folder, 'another-interview.mdx');
  interview = readFileSync(join(hub.root, 'content/qas/a-fixture.mdx'), 'utf8').replace(
    /^title: .*$/mu,
    'title: What another leader said about rotas',
  );
  writeFileSync(draft, interview);
});

afterEach(() => {
  hub.remove();
});

function submit(...args: readonly string[]) {
  const env = { ...process.env, HUB_TODAY: '2026-11-22' };
  Reflect.deleteProperty(env, 'INIT_CWD');
  const { status, stdout, stderr } = spawnSync(process.execPath, [SUBMIT, ...args], {
    cwd: hub.root,
    env,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** A report that the little hub can take. */
const toReport = (publishAt: string): string =>
  readFileSync(
    'test/fixtures/rules/no-early-references/valid/content/research/held-longer.mdx',
    'utf8',
  )
    .replace('2026-12-24', publishAt)
    .replace('follows:\n  - held\n', '');

/** What the branch changes in the hub. */
const pushedFiles = (): string[] =>
  hub.pushed('diff', '--name-only', `main...${BRANCH}`).trimEnd().split('\n');

describe('npm run submit', () => {
  it('pushes the file on a branch of its own and says where to open the pull request', () => {
    hub.git(['checkout', '--quiet', '-b', 'my-work']);
    hub.write('notes.txt', 'mine');
    const { code, out, err } = submit(draft, '--kind', 'qas');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`https://github.com/a/hub/compare/main...${BRANCH}?expand=1`);
    expect(out).toContain('You are on “my-work”, as before.');
    expect(hub.pushed('show', `${BRANCH}:content/qas/another-interview.mdx`)).toBe(interview);
    expect(hub.pushed('diff', '--name-status', `main...${BRANCH}`)).toBe(
      'A\tcontent/qas/another-interview.mdx\n',
    );
    expect(hub.pushed('log', '-1', '--format=%an: %s', BRANCH)).toBe(
      'A Fixture: Add Q&A: another-interview\n',
    );
    expect(hub.git(['status', '--porcelain', '--branch'])).toBe('## my-work\n?? notes.txt\n');
  });

  it('sends a file that is changed where it stands', () => {
    const file = 'content/people/a-fixture.yaml';
    const text = readFileSync(join(hub.root, file), 'utf8').replace('for a test', 'for tests');
    hub.write(file, text);
    expect(submit(file).code).toBe(0);
    const branch = 'contribution/people-a-fixture';
    expect(hub.pushed('diff', '--numstat', `main...${branch}`)).toBe(`1\t1\t${file}\n`);
    expect(hub.git(['status', '--porcelain'])).toBe(` M ${file}\n`);
  });

  it('sends the pictures that the file shows, once they are true pictures', () => {
    writeFileSync(draft, `${interview}\n![A map of the fixture](map.png)\n`);
    writeFileSync(join(hub.folder, 'map.png'), 'no picture');
    expect(submit(draft, '--kind', 'qas').out).toContain('content/qas/map.png');
    expect(hub.branches()).toEqual(['main']);
    const picture = readFileSync('public/favicon.png');
    writeFileSync(join(hub.folder, 'map.png'), picture);
    expect(submit(draft, '--kind', 'qas')).toMatchObject({ code: 0, err: '' });
    expect(pushedFiles()).toEqual(['content/qas/another-interview.mdx', 'content/qas/map.png']);
  });

  it('leaves at home what only has a name like that of a picture which is shown', () => {
    const picture = readFileSync('public/favicon.png');
    writeFileSync(draft, `${interview}\n![The road ahead](roadmap.png)\n`);
    for (const name of ['roadmap.png', 'map.png', 'd.png'])
      writeFileSync(join(hub.folder, name), picture);
    expect(submit(draft, '--kind', 'qas')).toMatchObject({ code: 0, err: '' });
    expect(pushedFiles()).toEqual(['content/qas/another-interview.mdx', 'content/qas/roadmap.png']);
  });

  it.each([
    '<DataTable file="reach.csv" caption="Reach by borough" source="fixture-report" />',
    '<Chart file="reach.csv" caption="Reach by borough" shows="The north has more." unit="practices" source="fixture-report" />',
  ])('sends the figures that the file shows, once they are there and whole: %s', (shown) => {
    writeFileSync(draft, `${interview}\n${shown}\n`);
    const place = `${String(interview.split('\n').length + 1)}:${String(shown.indexOf('reach') + 1)}`;
    const missing = submit(draft, '--kind', 'qas');
    expect(missing).toMatchObject({ code: 1, err: 'Nothing was sent.\n' });
    expect(missing.out).toContain(
      `content/qas/another-interview.mdx:${place}  error  figures-beside-the-entry  There is no file of figures “reach.csv”`,
    );
    const figures = join(hub.folder, 'reach.csv');
    writeFileSync(figures, 'Borough,Practices\nNorthern,24\nSouthern,12,3\n');
    const ragged = submit(draft, '--kind', 'qas');
    expect(ragged.code).toBe(1);
    expect(ragged.out.split('\n')).toEqual([
      expect.stringMatching(
        /^content\/qas\/reach\.csv:3:13 {2}error {2}true-tables {2}This row has 3/u,
      ),
      expect.stringContaining('1 to fix'),
      '',
    ]);
    expect(hub.branches()).toEqual(['main']);
    writeFileSync(figures, 'Borough,Practices\nNorthern,24\nSouthern,12\n');
    expect(submit(draft, '--kind', 'qas')).toMatchObject({ code: 0, err: '' });
    expect(pushedFiles()).toEqual(['content/qas/another-interview.mdx', 'content/qas/reach.csv']);
  });

  it('follows no link from a picture’s name to another file', () => {
    writeFileSync(draft, `${interview}\n![A map of the fixture](map.png)\n`);
    symlinkSync(resolve('public/favicon.png'), join(hub.folder, 'map.png'));
    expect(submit(draft, '--kind', 'qas').out).toContain(
      'content/qas/map.png:1:1  error  plain-files',
    );
    expect(hub.branches()).toEqual(['main']);
  });

  describe('what is under embargo', () => {
    const report = 'content/research/held.mdx';
    const branch = 'contribution/research-held';
    const held = toReport('2026-12-01');

    beforeEach(() => {
      mkdirSync(join(hub.root, 'content/research'));
    });

    it('stays at home, since a public repository shows every branch to everybody', () => {
      hub.write(report, held);
      const { code, err } = submit(report);
      expect(code).toBe(1);
      expect(err).toContain(
        'This is under embargo until 1 December 2026, and a public repository shows it to everybody at once.',
      );
      expect(err).toContain('--private');
      expect(hub.branches()).toEqual(['main']);
    });

    it('is sent where somebody says that the repository is private', () => {
      hub.write(report, held);
      expect(submit(report, '--private')).toMatchObject({ code: 0, err: '' });
      expect(hub.pushed('show', `${branch}:${report}`)).toBe(held);
    });

    it('is sent from its day on', () => {
      hub.write(report, toReport('2026-11-22'));
      expect(submit(report)).toMatchObject({ code: 0, err: '' });
    });
  });

  it('sends nothing that the checker finds something to mend in, and says it in its words', () => {
    writeFileSync(draft, interview.replace('title:', 'titel:'));
    const { code, out, err } = submit(draft, '--kind', 'qas');
    expect(code).toBe(1);
    expect(out).toContain(
      'content/qas/another-interview.mdx:2:1  error  shape  “titel” is not a field',
    );
    expect(err).toBe('Nothing was sent.\n');
    expect(hub.branches()).toEqual(['main']);
  });

  test.each<[string, () => void, RegExp]>([
    [
      'other changes are staged',
      () => {
        hub.write('staged.txt', 'x');
        hub.git(['add', 'staged.txt']);
      },
      /Other changes are staged/,
    ],
    ['the branch is there', () => hub.git(['branch', BRANCH]), /There is already a branch .* here/],
    [
      'the branch is at origin',
      () => hub.git(['push', '--quiet', 'origin', `HEAD:refs/heads/${BRANCH}`]),
      /on origin/,
    ],
    ['there is no origin', () => hub.git(['remote', 'remove', 'origin']), /no remote “origin”/],
  ])('sends nothing where %s', (_, arrange, words) => {
    arrange();
    const before = hub.branches();
    const { code, err } = submit(draft, '--kind', 'qas');
    expect(code).toBe(1);
    expect(err).toMatch(words);
    expect(hub.branches()).toEqual(before);
  });

  it('sends nothing where nothing has changed', () => {
    expect(submit('content/people/a-fixture.yaml').err).toMatch(/there is nothing to send/);
  });

  test.each<[readonly string[], RegExp]>([
    [[], /Name one file/],
    [['none.mdx'], /There is no file “none.mdx”/],
    [['notes', '--kind', 'qa'], /“qa” is not a kind of entry. Did you mean “qas”/],
    [['--hard'], /can’t be read/],
  ])('ends with 2 and says how it is used after %j', (args, words) => {
    const { code, err } = submit(...args);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });

  it('asks what a file from elsewhere is', () => {
    expect(submit(draft)).toMatchObject({ code: 2, out: '' });
    expect(submit(draft).err).toContain('with --kind');
  });
});
