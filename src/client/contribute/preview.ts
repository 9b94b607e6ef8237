import type { BodyImage } from '#body/body-context.ts';
import type { Picture, Submission } from '#contribution/draft.ts';
import type { Site } from '#views/site.ts';
import { toLondonDay } from '#domain/london-day.ts';
import type { DrawnDraft } from './draw-draft.ts';
import { loadEntryPictures } from './entry-pictures.ts';
import type { DrawRequest, WorkerAnswer } from './judge-messages.ts';

/** Milliseconds after which drawing is given up. */
const LONGEST = 10_000;

/** What a screen reader calls the frame, and the main part of the page in it: the form's page has one too. */
const NAME = 'Preview: not published';

/** More would not be read: the check lists them all. */
const MOST_GAPS = 8;

/**
 * Draws the page of a draft into a frame of its own, by what draws the built page, with its styles and
 * none of the form's. Links to other pages open in a new tab, so that the draft is not left.
 * @throws an Error whose message says why there is nothing to see
 */
export async function drawPreview(submission: Submission, host: HTMLElement): Promise<void> {
  const frame = document.createElement('iframe');
  frame.style.width = '100%';
  frame.style.border = '1px solid';
  frame.title = NAME;
  frame.src = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/contribute/preview/`;
  const note = make('p', 'Preview: not published. Links open in a new tab.');
  host.replaceChildren(note, frame);
  const page = await waitForPage(frame);
  const images = new Map([
    ...(await loadEntryPictures(submission)),
    ...(await showPictures(submission.pictures)),
  ]);
  const drawn = await draw(submission, getSite(page), images);
  note.after(...drawGaps(drawn.gaps));
  fillPage(page, drawn);
  fitHeight(frame, page);
}

async function waitForPage(frame: HTMLIFrameElement): Promise<Document> {
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  const page = frame.contentDocument;
  if (!page?.querySelector('[data-site]'))
    throw new Error('The page for the preview could not be loaded.');
  return page;
}

/** The frame's page says where the hub is published; a draft is drawn as of the day on which it is. */
function getSite(page: Document): Site {
  const { site = '' } = page.querySelector<HTMLElement>('[data-site]')?.dataset ?? {};
  return { ...(JSON.parse(site) as Site), today: toLondonDay(new Date()) };
}

let shown: readonly string[] = [];

/** Addresses at which the page can show pictures that are in memory only; those of the last preview are let go. */
async function showPictures(pictures: readonly Picture[]): Promise<Map<string, BodyImage>> {
  for (const address of shown) URL.revokeObjectURL(address);
  const images = await Promise.all(
    pictures.map(async ({ name, bytes }): Promise<readonly [string, BodyImage]> => {
      const blob = new Blob([new Uint8Array(bytes)]);
      // What is no picture is shown as one that is broken, and the check says so.
      const { width, height } = await createImageBitmap(blob).catch(() => ({
        width: 1,
        height: 1,
      }));
      return [name, { src: URL.createObjectURL(blob), srcset: '', width, height }];
    }),
  );
  shown = images.map(([, { src }]) => src);
  return new Map(images);
}

function draw(
  submission: Submission,
  site: Site,
  images: ReadonlyMap<string, BodyImage>,
): Promise<DrawnDraft> {
  const worker = new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' });
  const drawing = new Promise<DrawnDraft>((resolve, reject) => {
    const fail = (message: string) => {
      reject(new Error(message));
    };
    setTimeout(
      fail,
      LONGEST,
      'Making the preview took longer than ten seconds, so it was stopped.',
    );
    worker.addEventListener('error', () => {
      fail('The preview could not be made.');
    });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      if ('drawn' in data) resolve(data.drawn);
      else fail('fault' in data ? data.fault : 'The preview could not be made.');
    });
    const request: DrawRequest = { task: 'draw', submission, site, images };
    worker.postMessage(request);
  });
  return drawing.finally(() => {
    worker.terminate();
  });
}

function drawGaps(gaps: readonly string[]): HTMLElement[] {
  if (gaps.length === 0) return [];
  const list = document.createElement('ul');
  const more = gaps.length - MOST_GAPS;
  const said = gaps.slice(0, MOST_GAPS);
  if (more > 0) said.push(`And ${String(more)} more, which the check lists.`);
  list.append(...said.map((gap) => make('li', gap)));
  return [make('p', 'What is missing or can’t be shown yet is left as a gap:'), list];
}

function make(tag: 'li' | 'p', words: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}

/** Puts the drawn page in the place of the frame's own. It is HTML of the hub's own drawing; nothing in it runs. */
function fillPage(page: Document, { title, html }: DrawnDraft): void {
  const drawn = new DOMParser().parseFromString(html, 'text/html');
  const main = page.querySelector('main');
  main?.setAttribute('aria-label', NAME);
  main?.replaceChildren(...[...drawn.body.childNodes].map((node) => page.importNode(node, true)));
  for (const part of page.querySelectorAll('body > :not(main)')) part.remove();
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.getAttribute('href')?.startsWith('#') === true) continue;
    link.target = '_blank';
    link.rel = 'noopener';
  }
  page.title = `Preview: ${title}`;
}

/** As high as its page, so that there is one thing to scroll. */
function fitHeight(frame: HTMLIFrameElement, page: Document): void {
  const fit = () => {
    frame.style.height = `${String(page.body.scrollHeight)}px`;
  };
  new ResizeObserver(fit).observe(page.body);
  fit();
}
