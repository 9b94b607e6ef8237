import { type StartingFile, toStartingFile } from '#domain/starting-file.ts';
import type { Answers } from '#domain/starting-values.ts';

/**
 * The worked example of the guide: a case study that the hub has, so that every line in it is true. Its steps
 * are made by what an author would use, and the checker's answers are its own.
 */

const ANSWERS: Answers = new Map([
  ['title', ['Milton Keynes: the council and urgent care at the table from launch']],
  [
    'summary',
    [
      'Networks, the out-of-hours provider, the local medical committee and the city council launched one alliance. No source shows what came of it.',
    ],
  ],
  ['collaborative', ['primary-care-alliance-mk']],
  ['authors', ['Primary Care Hub editors']],
  ['topics', ['place-and-neighbourhood', 'wider-primary-care']],
]);

/** What the author writes over the blank. */
interface Edit {
  readonly over: string;
  readonly write: string;
}

const NOT_YET = '\n\nNot recorded.';

/** Sound additions; the first is a fact with its source. */
const EDITS: readonly Edit[] = [
  {
    over: 'sources: []',
    write: `sources:
  - key: launch-news
    title: Collaboration between MK primary care providers set to enhance services for patients
    publisher: BLMK Health and Care Partnership
    url: https://blmkhealthandcarepartnership.org/miltonkeynes/collaboration-between-mk-primary-care-providers-set-to-enhance-services-for-patients`,
  },
  { over: 'benefits: []', write: 'benefits:\n  - collective-voice' },
  {
    over: `## The challenge${NOT_YET}`,
    write: `## The challenge

Some problems in primary care have been there for years. In Milton Keynes the aim was to tackle them together [@launch-news].`,
  },
];

/** Slips of the sort that everybody makes. */
const SLIPS: readonly Edit[] = [
  { over: '  - collective-voice', write: '  - collective voice' },
  { over: '[@launch-news]', write: '[@launch-new]' },
];

export interface WorkedExample {
  /** The command that starts it, as it is typed. */
  readonly command: string;
  readonly started: StartingFile;
  readonly answers: Answers;
  /** What the author adds, each as it stands in the file. */
  readonly additions: readonly string[];
  /** The file with slips, and the lines in which they stand. */
  readonly draft: string;
  readonly slips: readonly Edit[];
  readonly mended: string;
}

/** @param today the day on which it is begun, as 2026-11-22 */
export function toWorkedExample(today: string): WorkedExample {
  const started = toStartingFile('case-studies', 'milton-keynes', ANSWERS, today);
  const mended = EDITS.reduce(edit, started.text);
  const options = [...ANSWERS].flatMap(([name, values]) =>
    values.map((value) => `--${name} ${/[^a-z-]/u.test(value) ? `"${value}"` : value}`),
  );
  return {
    command: ['npm run new -- case-studies', '--id milton-keynes', ...options].join(' \\\n  '),
    started,
    answers: ANSWERS,
    additions: EDITS.map(({ write }) => write),
    draft: SLIPS.reduce(edit, mended),
    slips: SLIPS,
    mended,
  };
}

/** @throws where the blank no longer has what is written over, so that the guide can't go stale. */
function edit(text: string, { over, write }: Edit): string {
  if (!text.includes(over)) throw new Error(`The worked example has lost “${over}”.`);
  return text.replace(over, () => write);
}
