import type { BodyProblem } from './body-problem.ts';
import { toPoint } from './body-problem.ts';
import { toCodeName, UNSEEN } from './characters.ts';

/** More problems than this of one sort are the same slip over and over. */
const MOST = 100;

const FIX = 'Delete the character and type the words again; do not paste them.';

type Words = readonly [message: string, fix: string];

/** What the better known of the unseen characters are, and how they got there. */
const KNOWN: readonly (readonly [RegExp, ...Words])[] = [
  [
    /\r/u,
    'This line ends as old Macs end lines, with a carriage return alone',
    'Save the file with Windows or Unix line ends (CRLF or LF).',
  ],
  [
    /\u00ad/u,
    'There is a soft hyphen here, which Word puts where a word may be divided',
    'Delete it, and type the word again.',
  ],
  [
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    'There is a character here that turns the direction of the text round',
    FIX,
  ],
  [
    /\u200d/u,
    'There is a character here that joins two pictures, as in some emoji',
    'Leave the emoji out, or write what it says.',
  ],
  [
    /\ufeff/u,
    'There is a byte order mark here, which may only be at the very start of a file',
    'Delete it: it is where two files were joined.',
  ],
  [
    /\ufffd/u,
    'A letter was lost here when the file was saved in another encoding',
    'Type the letter again, and save the file with the encoding UTF-8.',
  ],
  [
    /[\u0080-\u009f]/u,
    'There is a character here that is left over from another encoding',
    'Type the character again, and save the file with the encoding UTF-8.',
  ],
];

interface Pattern {
  readonly find: RegExp;
  readonly say: (found: string) => Words;
}

/** Where a space of Word's keeps a mark from being one, and letters of one alphabet that pass for another's. */
const PATTERNS: readonly Pattern[] = [
  {
    find: new RegExp(UNSEEN, 'gv'),
    say: (found) => {
      const [, message, fix] = KNOWN.find(([pattern]) => pattern.test(found)) ?? [];
      return [
        `${message ?? 'There is a character here that can’t be seen or read'} (${toCodeName(found)}).`,
        fix ?? FIX,
      ];
    },
  },
  {
    find: /[\u1680\u2000-\u200a\u202f\u205f\u3000]/gu,
    say: (found) => [
      `There is an unusual space here (${toCodeName(found)}).`,
      'Delete it and type an ordinary space.',
    ],
  },
  {
    find: /(?<=^[ \t]*(?:(?:#{1,6}|[-*+>]|\d{1,3}[.)])|[\w-]{1,40}:)?)\u00a0/gmu,
    say: (found) => [
      `The space here is a no-break space (${toCodeName(found)}), which Word puts in and which marks do not work with.`,
      'Delete it and type an ordinary space.',
    ],
  },
  {
    find: /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu,
    say: (found) => [
      `“${found}” (${toCodeName(found)}) is a letter or sign in fancy dress, which screen readers and search pass over.`,
      `Write “${found.normalize('NFKC')}”.`,
    ],
  },
  {
    find: /â€[™˜œ\u009d“”¦]|Ã[©¨¢¤¶¼±§]|Â[£ ·©®°½]/gu,
    say: (found) => [
      `“${found}” is what is left of another character, from a file opened in the wrong encoding.`,
      'Type the character again: a quotation mark, a dash, a pound or a letter with an accent.',
    ],
  },
  { find: /\p{M}{4,}/gu, say: () => ['Marks are piled up on a letter here.', FIX] },
];

/** Letters of Greek that look just like Latin ones; others, such as β or μ, can't be mistaken. */
const LOOK_ALIKE =
  /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧΙονιϳ]/u;

/** Words of such letters alone pass for English whole. */
const ALL_ALIKE = /^[асеорхуіјѕԁһԛԝАВЕЅІЈКМНОРСТХΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι]+$/u;

/** Finds characters that a reviewer can't see or can mistake, so that a text could read otherwise than it looks. */
export function findUnseenCharacters(source: string): BodyProblem[] {
  // Most texts hold nothing beyond these.
  if (/^[\n\r\t -~£–—‘’“”…]*$/u.test(source) && !/\r(?!\n)/u.test(source)) return [];
  const problems: BodyProblem[] = [];
  const add = (offset: number, [message, fix]: Words) => {
    problems.push({ ...toPoint(source, offset), rule: 'visible-characters', message, fix });
  };
  for (const { find, say } of PATTERNS)
    for (const match of source.matchAll(find).take(MOST)) {
      add(match.index, say(match[0]));
      // It ends every line of the file: once said is enough.
      if (match[0] === '\r') break;
    }
  for (const match of findMixedWords(source).slice(0, MOST)) add(match.index, toMixed(match[0]));
  return problems;
}

function findMixedWords(source: string): RegExpExecArray[] {
  if (!LOOK_ALIKE.test(source)) return [];
  const words = source.matchAll(/[\p{L}\p{M}]+/gu);
  return [
    ...words.filter(
      ([word]) => ALL_ALIKE.test(word) || (/\p{Script=Latin}/u.test(word) && LOOK_ALIKE.test(word)),
    ),
  ];
}

function toMixed(word: string): Words {
  const letter = LOOK_ALIKE.exec(word)?.[0] ?? '';
  if (ALL_ALIKE.test(word))
    return [
      `“${word}” looks like English but has none of its letters: “${letter}” is ${toCodeName(letter)}.`,
      'Type the word again on an English keyboard.',
    ];
  return [
    `“${word}” mixes letters of two alphabets: “${letter}” (${toCodeName(letter)}) only looks like a Latin letter.`,
    'Type the word again on an English keyboard.',
  ];
}
