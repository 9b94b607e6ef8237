import { type Block, type Lines, type Paper, type Run, toParagraph } from '#domain/paper.ts';
import { toDateText } from '#domain/partial-date.ts';
import { toPlainLetters } from '#domain/plain-letters.ts';
import type { Wording, WritableDocument } from './writable-document.ts';

/** What a person wrote into the blanks, by their names. */
export type Answers = Readonly<Record<string, string>>;

/** The blank that says whose document it is, where a document has one. */
const GROUP = 'name of the group';

/** What a title says of groups in general, in whose place a group’s own name stands. */
const ANY_GROUP = / for a (?:[\p{L} ]+ )?(?:collaborative|group)\b.*$/u;

/** In characters: with the document’s own name and its ending, a file’s name that every system takes. */
const LONGEST_NAME = 60;

const getAnswer = (answers: Answers, blank: string): string => (answers[blank] ?? '').trim();

/** The document’s title, with the name of the group once it is given: “Anyshire Alliance: terms of reference”. */
export function toPaperTitle({ title }: WritableDocument, answers: Answers): string {
  const name = getAnswer(answers, GROUP);
  if (name === '') return title;
  const own = title
    .replace(ANY_GROUP, '')
    .replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  return `${name}${own.includes(': ') ? ',' : ':'} ${own}`;
}

/** The document with the chosen wordings and the answers given; blanks without one stay to be filled in. */
export function toFilledPaper(
  document: WritableDocument,
  chosen: ReadonlySet<string>,
  answers: Answers,
): Paper {
  const wordings = document.groups.flatMap((group) =>
    group.wordings.filter(({ id }) => chosen.has(id)),
  );
  const clauses = wordings.flatMap(({ heading, blocks }) =>
    toClause(heading, blocks, document, answers),
  );
  const paper = toPaper(document, document.id, wordings, clauses);
  const name = getAnswer(answers, GROUP);
  if (name === '') return paper;
  const title = toPaperTitle(document, answers);
  const words =
    toPlainLetters(name)
      .slice(0, LONGEST_NAME)
      .match(/[\p{Ll}\p{Lo}\p{N}]+/gu) ?? [];
  const fileName = [document.id, ...words].join('-');
  return { ...paper, fileName, title, footer: title };
}

/** The document with every wording, each choice announced, for whoever fills it in without the hub. */
export function toBlankPaper(document: WritableDocument): Paper {
  const blocks = document.groups.flatMap(({ choice, wordings }): Block[] => [
    ...(choice === undefined
      ? []
      : [
          toLead(
            `${choice} Choose one of the next ${String(wordings.length)} clauses, and delete the others and this line.`,
          ),
        ]),
    ...wordings.flatMap((wording) => [
      ...toClause(wording.name, wording.blocks, document, {}),
      toParagraph(`Suits: ${wording.suits}`, { isQuiet: true }),
    ]),
  ]);
  const wordings = document.groups.flatMap((group) => group.wordings);
  return toPaper(document, `${document.id}-blank`, wordings, blocks);
}

/** Of what follows, not of the clause that it stands beneath. */
function toLead(text: string): Block {
  return { type: 'paragraph', runs: [{ text, isQuiet: true }], isLead: true };
}

/** @param wordings those that its clauses are made of */
function toPaper(
  document: WritableDocument,
  fileName: string,
  wordings: readonly Wording[],
  clauses: readonly Block[],
): Paper {
  const { title, summary, hubDate } = document;
  const warning = 'Starter wording, not legal advice. Take your own advice before you sign.';
  const toFill = 'Fill in the words in square brackets.';
  return {
    fileName,
    title,
    description: summary,
    isLandscape: false,
    footer: `Primary Care Hub, content of ${toDateText(hubDate)}`,
    blocks: [
      toParagraph(clauses.some(hasBlank) ? `${warning} ${toFill}` : warning, { isQuiet: true }),
      ...clauses,
      ...toOrigin(document, wordings),
    ],
  };
}

/** Where the wordings come from, in small letters: who wrote them, and the sources that they rest on. */
function toOrigin(
  { address, hubDate, sources }: WritableDocument,
  wordings: readonly Wording[],
): Block[] {
  const used = new Set(wordings.flatMap((wording) => wording.sources));
  const items = sources
    .filter((_, place) => used.has(place))
    .map(({ text, url }) => [url === undefined ? { text } : { text, address: url }]);
  const from = items.length === 0 ? '' : ', from what these sources say of guidance and practice';
  return [
    { type: 'heading', level: 1, text: 'Where this wording comes from' },
    {
      type: 'paragraph',
      isSmall: true,
      runs: [
        { text: `Written by the editors of the Primary Care Hub${from}. Version of ` },
        { text: `${toDateText(hubDate)}: ` },
        { text: address, address },
        { text: '. Licence: Creative Commons Attribution 4.0.' },
      ],
    },
    ...(items.length === 0
      ? []
      : [{ type: 'list' as const, isNumbered: true, isSmall: true as const, items }]),
  ];
}

function hasBlank(block: Block): boolean {
  return listLines(block).some((line) => line.some(({ asks }) => asks !== undefined));
}

function listLines(block: Block): Lines {
  switch (block.type) {
    case 'paragraph':
      return [block.runs];
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flat());
    case 'heading':
      return [];
  }
}

function toClause(
  heading: string,
  blocks: readonly Block[],
  document: WritableDocument,
  answers: Answers,
): Block[] {
  const fill = (runs: readonly Run[]) => runs.map((run) => toFilledRun(run, document, answers));
  return [
    { type: 'heading', level: 1, text: heading, isNumbered: true },
    ...blocks.map((block): Block => {
      switch (block.type) {
        case 'paragraph':
          return { ...block, runs: fill(block.runs) };
        case 'list':
          return { ...block, items: block.items.map(fill) };
        case 'table':
          return {
            ...block,
            rows: block.rows.map(({ head, cells }) => ({
              head,
              cells: cells.map((lines) => lines.map(fill)),
            })),
          };
        case 'heading':
          return block;
      }
    }),
  ];
}

function toFilledRun(run: Run, document: WritableDocument, answers: Answers): Run {
  if (run.address?.startsWith('/')) return { ...run, address: document.origin + run.address };
  if (run.asks === undefined) return run;
  const name = run.text.slice(1, -1);
  const answer = getAnswer(answers, name);
  if (answer === '')
    return { ...run, asks: document.blanks.find((blank) => blank.name === name)?.asks ?? '' };
  const { asks: _answered, ...words } = run;
  return { ...words, text: answer };
}
