import type { CheckedLink, LinkState } from '#domain/outside-links.ts';

/** How gently and how long addresses are asked. */
export interface LinkCheckOptions {
  /** The day of the check, as 2026-11-22. */
  readonly today: string;
  /** Who asks, for the logs of those who are asked. */
  readonly userAgent: string;
  /** Whether an address may be asked at all: a page may lead on to a machine of the runner's own network. */
  readonly isAllowed: (address: string) => boolean;
  /** Hosts asked at the same time. */
  readonly atOnce?: number;
  /** Milliseconds between two requests to one host. */
  readonly pause?: number;
  /** Milliseconds after which an address counts as one that does not open. */
  readonly timeout?: number;
  /** What the last check found. */
  readonly before?: readonly CheckedLink[];
  readonly onChecked?: (done: number, total: number) => void;
}

const MOST_HOPS = 8;

/**
 * Asks every address once, a few hosts side by side and one request at a time to each. Never throws for what
 * an address does: every one has its state in the end, in the order given.
 */
export async function checkLinks(
  urls: readonly string[],
  options: LinkCheckOptions,
): Promise<CheckedLink[]> {
  const { atOnce = 4, pause = 1000, before = [] } = options;
  const earlier = new Map(before.map((link) => [link.url, link]));
  const waiting = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const found = new Map<string, CheckedLink>();
  const work = async () => {
    for (let own = waiting.shift(); own !== undefined; own = waiting.shift())
      for (const [index, url] of own.entries()) {
        if (index > 0) await wait(pause);
        const seen = await checkLink(url, options);
        const last = earlier.get(url);
        const since = last?.state === seen.state ? last.since : options.today;
        found.set(url, { url, since, ...seen });
        options.onChecked?.(found.size, urls.length);
      }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return urls.flatMap((url) => found.get(url) ?? []);
}

type Seen = Omit<CheckedLink, 'url' | 'since'>;

/** Many servers answer HEAD wrongly or not at all, so what it says is believed only where it is good. */
async function checkLink(url: string, options: LinkCheckOptions): Promise<Seen> {
  const head = await follow(url, 'HEAD', options);
  if (head.state === 'ok' || head.state === 'moved') return head;
  await wait(options.pause ?? 1000);
  return follow(url, 'GET', options);
}

async function follow(
  url: string,
  method: 'HEAD' | 'GET',
  { isAllowed, timeout = 20_000, userAgent }: LinkCheckOptions,
): Promise<Seen> {
  let address = url;
  let isForGood = true;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    if (!isAllowed(address))
      return { state: 'unjudged', said: 'redirects to an address that is not public' };
    let response: Response;
    try {
      response = await fetch(address, {
        method,
        redirect: 'manual',
        headers: { 'user-agent': userAgent, accept: '*/*' },
        signal: AbortSignal.timeout(timeout),
      });
      await response.body?.cancel();
    } catch (fault) {
      return { state: 'failed', said: toWords(fault, timeout) };
    }
    const { status } = response;
    const next = response.headers.get('location');
    if (status < 300 || status >= 400 || next === null || !URL.canParse(next, address))
      return toSeen(status, address === url ? undefined : address, isForGood);
    // A page that was moved for today may be back tomorrow: its address is right as it is.
    isForGood &&= status === 301 || status === 308;
    address = new URL(next, address).href.replace(/#.*$/u, '');
  }
  return { state: 'failed', said: 'redirects without end' };
}

function toSeen(status: number, to: string | undefined, isForGood: boolean): Seen {
  const said = String(status);
  const state = toState(status);
  if (state === 'ok' && to !== undefined && isForGood) return { state: 'moved', said, to };
  return { state, said };
}

function toState(status: number): LinkState {
  if (status >= 200 && status < 300) return 'ok';
  if (status === 404 || status === 410) return 'missing';
  // Asked to sign in, to slow down, or to be a person.
  if ([401, 402, 403, 405, 406, 418, 429, 451, 999].includes(status)) return 'unjudged';
  return 'failed';
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'no such host',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection lost',
  UND_ERR_SOCKET: 'connection lost',
  UND_ERR_CONNECT_TIMEOUT: 'no answer',
  CERT_HAS_EXPIRED: 'its certificate has expired',
};

function toWords(fault: unknown, timeout: number): string {
  if (fault instanceof Error && fault.name === 'TimeoutError')
    return `no answer within ${String(Math.round(timeout / 100) / 10)} s`;
  const cause: unknown = fault instanceof Error ? fault.cause : undefined;
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  if (code.includes('CERT') || code.includes('TLS') || code.includes('SSL'))
    return CAUSES[code] ?? 'its certificate is not valid';
  return CAUSES[code] ?? 'could not be checked';
}

const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
