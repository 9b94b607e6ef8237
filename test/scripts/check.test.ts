import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const CHECK = resolve('scripts/check.ts');
const topic = readFileSync('test/fixtures/rules/shape/valid/content/topics/a-fixture.mdx', 'utf8');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  writeFileSync(join(folder, 'good.mdx'), topic);
  writeFileSync(join(folder, 'bad.mdx'), topic.replace('[@fixture-report]', '[@fixture-raport]'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the checker outside any hub, so that only the file named is judged. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const clean = { ...process.env, HUB_TODAY: '2026-11-22', HUB_SITE: 'https://hub.example' };
  for (const name of ['FORCE_COLOR', 'NO_COLOR', 'HUB_BASE', 'INIT_CWD'])
    Reflect.deleteProperty(clean, name);
  const child = spawnSync(process.execPath, [CHECK, ...args], {
    cwd: folder,
    env: { ...clean, ...env },
    encoding: 'utf8',
  });
  return { code: child.status, out: child.stdout, err: child.stderr };
}

describe('npm run check', () => {
  test('ends with 0 where there is nothing to mend', () => {
    expect(run(['--kind', 'topics', 'good.mdx'])).toEqual({
      code: 0,
      out: '1 entry checked, nothing to fix.\n',
      err: '',
    });
  });

  test('ends with 1 and says where, what and how, without colour where nobody looks', () => {
    const { code, out } = run(['--kind', 'topics', 'bad.mdx']);
    expect(code).toBe(1);
    expect(out.split('\n')[0]).toBe(
      'bad.mdx:18:31  error  known-citations  No source of this entry has the key “fixture-raport”. → Did you mean “fixture-report”? → https://hub.example/contribute/rules/known-citations/',
    );
  });

  test('takes a full path, gives JSON, and the guide under the path that the site is served at', () => {
    const path = join(folder, 'bad.mdx');
    const { code, out } = run(['--kind', 'topics', '--format', 'json', path], {
      HUB_BASE: '/hub/',
    });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      errors: 1,
      problems: [
        { file: path, guide: 'https://hub.example/hub/contribute/rules/known-citations/' },
      ],
    });
  });

  test('tells of figures that the file shows at their own place', () => {
    const shown = '<DataTable file="reach.csv" caption="Reach" source="fixture-report" />';
    writeFileSync(join(folder, 'figures.mdx'), `${topic}\n${shown}\n`);
    expect(run(['--kind', 'topics', 'figures.mdx']).out).toMatch(
      /^figures\.mdx:20:18 {2}error {2}figures-beside-the-entry {2}There is no file of figures/u,
    );
    writeFileSync(join(folder, 'reach.csv'), 'Borough,Practices\nNorthern\n');
    expect(run(['--kind', 'topics', 'figures.mdx']).out).toMatch(
      /^reach\.csv:2:1 {2}error {2}true-tables/u,
    );
    writeFileSync(join(folder, 'reach.csv'), 'Borough,Practices\nNorthern,63%\n');
    const chart = shown.replace('<DataTable', '<Chart shows="It grew." unit="practices"');
    writeFileSync(join(folder, 'figures.mdx'), `${topic}\n${chart}\n`);
    expect(run(['--kind', 'topics', 'figures.mdx']).out).toMatch(
      /^reach\.csv:2:10 {2}error {2}figures-beside-the-entry {2}“63%” under “Practices”/u,
    );
  });

  test('is coloured where colour is asked for, and not where it is refused', () => {
    expect(run(['--kind', 'topics', 'bad.mdx'], { FORCE_COLOR: '1' }).out).toContain('\u001b[31m');
    expect(run(['--kind', 'topics', 'bad.mdx'], { NO_COLOR: '1' }).out).not.toContain('\u001b');
  });

  test('annotates a pull request', () => {
    expect(run(['--kind', 'topics', '--format', 'github', 'bad.mdx']).out).toMatch(
      /^::error file=bad\.mdx,line=18,col=31,title=known-citations::No source/,
    );
  });

  test('does not follow a link to another file, nor show what stands there', () => {
    symlinkSync(join(folder, 'bad.mdx'), join(folder, 'link.mdx'));
    const { code, out } = run(['--kind', 'topics', 'link.mdx']);
    expect(code).toBe(1);
    expect(out).toMatch(/^link\.mdx:1:1 {2}error {2}plain-files/);
    expect(out).not.toContain('raport');
  });

  test('falls silent where nobody reads on, as before a closed pipe', () => {
    const command = `"$NODE" "$CHECK" --kind topics bad.mdx | true`;
    const env = { ...process.env, NODE: process.execPath, CHECK };
    const { stderr } = spawnSync('sh', ['-c', command], { cwd: folder, env, encoding: 'utf8' });
    expect(stderr).toBe('');
  });

  // Nothing is kept from the user who may do everything.
  test.skipIf(process.getuid?.() === 0)('says which file it may not open', () => {
    const path = join(folder, 'closed.mdx');
    writeFileSync(path, topic);
    chmodSync(path, 0);
    const { code, out, err } = run(['--kind', 'topics', 'closed.mdx']);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: `“${path}” can’t be read: this computer does not let you open it.\n`,
    });
  });

  test.each([
    [['--fromat', 'json'], 'There is no option “--fromat”. Did you mean “--format”?'],
    [['--kind', 'topics', 'none.mdx'], 'There is no file or folder “none.mdx”.'],
    [['--kind', 'topics', '.'], '“.” is not a file.'],
    [['--kind', 'topics', '--earlier', 'none', 'good.mdx'], 'There is no file or folder “none”.'],
    [['--kind', 'topics', '--earlier', 'bad.mdx', 'good.mdx'], '“bad.mdx” is not a folder.'],
    [['good.mdx'], 'This is not the hub’s folder.'],
  ])('ends with 2 and says how it is used after %j', (args, message) => {
    const { code, out, err } = run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).toContain('Usage: npm run check');
  });
});
