import type { BodyImage } from '#body/body-context.ts';
import type { Submission } from '#contribution/draft.ts';

const PICTURE = /[a-z0-9][\w.-]*\.(?:png|jpe?g|webp)\b/giu;

/** A picture of the site is called by its file's name, eight digits of its contents and its width. */
const MADE = /\/([^/]+)-[0-9a-f]{8}-\d+\.webp$/u;

/**
 * The pictures that lie beside an entry already, by file name, as its page on the site shows them. Empty for a
 * new entry, and where the page can't be had: the preview then has gaps in their places.
 */
export async function loadEntryPictures({
  draft: { kind, id },
  original,
}: Submission): Promise<Map<string, BodyImage>> {
  const names = new Set(original?.match(PICTURE));
  if (names.size === 0) return new Map();
  const address = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${kind}/${id}/`;
  const response = await fetch(address).catch(() => undefined);
  if (response?.ok !== true) return new Map();
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const shown = new Map(
    [...page.querySelectorAll<HTMLImageElement>('main img[srcset]')].map((element) => [
      MADE.exec(element.getAttribute('src') ?? '')?.[1],
      toBodyImage(element),
    ]),
  );
  return new Map(
    [...names].flatMap((name) => {
      const image = shown.get(name.replace(/\.\w+$/u, ''));
      return image === undefined ? [] : [[name, image] as const];
    }),
  );
}

function toBodyImage(element: HTMLImageElement): BodyImage {
  // A picture in a page that is only read has no size but the one that is written there.
  const get = (name: string): string => element.getAttribute(name) ?? '';
  return {
    src: get('src'),
    srcset: get('srcset'),
    width: Number(get('width')),
    height: Number(get('height')),
  };
}
