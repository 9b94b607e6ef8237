import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { type SentEntry, toDataBlock, toFileDigest } from '#contribution/data-block.ts';
import { toFenced } from '#contribution/fenced-text.ts';
import { answerSubmission } from '#scripts/lib/answer-submission.ts';
import { toGit } from '#scripts/lib/git.ts';
import { toGitHub } from '#scripts/lib/github.ts';
import { GitHubServer } from './github-server.ts';
import { HubRepository } from './hub-repository.ts';

const BRANCH = 'contribution/issue-5';
const PERSON = 'content/people/a-fixture.yaml';
const FILE = 'content/qas/another-interview.mdx';

// Each starts git many times over.

let server: GitHubServer;
let hub: HubRepository;
let origin: string;
let interview: string;

beforeEach(async () => {
  server = new GitHubServer();
  origin = await server.start();
  hub = new HubRepository();
  interview = readFileSync(join(hub.root, 'content/qas/a-fixture.mdx'), 'utf8').replace(
    /^title: .*$/mu,
    'title: What another leader said about rotas',
  );
});

afterEach(async () => {
  await server.stop();
  hub.remove();
});

interface IssueParts {
  readonly labels?: readonly string[];
  readonly state?: string;
  readonly login?: string;
  /** What has become of the issue since the event, where that is another thing. */
  readonly since?: Readonly<Record<string, unknown>>;
}

function answer(body: string, parts: IssueParts = {}) {
  const { labels, state = 'open', login = 'a-person', since = {} } = parts;
  const marked = server.labels.get(5) ?? new Set<string>();
  const issue = {
    number: 5,
    title: '@everyone $(touch /tmp/x)',
    state,
    body,
    user: { login, id: 42 },
    labels: (labels ?? ['submission', ...marked]).map((name) => ({ name })),
  };
  server.issues.set(5, { ...issue, ...since });
  return answerSubmission(
    {
      github: toGitHub(origin, 'a-token'),
      git: toGit(hub.root),
      repository: 'a/hub',
      root: hub.root,
      today: '2026-11-22',
    },
    { action: 'opened', issue },
  );
}

const toSent = (fields: Partial<SentEntry> = {}): SentEntry => ({
  version: 1,
  purpose: 'qa',
  kind: 'qas',
  id: 'another-interview',
  text: interview,
  ...fields,
});
const toBlock = (fields: Partial<SentEntry> = {}) => toDataBlock(toSent(fields)) ?? '';

async function toCorrection(from: string, to: string): Promise<string> {
  const original = readFileSync(join(hub.root, PERSON), 'utf8');
  return toBlock({
    purpose: 'correction',
    kind: 'people',
    id: 'a-fixture',
    text: original.replace(from, to),
    original: await toFileDigest(original),
  });
}

/** Nothing but the hub's own branch is in the repository, and no pull request was asked for. */
function expectNothingMade(): void {
  expect(hub.branches()).toEqual(['main']);
  expect(server.pulls).toEqual([]);
  expect(hub.git(['status', '--porcelain'])).toBe('');
}

