import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { toDataBlock } from '#contribution/data-block.ts';
import { queue } from '#domain/queue.ts';
import { toGitHub } from '#scripts/lib/github.ts';
import { loadQueueItems } from '#scripts/lib/queue-items.ts';
import { toPage } from './submissions/github-server.ts';

const NOW = new Date('2026-11-22T06:00:00Z');

type Fields = Readonly<Record<string, unknown>>;

let server: Server;
let issues: Fields[];
let pulls: Fields[];
let reviews: Record<string, Fields[]>;
let comments: Record<string, Fields[]>;
/** Who closed what was sent; its author is “author”. */
let closer: string | undefined;
let origin: string;
/** How many pages of lists were read. */
let asked: number;

function answerTo(url: URL): unknown {
  const [, , , , kind, number = '', part] = url.pathname.split('/');
  if (part === 'reviews') return toPage(reviews[number] ?? [], url.searchParams);
  if (part === 'comments') return toPage(comments[number] ?? [], url.searchParams);
  // A list says nothing of who closed what, as GitHub's does not.
  const closed_by = closer === undefined ? null : { login: closer };
  if (number !== '') return { user: { login: 'author' }, closed_by };
  asked += 1;
  const state = url.searchParams.get('state');
  const listed = (kind === 'pulls' ? pulls : issues).filter((one) => one.state === state);
  return toPage(listed, url.searchParams);
}

