import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Pull {
  readonly number: number;
  title: string;
  body: string;
  readonly head: string;
  /** The commit at its head. */
  readonly sha?: string;
  readonly base: string;
  state: 'open' | 'closed';
  merged_at: string | null;
  readonly labels: string[];
}

export interface Review {
  readonly state: string;
  readonly author_association: string;
  readonly user: { readonly login: string } | null;
}

/** The page of a list that was asked for: of 30 where nobody says how many, and of 100 at most, as GitHub has it. */
export function toPage<T>(items: readonly T[], asked: URLSearchParams): T[] {
  const size = Math.min(Number(asked.get('per_page') ?? 30), 100);
  const page = Number(asked.get('page') ?? 1);
  return items.slice((page - 1) * size, page * size);
}

/** The used part of GitHub's REST API, kept in memory: issues, comments, labels, pull requests, reviews. */
export class GitHubServer {
  readonly comments: { id: number; issue: number; body: string; user: { type: string } | null }[] =
    [];
  readonly pulls: Pull[] = [];
  readonly labels = new Map<number, Set<string>>();
  readonly reviews = new Map<number, Review[]>();
  /** Issues as they stand by now, by number. */
  readonly issues = new Map<number, object>();
  /** Everything that was asked, such as `POST /repos/a/hub/pulls`. */
  readonly asked: string[] = [];
  #server: Server | undefined;
  #next = 100;

  async start(): Promise<string> {
    const server = createServer((request, response) => {
      void text(request).then((words) => {
        const { method = '', url = '' } = request;
        this.asked.push(`${method} ${url}`);
        const body = words === '' ? {} : (JSON.parse(words) as Record<string, unknown>);
        const [status, answer] =
          request.headers.authorization === 'Bearer a-token'
            ? this.#answer(method, new URL(url, 'http://github.test'), body)
            : ([401, { message: 'Bad credentials' }] as const);
        response.writeHead(status).end(JSON.stringify(answer));
      });
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return `http://127.0.0.1:${String(address === null || typeof address === 'string' ? 0 : address.port)}`;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  #answer(
    method: string,
    { pathname, searchParams }: URL,
    body: Record<string, unknown>,
  ): readonly [number, unknown] {
    const [, repos, owner, name, kind, id, part, more] = pathname.split('/');
    if (repos !== 'repos' || owner !== 'a' || name !== 'hub')
      return [404, { message: 'Not Found' }];
    const number = Number(id);
    if (kind === 'pulls' && part === 'reviews')
      return [200, toPage(this.reviews.get(number) ?? [], searchParams)];
    if (kind === 'pulls' && method === 'GET') {
      const asked = this.pulls.filter(({ head }) => `a:${head}` === searchParams.get('head'));
      const told = asked.map(({ head, sha, ...pull }) => ({ ...pull, head: { ref: head, sha } }));
      return [200, toPage(told, searchParams)];
    }
    if (kind === 'pulls' && method === 'POST') return this.#open(body as unknown as Pull);
    if (kind === 'pulls' && method === 'PATCH') {
      const pull = this.pulls.find((one) => one.number === number);
      if (pull) Object.assign(pull, body);
      return pull ? [200, pull] : [404, { message: 'Not Found' }];
    }
    const issue = this.issues.get(number);
    if (kind === 'issues' && part === undefined && method === 'GET')
      return issue ? [200, issue] : [404, { message: 'Not Found' }];
    if (kind === 'issues' && id === 'comments' && method === 'PATCH') {
      const comment = this.comments.find((one) => String(one.id) === part);
      if (comment) comment.body = String(body.body);
      return comment ? [200, comment] : [404, { message: 'Not Found' }];
    }
    if (kind === 'issues' && part === 'comments' && method === 'GET')
      return [
        200,
        toPage(
          this.comments.filter(({ issue }) => issue === number),
          searchParams,
        ),
      ];
    if (kind === 'issues' && part === 'comments') {
      const comment = {
        id: (this.#next += 1),
        issue: number,
        body: String(body.body),
        user: { type: 'Bot' },
      };
      this.comments.push(comment);
      return [201, comment];
    }
    if (kind === 'issues' && part === 'labels') {
      const labels = this.labels.get(number) ?? new Set<string>();
      this.labels.set(number, labels);
      if (method === 'DELETE') return labels.delete(more ?? '') ? [200, []] : [404, {}];
      for (const label of body.labels as string[]) labels.add(label);
      return [200, []];
    }
    return [404, { message: 'Not Found' }];
  }

  /** As GitHub does, it takes no second pull request for a branch that has one open. */
  #open({ title, body, head, base }: Pull): readonly [number, unknown] {
    if (this.pulls.some((pull) => pull.head === head && pull.state === 'open'))
      return [422, { message: 'A pull request already exists' }];
    const number = (this.#next += 1);
    const pull: Pull = {
      number,
      title,
      body,
      head,
      base,
      state: 'open',
      merged_at: null,
      labels: [],
    };
    this.pulls.push(pull);
    return [201, pull];
  }
}