describe('an issue with a sound entry', () => {
  it('becomes a branch with the very file and a pull request that credits its author', async () => {
    expect(await answer(`### Data\r\n\r\n${toBlock()}`)).toBe('Issue 5: proposed.');
    expect(hub.pushed('show', `${BRANCH}:${FILE}`)).toBe(interview);
    expect(hub.pushed('diff', '--name-status', `main...${BRANCH}`)).toBe(`A\t${FILE}\n`);
    expect(hub.pushed('log', '-1', '--format=%an|%cn|%B', BRANCH).trimEnd()).toBe(
      [
        'github-actions[bot]|github-actions[bot]|Add Q&A: What another leader said about rotas',
        '',
        'Sent in issue #5.',
        '',
        'Co-authored-by: a-person <42+a-person@users.noreply.github.com>',
      ].join('\n'),
    );
    const [pull] = server.pulls;
    expect(pull).toMatchObject({
      title: 'Add Q&A: What another leader said about rotas',
      head: BRANCH,
      base: 'main',
    });
    expect(pull?.body).toContain('A new Q&A, sent with the form in #5.');
    expect(pull?.body).toContain('The check found no errors');
    expect(pull?.body).toContain('Closes #5');
    expect(server.labels.get(pull?.number ?? 0)).toEqual(new Set(['submission']));
    expect(server.comments.map(({ issue, body }) => [issue, body.split('\n')[1]])).toEqual([
      [
        5,
        `Thank you. What you sent passed the hub’s check and has been proposed to the editors as #${String(pull?.number)}.`,
      ],
    ]);
    expect(hub.git(['status', '--porcelain', '--branch'])).toBe('## main\n');
  });

  it('is taken without credit where the account of its author has been deleted', async () => {
    server.comments.push({ id: 1, issue: 5, body: 'Well done.', user: null });
    expect(await answer(toBlock(), { since: { user: null } })).toBe('Issue 5: proposed.');
    expect(hub.pushed('log', '-1', '--format=%B', BRANCH)).not.toContain('Co-authored-by');
    expect(server.pulls[0]?.body).toContain('The sender’s GitHub account has been deleted.');
  });

  it('is proposed though it names a body that the hub lacks, which the editors are asked to add', async () => {
    const text = interview.replace(/^organisation: .*$/mu, 'organisation: a-parish-federation');
    expect(await answer(toBlock({ text }))).toBe('Issue 5: proposed.');
    expect(server.pulls[0]?.body).toContain('“a-parish-federation” is not in the hub’s');
    expect(server.pulls[0]?.body).toContain(
      'Whatever it names that the hub does not have is added',
    );
  });

  it('that is edited changes the same branch and pull request, and no commit is made twice', async () => {
    await answer(toBlock());
    await answer(toBlock());
    expect(hub.pushed('rev-list', '--count', `main..${BRANCH}`)).toBe('1\n');
    const edited = interview.replace('about rotas', 'about winter');
    await answer(toBlock({ text: edited }));
    expect(hub.pushed('rev-list', '--count', `main..${BRANCH}`)).toBe('2\n');
    expect(hub.pushed('show', `${BRANCH}:${FILE}`)).toBe(edited);
    expect(server.pulls.map(({ title }) => title)).toEqual([
      'Add Q&A: What another leader said about winter',
    ]);
    expect(server.comments).toHaveLength(1);
  });

  it('is taken as it stands by now, whatever an earlier event says', async () => {
    const edited = interview.replace('about rotas', 'about winter');
    await answer(toBlock(), { since: { body: toBlock({ text: edited }) } });
    expect(hub.pushed('show', `${BRANCH}:${FILE}`)).toBe(edited);
  });

  it('that is given another name leaves nothing behind under the first', async () => {
    await answer(toBlock());
    await answer(toBlock({ id: 'a-better-name' }));
    expect(hub.pushed('diff', '--name-status', `main...${BRANCH}`)).toBe(
      'A\tcontent/qas/a-better-name.mdx\n',
    );
  });

  it('is left to the editor who has begun to work on it', async () => {
    await answer(toBlock());
    hub.git(['fetch', '--quiet', 'origin', BRANCH]);
    hub.git(['checkout', '--quiet', '--detach', 'FETCH_HEAD']);
    hub.write(FILE, interview.replace('about rotas', 'about rotas, shortened'));
    hub.commit('Shorten the title');
    hub.git(['push', '--quiet', 'origin', `HEAD:${BRANCH}`]);
    hub.git(['checkout', '--quiet', 'main']);
    const before = hub.pushed('rev-parse', BRANCH);
    await answer(toBlock({ text: interview.replace('rotas', 'money') }));
    expect(hub.pushed('rev-parse', BRANCH)).toBe(before);
    expect(server.comments[0]?.body).toContain('An editor has started work on this.');
  });

  it('is left to the editor who has amended the bot’s own commit', async () => {
    await answer(toBlock());
    hub.git(['fetch', '--quiet', 'origin', BRANCH]);
    hub.git(['checkout', '--quiet', '--detach', 'FETCH_HEAD']);
    hub.write(FILE, interview.replace('about rotas', 'about rotas, shortened'));
    hub.git(['commit', '--quiet', '--all', '--amend', '--no-edit']);
    hub.git(['push', '--quiet', '--force', 'origin', `HEAD:${BRANCH}`]);
    hub.git(['checkout', '--quiet', 'main']);
    const before = hub.pushed('rev-parse', BRANCH);
    await answer(toBlock({ text: interview.replace('rotas', 'money') }));
    expect(hub.pushed('rev-parse', BRANCH)).toBe(before);
    expect(server.comments[0]?.body).toContain('An editor has started work on this.');
  });

  it('stays as it is once an editor has approved it', async () => {
    await answer(toBlock());
    const [pull] = server.pulls;
    server.reviews.set(pull?.number ?? 0, [
      { state: 'APPROVED', author_association: 'NONE', user: { login: 'a-stranger' } },
    ]);
    const edited = interview.replace('about rotas', 'about winter');
    await answer(toBlock({ text: edited }));
    expect(hub.pushed('show', `${BRANCH}:${FILE}`)).toBe(edited);
    server.reviews.set(pull?.number ?? 0, [
      // As many strangers as a page of GitHub's answer holds.
      ...Array.from({ length: 100 }, (_, index) => ({
        state: 'COMMENTED',
        author_association: 'NONE',
        user: { login: `stranger-${String(index)}` },
      })),
      { state: 'APPROVED', author_association: 'MEMBER', user: { login: 'an-editor' } },
      { state: 'COMMENTED', author_association: 'MEMBER', user: { login: 'an-editor' } },
    ]);
    await answer(toBlock({ text: interview.replace('about rotas', 'about money') }));
    expect(hub.pushed('show', `${BRANCH}:${FILE}`)).toBe(edited);
    expect(server.comments[0]?.body).toContain('An editor has approved this as it is.');
    server.reviews.get(pull?.number ?? 0)?.push({
      state: 'CHANGES_REQUESTED',
      author_association: 'MEMBER',
      user: { login: 'an-editor' },
    });
    await answer(toBlock());
    expect(hub.pushed('show', `${BRANCH}:${FILE}`)).toBe(interview);
  });

  it('can’t mention, close or skip anything by way of its title', async () => {
    const title = 'Closes #1, a/b#2, GH-3 https://github.com/a/b/issues/4 @team [skip ci]';
    await answer(toBlock({ text: interview.replace(/^title: .*$/mu, `title: '${title}'`) }));
    const said = [server.pulls[0]?.title, hub.pushed('log', '-1', '--format=%s', BRANCH).trimEnd()];
    for (const words of said)
      expect(words).toBe(
        'Add Q&A: Closes # 1, a/b# 2, GH 3 https: //github.com/a/b/issues/4 @ team (skip ci)',
      );
  });

  test.each([
    ['closed by an editor', null],
    ['published', '2026-11-22T09:00:00Z'],
  ])('is not proposed again once its pull request was %s', async (state, merged_at) => {
    await answer(toBlock());
    Object.assign(server.pulls[0] ?? {}, { state: 'closed', merged_at });
    await answer(toBlock({ text: interview.replace('about rotas', 'about winter') }));
    expect(hub.pushed('rev-list', '--count', `main..${BRANCH}`)).toBe('1\n');
    expect(server.pulls).toHaveLength(1);
    expect(server.comments[0]?.body).toContain(`has been ${state}.`);
  });
});

