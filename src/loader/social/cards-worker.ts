import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { KeptValues } from '#loader/kept-values.ts';
import { openSite } from '#loader/site-files.ts';
import { CardDrawer } from './draw-card.ts';
import type { CardsRequest } from './social-cards.ts';

// The thread that `social-cards.ts` starts: draws at once, writes when it is told where the site stands, and ends.
const { root, cards } = workerData as CardsRequest;
const told = parentPort && once(parentPort, 'message');
const kept = new KeptValues<Uint8Array>(root, 'social-cards', ['src/loader/social']);
let drawer: CardDrawer | undefined;
let drawn = 0;
const pictures = new Map<string, Uint8Array>();
for (const [path, card] of cards) {
  let picture = kept.find(card.kind, card.title);
  if (picture === undefined) {
    drawer ??= await makeDrawer();
    picture = drawer.draw(card);
    kept.keep(picture, card.kind, card.title);
    drawn += 1;
  }
  pictures.set(path, picture);
}
kept.save();

const [folder] = (await told) as [string];
const site = openSite(folder);
for (const [path, picture] of pictures) site.put(path, picture);
parentPort?.postMessage(drawn);

/** The typefaces are read only where something is to be drawn. */
async function makeDrawer(): Promise<CardDrawer> {
  const { loadCardLook } = await import('./load-look.ts');
  return new CardDrawer(await loadCardLook());
}
