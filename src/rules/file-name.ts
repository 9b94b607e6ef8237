import { toCodeName, UNSEEN } from '#body/characters.ts';
import { ID_PATTERN } from '#domain/fields.ts';
import { toPlainLetters } from '#domain/plain-letters.ts';

/** Why a file can't stand where it does, and where it belongs. */
export interface Misplacing {
  readonly message: string;
  readonly fix: string;
}

const LONGEST = 80;

/** Names that Windows keeps for devices, and names that every JavaScript object or folder has already. */
const TAKEN = /^(?:con|prn|aux|nul|com\d|lpt\d|constructor|prototype|index)$/u;

const OTHER_FILES: readonly (readonly [RegExp, what: string, fix: string])[] = [
  [
    /\.(?:docx?|docm|dotx?|odt|rtf|pages)$/iu,
    'a word-processor document',
    'Copy its words, and paste them as plain text into a file that you made with npm run new.',
  ],
  [
    /\.(?:pdf|pptx?|xlsx?|zip)$/iu,
    'a document of another program',
    'Write what readers need into an entry, and link to where the document is published.',
  ],
  [
    /\.(?:html?|xhtml|[cm]?[jt]sx?|astro|vue|svelte|css|scss|php|py|sh|wasm|json|xml)$/iu,
    'a web page or program code, which the hub does not take from content/',
    'Take it out; entries are written in .mdx and .yaml files.',
  ],
  [
    /\.(?:svgz?)$/iu,
    'an SVG drawing, which can carry scripts',
    'Save the picture as PNG, and take this file out.',
  ],
  [
    /\.(?:gif|avif|bmp|tiff?|heic|heif|ico|jfif|jxl)$/iu,
    'a picture in a form that the hub does not show',
    'Save the picture as PNG, JPEG or WebP.',
  ],
  [
    /(?:^|\/)(?:\.ds_store|thumbs\.db|desktop\.ini|~\$[^/]*|\.~[^/]*|[^/]*~|[^/]*\.(?:tmp|bak|swp|orig|rej))$/iu,
    'a file that a computer leaves behind, not an entry',
    'Delete it.',
  ],
  [
    /(?:^|\/)(?:readme|licen[cs]e|contributing|changelog)(?:\.\w+)?$/iu,
    'a note about the files, not an entry',
    'Take it out: everything in content/ becomes a page of the hub.',
  ],
];

/** Why a file can be no entry of any kind, whatever its folder. */
export function findForeignFile(file: string): Misplacing | undefined {
  const name = file.split('/').at(-1) ?? file;
  const unseen = UNSEEN.exec(file)?.[0] ?? /[\n\r\t]/u.exec(file)?.[0];
  if (unseen !== undefined)
    return {
      message: `The name “${name}” contains a character that can’t be seen (${toCodeName(unseen)}).`,
      fix: 'Type the name again, in lower-case letters and figures joined by hyphens.',
    };
  const known = OTHER_FILES.find(([pattern]) => pattern.test(name));
  if (known !== undefined) return { message: `“${name}” is ${known[1]}.`, fix: known[2] };
  if (/^[._]/u.test(name))
    return {
      message: `“${name}” begins with “${name.charAt(0)}”, which hides a file.`,
      fix: 'Remove the sign from its name if it is an entry; delete the file if it is not.',
    };
  return undefined;
}

/** Why a name can't be the name of an entry written in this format. */
export function findNameFault(name: string, format: string): Misplacing | undefined {
  const dot = name.indexOf('.');
  const stem = dot < 0 ? name : name.slice(0, dot);
  const ending = dot < 0 ? '' : name.slice(dot + 1);
  const better = `${toId(stem) || 'south-west-london'}.${format}`;
  if (ending !== format)
    return {
      message:
        ending === ''
          ? `“${name}” has no ending.`
          : `“${name}” has an ending, “.${ending}”, that the hub does not read here.`,
      fix: `Name it ${better}.`,
    };
  const odd = /[^\u0000-\u007f]/u.exec(stem)?.[0];
  if (odd !== undefined)
    return {
      message: `“${name}” contains “${odd}” (${toCodeName(odd)}), which is not one of the letters a to z.`,
      fix: /(?![a-z])\p{L}/iu.test(toPlainLetters(stem))
        ? 'Type the name again in the letters a to z, figures and hyphens.'
        : `Name it ${better}.`,
    };
  if (!ID_PATTERN.test(stem))
    return {
      message: `“${name}” can’t be used as an address.`,
      fix: `Name it in lower-case letters and figures joined by hyphens, such as ${better}.`,
    };
  if (TAKEN.test(stem))
    return {
      message: `“${stem}” is a name that computers reserve.`,
      fix: `Name the file by what it is about, such as south-west-london.${format}.`,
    };
  if (stem.length > LONGEST)
    return {
      message: `“${name}” has ${String(stem.length)} characters before its ending.`,
      fix: `Cut it to at most ${String(LONGEST)}: it is the address of the page.`,
    };
  return undefined;
}

/** The nearest name that can be an address. */
function toId(stem: string): string {
  return toPlainLetters(stem)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