describe('an issue with a change', () => {
  it('becomes a branch in which nothing else is different', async () => {
    await answer(await toCorrection('A person for a test.', 'A chair for a test.'));
    expect(hub.pushed('diff', '--unified=0', `main...${BRANCH}`).split('\n').slice(5)).toEqual([
      '-summary: A person for a test.',
      '+summary: A chair for a test.',
      '',
    ]);
    expect(server.pulls[0]?.title).toBe('Change Person: A Fixture');
  });

  it('is put on the version that it was made from, where the page has changed since', async () => {
    const block = await toCorrection('A person for a test.', 'A chair for a test.');
    const today = readFileSync(join(hub.root, PERSON), 'utf8').replace('2027-05-22', '2027-05-21');
    hub.write(PERSON, today);
    hub.commit('Review');
    hub.git(['push', '--quiet', 'origin', 'main']);
    await answer(block);
    expect(server.pulls[0]?.body).toContain('The page has changed since the sender opened it');
    expect(hub.pushed('diff', '--numstat', `main...${BRANCH}`)).toBe(`1\t1\t${PERSON}\n`);
    hub.git(['fetch', '--quiet', 'origin', BRANCH]);
    hub.git(['merge', '--quiet', '--no-edit', 'FETCH_HEAD']);
    expect(readFileSync(join(hub.root, PERSON), 'utf8')).toBe(
      today.replace('A person for a test.', 'A chair for a test.'),
    );
  });

  it('can’t take back what the hub has changed since, by naming an older version on a newer branch', async () => {
    const older = readFileSync(join(hub.root, PERSON), 'utf8');
    hub.write(PERSON, older.replace('2027-05-22', '2027-05-21'));
    hub.write('content/qas/a-fixture.mdx', interview);
    hub.commit('Review');
    hub.git(['push', '--quiet', 'origin', 'main']);
    await answer(await toCorrection('A person for a test.', 'A chair for a test.'));
    await answer(
      toBlock({
        purpose: 'correction',
        kind: 'people',
        id: 'a-fixture',
        text: older.replace('A person for a test.', 'A lead for a test.'),
        original: await toFileDigest(older),
      }),
    );
    expect(hub.pushed('diff', '--numstat', `main...${BRANCH}`)).toBe(`1\t1\t${PERSON}\n`);
    expect(server.comments[0]?.body).toContain('that the hub does not know');
  });

  it('made from a version that the hub never had is refused', async () => {
    await answer(
      toBlock({
        purpose: 'correction',
        kind: 'people',
        id: 'a-fixture',
        text: 'name: Somebody\n',
        original: 'a'.repeat(64),
      }),
    );
    expectNothingMade();
    expect(server.comments[0]?.body).toContain(
      'a version of “content/people/a-fixture.yaml” that the hub does not know',
    );
  });

  it('that changes nothing is refused', async () => {
    await answer(await toCorrection('A person', 'A person'));
    expectNothingMade();
    expect(server.comments[0]?.body).toContain('Nothing on the page would change.');
  });

  it('that breaks another entry is refused, with the place that it breaks', async () => {
    const topic = 'content/topics/a-fixture.mdx';
    const body = readFileSync(join(hub.root, topic), 'utf8');
    hub.write(topic, `${body}\nSee [how it began](/qas/a-fixture/#s-how-did-it-begin).\n`);
    hub.commit('Link to the interview');
    const original = readFileSync(join(hub.root, 'content/qas/a-fixture.mdx'), 'utf8');
    await answer(
      toBlock({
        purpose: 'correction',
        id: 'a-fixture',
        text: original.replaceAll('How did it begin?', 'How did it start?'),
        original: await toFileDigest(original),
      }),
    );
    expectNothingMade();
    expect(server.comments[0]?.body).toContain(`${topic}:`);
    expect(server.comments[0]?.body).toContain('no heading with the anchor');
  });
});

