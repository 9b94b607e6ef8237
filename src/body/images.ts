import type { ElementContent } from 'hast';
import { quote } from './body-problem.ts';
import type { BodyNode } from './body-tree.ts';
import { element } from './hast.ts';
import { report, type Reading } from './reading.ts';

const FILE_NAME =
  /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*\.(?:png|jpe?g|webp|avif|gif|svg)$/iu;

/** An image is as wide as the column of text: 40rem, or the window less its margins. */
const SIZES = '(min-width: 43rem) 40rem, 92vw';

/** Draws an image file that lies beside the entry, with the words that stand for it. */
export function drawImage(
  reading: Reading,
  node: BodyNode,
  file: string,
  alt: string,
): ElementContent[] {
  const before = reading.problems.length;
  if (!isTelling(file, alt)) {
    report(
      reading,
      'images-with-alt',
      node,
      alt.trim() === ''
        ? `The image ${quote(file)} has no description.`
        : `The description of the image ${quote(file)}, ${quote(alt)}, does not say what it shows.`,
      'Say what a reader who can’t see it needs to know: ![Map of the six boroughs](map.png).',
    );
  }
  const image = FILE_NAME.test(file) ? reading.context.image(file) : undefined;
  if (image === undefined) {
    report(
      reading,
      'images-beside-the-entry',
      node,
      FILE_NAME.test(file)
        ? `There is no image ${quote(file)} beside the entry.`
        : `${quote(file)} is not the name of an image file beside the entry.`,
      'Put the image in the folder of the entry and write only its file name, such as map.png.',
      file,
    );
  }
  if (image === undefined || reading.problems.length > before) return [];
  reading.images.add(file);
  const { src, srcset, width, height } = image;
  return [
    element('img', {
      src,
      ...(srcset === '' ? {} : { srcSet: srcset, sizes: SIZES }),
      width,
      height,
      alt,
      loading: 'lazy',
      decoding: 'async',
    }),
  ];
}

function isTelling(file: string, alt: string): boolean {
  const words = alt.trim().toLowerCase();
  const name = file.toLowerCase();
  return (
    words !== '' &&
    words !== name &&
    words !== name.replace(/\.[a-z]+$/u, '') &&
    !/^(?:an? )?(?:image|picture|photo)$/u.test(words)
  );
}
