import { type Block, type Paper, type Run, toParagraph } from '#domain/paper.ts';
import { toDateText } from '#domain/partial-date.ts';
import type { WritableDocument } from './writable-document.ts';

/** What a person wrote into the blanks, by their names. */
export type Answers = Readonly<Record<string, string>>;

/** The document with the chosen wordings and the answers given; blanks without one stay to be filled in. */
export function toFilledPaper(
  document: WritableDocument,
  chosen: ReadonlySet<string>,
  answers: Answers,
): Paper {
  const wordings = document.groups.flatMap((group) =>
    group.wordings.filter(({ id }) => chosen.has(id)),
  );
  return toPaper(
    document,
    document.id,
    wordings.flatMap((wording) => toClause(wording.heading, wording.blocks, document, answers)),
  );
}

/** The document with every wording, each choice announced, for whoever fills it in without the hub. */
export function toBlankPaper(document: WritableDocument): Paper {
  const blocks = document.groups.flatMap(({ choice, wordings }): Block[] => [
    ...(choice === undefined
      ? []
      : [
          toLead(
            `${choice} Choose one of the next ${String(wordings.length)} clauses, and delete the rest with this line.`,
          ),
        ]),
    ...wordings.flatMap((wording) => [
      ...toClause(wording.name, wording.blocks, document, {}),
      toParagraph(`Suits: ${wording.suits}`, { isQuiet: true }),
    ]),
  ]);
  return toPaper(document, `${document.id}-blank`, blocks);
}

/** Of what follows, not of the clause that it stands beneath. */
function toLead(text: string): Block {
  return { type: 'paragraph', runs: [{ text, isQuiet: true }], isLead: true };
}

function toPaper(document: WritableDocument, fileName: string, clauses: readonly Block[]): Paper {
  const { title, summary, address, sources } = document;
  const date = toDateText(document.hubDate);
  return {
    fileName,
    title,
    description: summary,
    isLandscape: false,
    footer: `Primary Care Hub, content of ${date}`,
    blocks: [
      toParagraph(
        'Starter wording, not legal advice. Take your own advice before you sign. What stands in square brackets is for you to fill in.',
        { isQuiet: true },
      ),
      ...clauses,
      { type: 'heading', level: 1, text: 'Where this wording comes from' },
      {
        type: 'paragraph',
        runs: [
          {
            text: 'Written by the editors of the Primary Care Hub, from what these sources say of guidance and practice. Version of ',
          },
          { text: `${date}: ` },
          { text: address, address },
          { text: '. Licence: Creative Commons Attribution 4.0.' },
        ],
      },
      {
        type: 'list',
        isNumbered: true,
        items: sources.map(({ text, url }) => [
          url === undefined ? { text } : { text, address: url },
        ]),
      },
    ],
  };
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
  const answer = (answers[name] ?? '').trim();
  if (answer === '')
    return { ...run, asks: document.blanks.find((blank) => blank.name === name)?.asks ?? '' };
  const { asks: _answered, ...words } = run;
  return { ...words, text: answer };
}