describe('an issue that will not do', () => {
  it('gets one comment in the checker’s own words, brought up to date, and a label until it is mended', async () => {
    await answer(toBlock({ text: interview.replace('title:', 'titel:') }));
    expectNothingMade();
    expect(server.comments[0]?.body).toContain(`${FILE}:2:1`);
    expect(server.comments[0]?.body).toContain('“titel” is not a field');
    expect(server.labels.get(5)).toEqual(new Set(['needs-changes']));
    await answer(toBlock({ text: interview.replace('summary:', 'sumary:') }));
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]?.body).not.toContain('titel');
    await answer(toBlock());
    expect(server.labels.get(5)).toEqual(new Set());
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]?.body).toContain('passed the hub’s check');
  });

  test.each<[string, () => string, RegExp]>([
    [
      'leaves its folder',
      () => toFenced(JSON.stringify({ ...toSent(), id: '../../package' }), 'hub-submission'),
      /can’t be read/,
    ],
    [
      'names a kind that is none',
      () => toFenced(JSON.stringify({ ...toSent(), kind: '../scripts' }), 'hub-submission'),
      /can’t be read/,
    ],
    [
      'shows figures that the hub does not have',
      () =>
        toBlock({
          text: `${interview}\n<DataTable file="reach.csv" caption="Reach" source="fixture-report" />\n`,
        }),
      /no file of figures “reach\.csv”/,
    ],
    ['has two blocks', () => `${toBlock()}\n${toBlock()}`, /2 blocks/],
    ['has no block', () => '@everyone <!-- x --> ::set-output name=x::y', /no block/],
    [
      'is huge',
      () => toFenced(JSON.stringify({ ...toSent(), text: 'a'.repeat(200_000) }), 'hub-submission'),
      /at most 60000/,
    ],
    [
      'stands where an entry stands already',
      () => toBlock({ id: 'a-fixture' }),
      /already has “content\/qas\/a-fixture.mdx”/,
    ],
    [
      'hides characters',
      () => toBlock({ text: interview.replace('about', 'a\u202Ebout') }),
      /<U\+202E>|U\+202E/,
    ],
    [
      'holds code',
      () => toBlock({ text: `${interview}\nimport fs from 'node:fs'\n\n{fs.rmSync('/')}\n` }),
      /import|code|brace/i,
    ],
    [
      'holds a script',
      () => toBlock({ text: `${interview}\n<script>alert(1)</script>\n` }),
      /script/,
    ],
    [
      'has a person’s e-mail address',
      () => toBlock({ text: `${interview}\nWrite to jo.bloggs@nhs.example.uk.\n` }),
      /e-mail address/,
    ],
  ])('makes nothing and is politely refused where it %s', async (_, toBody, words) => {
    await answer(toBody());
    expectNothingMade();
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]?.body).toMatch(/^<!--.*-->\nThank you for sending this\./u);
    expect(server.comments[0]?.body).toMatch(words);
  });

  it('can’t mention, link or command anything by way of the refusal', async () => {
    const hostile = '@team ``` ![x](https://evil.example/x.png) <img src=x> ::error::x ##[group]';
    await answer(toBlock({ text: interview.replace(/^title: .*$/mu, `'${hostile}': 1`) }));
    const [comment = ''] = server.comments.map(({ body }) => body);
    expect(comment).toContain('@team');
    const fence = /^(`{3,})text$/mu.exec(comment)?.[1] ?? '';
    const [before = '', inside = '', after = ''] = comment.split(
      new RegExp(`^${fence}(?:text)?$`, 'mu'),
    );
    expect(inside).toContain('@team');
    expect(before + after).not.toMatch(/@team|evil|<img|::error/u);
    expect(comment).not.toContain('##[');
  });

  test.each<[string, IssueParts]>([
    ['is not marked as a submission', { labels: ['bug'] }],
    ['is closed', { state: 'closed' }],
  ])('is left alone where it %s', async (_, parts) => {
    await answer(toBlock(), parts);
    expectNothingMade();
    expect(server.asked).toEqual([]);
  });

  it('is left alone where it was closed since the event', async () => {
    await answer(toBlock(), { since: { state: 'closed' } });
    expectNothingMade();
    expect(server.comments).toEqual([]);
  });

  it('is not taken from an account whose name could be more than a name', async () => {
    await expect(answer(toBlock(), { login: 'x>\nCo-authored-by: y <z' })).rejects.toThrow();
    expectNothingMade();
  });

  it('credits nobody where an app wrote it', async () => {
    await answer(toBlock(), { login: 'some-app[bot]' });
    expect(hub.pushed('log', '-1', '--format=%B', BRANCH)).not.toContain('Co-authored-by');
  });
});
