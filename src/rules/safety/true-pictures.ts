import type { Slip, SourceRule } from '#rules/rule.ts';
import { getPictureFolder } from '#rules/source-file.ts';
import { parsePicture } from './picture-format.ts';

const MOST_BYTES = 5_000_000;

/** Past this many pixels a picture is refused: a small file can unfold into a vast one. */
export const MOST_PIXELS = 40_000_000;

const FILE_NAME = /^[a-z0-9]+(?:[-_][a-z0-9]+)*\.(?:png|jpe?g|webp)$/u;

const ENDINGS = { png: /png$/u, jpeg: /jpe?g$/u, webp: /webp$/u } as const;

/** A picture is judged by its first bytes, before any of it is drawn. */
export const truePictures: SourceRule = {
  id: 'true-pictures',
  group: 'safety',
  severity: 'error',
  title:
    'A picture is what its name says, is in the same folder as the entry that shows it, and is no larger than a page can use.',
  reason:
    'A file with the wrong name may be a page or a script in disguise, and a picture of a few bytes can unfold into one that fills a computer’s memory.',
  find: ({ file, bytes, unread }) =>
    findSlips(file, bytes, unread === 'too-large').map((slip) => ({ line: 1, column: 1, ...slip })),
};

function findSlips(
  file: string,
  bytes: Uint8Array,
  isTooLarge: boolean,
): Pick<Slip, 'message' | 'fix'>[] {
  const name = file.split('/').at(-1) ?? file;
  const quoted = `“${name}”`;
  if (getPictureFolder(file) === undefined)
    return [
      {
        message: `The picture ${quoted} is where no entry can show it.`,
        fix: 'Put it in the folder of the entry that shows it, such as content/case-studies/.',
      },
    ];
  if (!FILE_NAME.test(name))
    return [
      {
        message: `${quoted} can’t be used as the name of a picture.`,
        fix: 'Name it in lower-case letters and figures joined by hyphens, such as map-of-boroughs.png.',
      },
    ];
  if (isTooLarge || bytes.length > MOST_BYTES)
    return [
      {
        message: `The picture ${quoted} is larger than 5 MB.`,
        fix: 'Save it smaller: 1600 pixels wide is all that a page shows.',
      },
    ];
  const picture = parsePicture(bytes);
  if (picture === undefined)
    return [
      {
        message: `${quoted} is not a picture in any form that the hub shows.`,
        fix: 'Save the picture as PNG, JPEG or WebP. Renaming it does not change what it is.',
      },
    ];
  const { format, width, height } = picture;
  if (!ENDINGS[format].test(name))
    return [
      {
        message: `${quoted} is a ${format.toUpperCase()} picture under another ending.`,
        fix: `Name it ${name.replace(/\.\w+$/u, format === 'jpeg' ? '.jpg' : `.${format}`)}.`,
      },
    ];
  if (width < 1 || height < 1 || width * height > MOST_PIXELS)
    return [
      {
        message: `The picture ${quoted} says it is ${String(width)} by ${String(height)} pixels.`,
        fix: 'Save it smaller: 1600 pixels wide is all that a page shows.',
      },
    ];
  return [];
}