beforeEach(async () => {
  [issues, pulls, reviews, comments] = [[], [], {}, {}];
  closer = 'editor';
  asked = 0;
  server = createServer((request, response) => {
    response.end(JSON.stringify(answerTo(new URL(request.url ?? '', 'http://github.test'))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${String(address === null || typeof address === 'string' ? 0 : address.port)}`;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

const toIssue = (number: number, fields: Fields = {}): Fields => ({
  number,
  title: `Submission ${String(number)}`,
  state: 'open',
  created_at: '2026-11-20T09:00:00Z',
  updated_at: '2026-11-21T09:00:00Z',
  closed_at: null,
  labels: [{ name: 'submission' }],
  assignees: [],
  ...fields,
});
const toPull = (number: number, issue: number, fields: Fields = {}): Fields => ({
  ...toIssue(number),
  merged_at: null,
  head: { ref: `contribution/issue-${String(issue)}`, repo: { full_name: 'a/hub' } },
  ...fields,
});
const review = (state: string, author_association = 'MEMBER', login = 'editor'): Fields => ({
  state,
  author_association,
  user: { login },
});
/** As many as a page of GitHub's answer holds. */
const crowd = (toOne: (login: string) => Fields): Fields[] =>
  Array.from({ length: 100 }, (_, index) => toOne(`stranger-${String(index)}`));
const closed = { state: 'closed', closed_at: '2026-11-21T12:00:00Z' };
const done = { ...closed, merged_at: '2026-11-21T12:00:00Z', state_reason: 'completed' };

const load = () => loadQueueItems(toGitHub(origin, 't'), 'a/hub', NOW);
const read = async () => (await load()).items;
const readTitles = async () => (await read()).map(({ number, title }) => [number, title]);
const stageOf = async () => (await read()).map(({ number, stage }) => [number, stage]);

describe('the stage of a submission', () => {
  test.each<[string, () => void, string]>([
    ['that nobody opened', () => undefined, 'received'],
    ['with an editor', () => (issues = [toIssue(5, { assignees: [{}] })]), 'being-checked'],
    [
      'that its author is to mend',
      () =>
        (issues = [toIssue(5, { labels: [{ name: 'submission' }, { name: 'needs-changes' }] })]),
      'changes-asked-for',
    ],
    ['that was proposed', () => (pulls = [toPull(6, 5)]), 'received'],
    [
      'that an editor remarks on',
      () => ((pulls = [toPull(6, 5)]), (reviews = { 6: [review('COMMENTED')] })),
      'being-checked',
    ],
    [
      'that an editor wants changed, whatever is remarked later',
      () => (
        (pulls = [toPull(6, 5)]),
        (reviews = { 6: [review('CHANGES_REQUESTED'), review('COMMENTED')] })
      ),
      'changes-asked-for',
    ],
    [
      'that an editor approves after asking for changes',
      () => (
        (pulls = [toPull(6, 5)]),
        (reviews = { 6: [review('CHANGES_REQUESTED'), review('APPROVED')] })
      ),
      'accepted',
    ],
    [
      'that a stranger approves',
      () => ((pulls = [toPull(6, 5)]), (reviews = { 6: [review('APPROVED', 'NONE')] })),
      'received',
    ],
    [
      'that an editor approves after a hundred strangers',
      () => (
        (pulls = [toPull(6, 5)]),
        (reviews = {
          6: [...crowd((login) => review('COMMENTED', 'NONE', login)), review('APPROVED')],
        })
      ),
      'accepted',
    ],
    [
      'that was merged',
      () => (pulls = [toPull(6, 5, { ...closed, merged_at: '2026-11-21T12:00:00Z' })]),
      'published',
    ],
    ['whose proposal was closed', () => (pulls = [toPull(6, 5, closed)]), 'not-taken'],
    [
      'that was dealt with by hand',
      () => (issues = [toIssue(5, { ...closed, state_reason: 'completed' })]),
      'accepted',
    ],
    [
      'that was closed as not planned',
      () => (issues = [toIssue(5, { ...closed, state_reason: 'not_planned' })]),
      'not-taken',
    ],
    ...(['completed', 'not_planned'] as const).map((state_reason): [string, () => void, string] => [
      `that its author closed as ${state_reason}`,
      () => ((issues = [toIssue(5, { ...closed, state_reason })]), (closer = 'author')),
      'closed',
    ]),
    [
      'that was closed by nobody whom GitHub names',
      () => (
        (issues = [toIssue(5, { ...closed, state_reason: 'completed' })]),
        (closer = undefined)
      ),
      'closed',
    ],
    [
      'that its author merged, being an editor',
      () => ((pulls = [toPull(6, 5, done)]), (closer = 'author')),
      'published',
    ],
    [
      'beside a stranger’s branch of the same name',
      () =>
        (pulls = [
          toPull(6, 5, {
            ...closed,
            labels: [],
            head: { ref: 'contribution/issue-5', repo: { full_name: 'b/hub' } },
          }),
        ]),
      'received',
    ],
  ])('%s', async (_, arrange, stage) => {
    issues = [toIssue(5)];
    arrange();
    expect(await stageOf()).toEqual([[5, stage]]);
  });
});

describe('the list', () => {
  it('holds pull requests of people with git too, newest first, and leaves out others', async () => {
    issues = [toIssue(5)];
    pulls = [
      toPull(9, 0, { created_at: '2026-11-22T01:00:00Z', head: { ref: 'patch-1', repo: null } }),
      toPull(8, 0, { labels: [], head: { ref: 'mend-styles', repo: { full_name: 'a/hub' } } }),
    ];
    expect((await read()).map(({ number }) => number)).toEqual([9, 5]);
  });

  it('forgets what was decided long ago', async () => {
    issues = [toIssue(5, { ...closed, closed_at: '2026-09-01T00:00:00Z' })];
    expect(await read()).toEqual([]);
  });

  it('says that a proposal which its author closed is not decided', async () => {
    pulls = [toPull(9, 0, { ...closed, head: { ref: 'patch-1', repo: null } })];
    closer = 'author';
    expect(await stageOf()).toEqual([[9, 'closed']]);
  });

  it('gives an editor’s reason, and nobody else’s', async () => {
    issues = [toIssue(5, { ...closed, state_reason: 'not_planned' })];
    comments = {
      5: [
        { author_association: 'MEMBER', body: 'Thank you.\r\nReason: there is no source for it.' },
        { author_association: 'NONE', body: 'Reason: they hate us.' },
      ],
    };
    expect((await read())[0]?.reason).toBe('there is no source for it.');
    comments[5]?.unshift(...crowd(() => ({ author_association: 'NONE', body: 'Me too.' })));
    expect((await read())[0]?.reason).toBe('there is no source for it.');
  });

  it('tells what was sent by what it is, until an editor has read its title', async () => {
    const sent = toDataBlock({ version: 1, purpose: 'qa', kind: 'qas', id: 'a', text: 'x' }) ?? '';
    const read = [{ name: 'submission' }, { name: 'title-read' }];
    issues = [
      toIssue(8, { body: sent }),
      toIssue(7, { body: sent, labels: read }),
      toIssue(6, { body: 'Buy this.' }),
      toIssue(5),
    ];
    pulls = [
      toPull(9, 5, { labels: read }),
      toPull(4, 0, { ...closed, merged_at: '2026-11-21T12:00:00Z', title: 'Add Q&A: Rotas' }),
      toPull(3, 0, { ...closed, title: 'Spam' }),
    ];
    expect(await readTitles()).toEqual([
      [8, 'A new Q&A'],
      [7, 'Submission 7'],
      [6, 'A submission'],
      [5, 'Submission 5'],
      [4, 'Add Q&A: Rotas'],
      [3, 'A submission'],
    ]);
  });

  it('shows a title as one line of visible text, or not at all where it may name a person', async () => {
    const labels = [{ name: 'title-read' }];
    issues = [
      toIssue(7, { labels, title: '<b>Ours</b>\n\u202E::error::' }),
      toIssue(6, { labels, title: 'Ask jo.bloggs@nhs.example.uk' }),
    ];
    expect(await readTitles()).toEqual([
      [7, '<b>Ours</b> <U+202E>::error::'],
      [6, 'A submission'],
    ]);
  });

  it('fits the shape that the page reads', async () => {
    issues = [toIssue(5, { title: 'x'.repeat(5_000), labels: [{ name: 'title-read' }] })];
    expect(queue.parse(await load()).items).toEqual([
      {
        number: 5,
        title: 'x'.repeat(160),
        stage: 'received',
        sentOn: '2026-11-20',
        changedOn: '2026-11-21',
      },
    ]);
  });

  it('holds as many as fit, those that wait before those that are decided, and says how many do not', async () => {
    issues = Array.from({ length: 620 }, (_, index) => toIssue(index + 1, index < 130 ? {} : done));
    const { items, unlisted } = queue.parse(await load());
    expect(items).toHaveLength(500);
    expect(unlisted).toBe(120);
    expect(items.filter(({ stage }) => stage === 'received')).toHaveLength(130);
    expect(items[0]?.number).toBe(620);
  });

  it('reads pull requests no further back than it shows them', async () => {
    const old = {
      ...closed,
      closed_at: '2026-01-01T00:00:00Z',
      updated_at: '2026-01-01T00:00:00Z',
    };
    pulls = Array.from({ length: 900 }, (_, index) =>
      toPull(index + 1, 0, index < 150 ? done : old),
    );
    expect(await read()).toHaveLength(150);
    expect(asked).toBe(5);
  });
});
