import type { ComparedRow, Comparison, Statement } from '#domain/comparison.ts';
import { joinNames, toInlineWords, toNumberWord } from './comparison-words.ts';
import { type OptionsPlan, optionsParts, optionsPlans } from './options-plan.ts';
import { type Block, type Paper, toParagraph } from '#domain/paper.ts';
import {
  type PaperContext,
  toAddress,
  toFooter,
  toLine,
  toLines,
  toOrigin,
  toSourceBlocks,
  toTable,
  toThreadTable,
} from './paper-parts.ts';

type PartId = keyof typeof optionsParts;

/**
 * An options paper for a board, as far as public sources can fill it. What only the board can say stands in
 * square brackets; what nobody has recorded is said, and turned into a question.
 */
export function toOptionsPaper(comparison: Comparison, context: PaperContext): Paper {
  const { items } = comparison;
  const names = joinNames(items.map(({ title }) => title));
  const plan = optionsPlans[context.of];
  // More columns than an upright page has room for.
  const wide = items.length > 3 ? ({ isWide: true } as const) : {};
  return {
    fileName: `options-paper-${context.hubDate}`,
    title: 'Options for how primary care works together',
    description: `Options paper on ${names}, drawn up from public sources.`,
    isLandscape: false,
    footer: toFooter(context),
    blocks: [
      toParagraph('[Board] · [Date of meeting] · [Author]', { isQuiet: true }),
      { type: 'heading', level: 1, text: 'Purpose' },
      toParagraph(toPurpose(items.length, names, context)),
      toParagraph(
        '[Say what the board is asked to decide, by when, and what happens if it does nothing.]',
        { isQuiet: true },
      ),
      { type: 'heading', level: 1, text: 'The options at a glance', ...wide },
      toTable('The options at a glance', comparison, findRows(comparison, plan.atAGlance), context),
      ...items.flatMap((_, place) => toOption(comparison, place, plan, context)),
      { type: 'heading', level: 1, text: 'Who answers to whom', ...wide },
      {
        type: 'paragraph',
        runs: [{ text: 'From practice up to the board, as sources record it.' }],
        isLead: true,
      },
      toThreadTable(comparison),
      { type: 'heading', level: 1, text: 'Recommendation' },
      toParagraph('[Which option, why, and what would change your mind.]', { isQuiet: true }),
      ...toSourceBlocks(comparison),
      ...toOrigin(context),
    ],
  };
}

function toPurpose(count: number, names: string, { of }: PaperContext): string {
  const sort = of === 'models' ? 'models' : 'collaboratives that others have built';
  return `This paper sets ${toNumberWord(count)} ${sort} side by side: ${names}. It gathers what public sources say for and against each, what it takes, and how sure we can be.`;
}

function findRows({ rows }: Comparison, ids: readonly string[]): readonly ComparedRow[] {
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

function toOption(
  comparison: Comparison,
  place: number,
  plan: OptionsPlan,
  context: PaperContext,
): Block[] {
  const item = comparison.items[place];
  if (item === undefined) return [];
  return [
    { type: 'heading', level: 1, text: `Option ${String(place + 1)}: ${item.title}` },
    {
      type: 'paragraph',
      runs: [
        { text: `${item.summary} ` },
        { text: 'Its page on the hub', address: toAddress(context, item.path) },
      ],
    },
    ...(Object.keys(optionsParts) as PartId[]).flatMap((part) => [
      { type: 'heading' as const, level: 2 as const, text: optionsParts[part] },
      ...toPart(findRows(comparison, plan[part]), place, context),
      ...(part === 'evidence' ? [toRuleNote(context)] : []),
    ]),
    { type: 'heading', level: 2, text: 'Questions to ask' },
    toParagraph(
      context.of === 'models'
        ? 'Ask a body that works like this. No source that the hub found answers them.'
        : 'Ask those who run it. No source that the hub found answers them.',
    ),
    { type: 'list', isNumbered: false, items: findQuestions(comparison, place).map(toItem) },
  ];
}

/** A label and nothing more, such as a form or a provider. */
function isWord({ small, path, refs }: Statement): boolean {
  return small === undefined && path === undefined && refs.length === 0;
}

/** One statement, or a few labels, stand as a line with the row’s name; more stand as a named list. */
function toPart(rows: readonly ComparedRow[], place: number, context: PaperContext): Block[] {
  return rows.flatMap((row): Block[] => {
    const cell = row.cells[place] ?? { said: [] };
    const name = { text: `${row.label}: `, isBold: true } as const;
    if (cell.said.length > 1 && cell.said.every(isWord)) {
      const words = toInlineWords(cell.said.map(({ text }) => text));
      return [{ type: 'paragraph', runs: [name, { text: words }] }];
    }
    if (cell.said.length > 1) {
      const items = cell.said.map((each) => toLine(each, context));
      return [
        { type: 'paragraph', runs: [{ text: `${row.label}:`, isBold: true }], isLead: true },
        { type: 'list', isNumbered: row.id === 'firstSteps', items },
      ];
    }
    const [line = []] = toLines(cell, context);
    return [{ type: 'paragraph', runs: [name, ...line] }];
  });
}

/** The rows in which nothing is recorded of the item, as questions; and whether what is known still holds. */
function findQuestions({ rows }: Comparison, place: number): string[] {
  const gaps = rows.filter(({ cells }) => (cells[place]?.said.length ?? 0) === 0);
  const stale = rows.filter(({ cells }) =>
    cells[place]?.said.some(({ drawing }) => drawing?.endsWith(' last-known')),
  );
  return [
    ...[...stale, ...gaps].map(({ question }) => question),
    'What has changed since the dates of the sources below?',
  ];
}

function toItem(text: string) {
  return [{ text }];
}

function toRuleNote(context: PaperContext): Block {
  return {
    type: 'paragraph',
    runs: [
      { text: 'Certainty labels follow a published rule, not an editor: ' },
      { text: 'how they are given', address: toAddress(context, '/about/certainty/') },
      { text: '.' },
    ],
  };
}
