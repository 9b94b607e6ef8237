import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  findPullRequest,
  type GitHub,
  listAll,
  putComment,
  toGitHub,
} from '#scripts/lib/github.ts';
import { toPage } from './submissions/github-server.ts';

const SHA = 'a'.repeat(40);
const event = {
  workflow_run: {
    head_sha: SHA,
    head_branch: 'my case',
    head_repository: { owner: { login: 'someone' } },
  },
};

interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly type: string };
}

let server: Server;
let github: GitHub;
let comments: Comment[];
let pulls: { number: number; head: { sha: string } }[];
let asked: string[];

function answerTo(
  method: string,
  url: string,
  authorization: string | undefined,
  body: string,
): readonly [status: number, answer: unknown] {
  if (authorization !== 'Bearer a-token') return [401, { message: 'Bad credentials' }];
  const { searchParams } = new URL(url, 'http://github.test');
  if (url.includes('/pulls?')) return [200, toPage(pulls, searchParams)];
  if (method === 'GET') return [200, toPage(comments, searchParams)];
  if (method === 'POST') {
    const comment = { id: comments.length + 1, body, user: { type: 'Bot' } };
    comments.push(comment);
    return [201, comment];
  }
  const old = comments.find(({ id }) => url.endsWith(`/comments/${String(id)}`));
  if (old === undefined) return [404, { message: 'Not Found' }];
  old.body = body;
  return [200, old];
}

beforeEach(async () => {
  comments = [];
  pulls = [];
  asked = [];
  server = createServer((request, response) => {
    void text(request).then((words) => {
      const { method = '', url = '', headers } = request;
      asked.push(`${method} ${url}`);
      const [status, answer] = answerTo(
        method,
        url,
        headers.authorization,
        words === '' ? '' : (JSON.parse(words) as { body: string }).body,
      );
      response.writeHead(status).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  github = toGitHub(`http://127.0.0.1:${String(addressOf(server))}`, 'a-token');
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

describe('a list', () => {
  const numbered = z.object({ number: z.number() });
  const list = async (most = Infinity) => {
    const found: number[] = [];
    for await (const { number } of listAll(github, '/repos/a/hub/pulls?state=open', numbered)) {
      found.push(number);
      if (found.length === most) break;
    }
    return found;
  };
  const fill = (length: number) =>
    (pulls = Array.from({ length }, (_, index) => ({ number: index + 1, head: { sha: SHA } })));

  it.each([0, 1, 99, 100, 101, 250])('of %d is read whole', async (length) => {
    fill(length);
    expect(await list()).toEqual(pulls.map(({ number }) => number));
    expect(asked).toHaveLength(Math.floor(length / 100) + 1);
  });

  it('is read no further than anybody asks', async () => {
    fill(250);
    expect(await list(100)).toHaveLength(100);
    expect(asked).toHaveLength(1);
  });
});

describe('the pull request that a run judged', () => {
  it('is found by the commit that GitHub names', async () => {
    pulls = [
      { number: 7, head: { sha: 'b'.repeat(40) } },
      { number: 8, head: { sha: SHA } },
    ];
    expect(await findPullRequest(github, 'a/hub', event)).toBe(8);
    expect(asked).toEqual([
      'GET /repos/a/hub/pulls?state=open&head=someone%3Amy%20case&per_page=100&page=1',
    ]);
  });

  it('is none where the branch has moved on', async () => {
    pulls = [{ number: 7, head: { sha: 'b'.repeat(40) } }];
    expect(await findPullRequest(github, 'a/hub', event)).toBeUndefined();
  });
});

describe('the comment', () => {
  it('is written once and then rewritten', async () => {
    await putComment(github, 'a/hub', 8, '<!-- mark -->', 'First.');
    await putComment(github, 'a/hub', 8, '<!-- mark -->', 'Second.');
    expect(comments.map(({ body }) => body)).toEqual(['<!-- mark -->\nSecond.']);
  });

  it('is found again beneath a hundred others', async () => {
    comments = Array.from({ length: 100 }, (_, index) => ({
      id: index + 1,
      body: 'Me too.',
      user: { type: 'User' },
    }));
    await putComment(github, 'a/hub', 8, '<!-- mark -->', 'First.');
    await putComment(github, 'a/hub', 8, '<!-- mark -->', 'Second.');
    expect(comments).toHaveLength(101);
    expect(comments.at(-1)?.body).toBe('<!-- mark -->\nSecond.');
  });

  it('never takes the place of what a person wrote', async () => {
    comments = [{ id: 1, body: '<!-- mark -->\nMine.', user: { type: 'User' } }];
    await putComment(github, 'a/hub', 8, '<!-- mark -->', 'Ours.');
    expect(comments.map(({ body }) => body)).toEqual([
      '<!-- mark -->\nMine.',
      '<!-- mark -->\nOurs.',
    ]);
  });

  it('that GitHub refuses is an error with GitHub’s own words', async () => {
    const stranger = toGitHub(`http://127.0.0.1:${String(addressOf(server))}`, 'wrong');
    await expect(putComment(stranger, 'a/hub', 8, '<!-- mark -->', 'x')).rejects.toThrow(
      /401.*Bad credentials/u,
    );
  });
});

function addressOf(running: Server): number {
  const address = running.address();
  return address === null || typeof address === 'string' ? 0 : address.port;
}
