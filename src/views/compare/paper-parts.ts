import type { Cell, ComparedRow, ComparedSort, Comparison, Statement } from '#domain/comparison.ts';
import { toDateText } from '#domain/partial-date.ts';
import { MIXED_NOTE, NOT_RECORDED_TEXT, toStop } from './comparison-words.ts';
import type { Block, Line, Lines, Run } from '#domain/paper.ts';

/** What a paper says of where and when it was made. */
export interface PaperContext {
  readonly of: ComparedSort;
  /** Scheme and host of the hub, without a slash at the end. */
  readonly origin: string;
  /** The path that the hub is served under, with a slash at both ends. */
  readonly base: string;
  /** The address of the comparison that the paper was made from. */
  readonly address: string;
  /** The day on which the hub was last built, such as `2026-11-22`. */
  readonly hubDate: string;
  /** A name for the state of the hub’s content. */
  readonly hubVersion: string;
}

export function toAddress({ origin, base }: PaperContext, path: string): string {
  return `${origin}${base}${path.replace(/^\//, '')}`;
}

/** A statement with its lighter words and the numbers of its sources. */
export function toLine({ text, small, path, refs }: Statement, context: PaperContext): Line {
  const numbers = refs.map((ref) => ` [${String(ref)}]`).join('');
  const said: Run = path === undefined ? { text } : { text, address: toAddress(context, path) };
  return [
    said,
    ...(small === undefined ? [] : [{ text: `${/[.?!]$/.test(text) ? ' ' : '. '}${small}` }]),
    ...(numbers === '' ? [] : [{ text: numbers }]),
  ];
}

/** What a cell says, a paragraph each; a gap is said. */
export function toLines({ said, gap }: Cell, context: PaperContext): Lines {
  if (said.length > 0) return said.map((each) => toLine(each, context));
  return [
    [
      { text: NOT_RECORDED_TEXT, isQuiet: true },
      ...(gap === undefined ? [] : [{ text: `. ${gap}` }]),
    ],
  ];
}

/** Rows as a table of their own. */
export function toTable(
  name: string,
  { items }: Comparison,
  rows: readonly ComparedRow[],
  context: PaperContext,
): Block {
  const titles = items.map(({ title }) => title);
  return {
    type: 'table',
    name,
    says: `A row for each of ${String(rows.length)} fields; a column for each of: ${titles.join('; ')}.`,
    columns: ['', ...titles],
    rows: rows.map(({ label, isMixed, cells }) => ({
      head: isMixed ? `${label}. ${MIXED_NOTE}` : label,
      cells: cells.map((cell) => toLines(cell, context)),
    })),
  };
}

/** The threads as a table: a row for each level, from practice up. */
export function toThreadTable({ items, levels }: Comparison): Block {
  const titles = items.map(({ title }) => title);
  return {
    type: 'table',
    name: 'Who answers to whom, from practice up to the board',
    says: `A row for each level; a column for each of: ${titles.join('; ')}. Each cell says who is at that level and how they answer to the level above.`,
    columns: ['Level', ...titles],
    rows: levels.map(({ label, bands }) => ({
      head: label,
      cells: bands.map((own) =>
        own.length === 0
          ? [[{ text: 'Not in this thread', isQuiet: true }]]
          : own.flatMap(({ body, note, step }): Lines => {
              const who = [body === '' ? label : body, note].filter(Boolean).join(' ');
              const numbers = step?.refs.map((ref) => ` [${String(ref)}]`).join('') ?? '';
              return [
                [{ text: who }],
                ...(step === undefined
                  ? []
                  : [
                      [
                        { text: `${step.linkLabel}. `, isBold: true as const },
                        { text: `${step.how}${numbers}` },
                      ],
                    ]),
              ];
            }),
      ),
    })),
  };
}

/** The sources by number, as a list, which keeps the numbers of the text. */
export function toSourceBlocks({ sources }: Comparison): readonly Block[] {
  const items = sources.map(({ title, publisher, dateText, url, note }): Line => {
    const after = [`${publisher}, ${dateText}.`, note].filter(Boolean).join(' ');
    return [
      url === undefined ? { text: title } : { text: title, address: url },
      { text: `${toStop(title)} ${after}` },
    ];
  });
  return [
    { type: 'heading', level: 1, text: 'Sources' },
    ...(items.length === 0 ? [] : [{ type: 'list', isNumbered: true, items } as const]),
  ];
}

/** Where the paper comes from, so that it can be made again and checked. */
export function toOrigin(context: PaperContext): readonly Block[] {
  const { hubDate, hubVersion, address, of } = context;
  const reading =
    of === 'models'
      ? ' The grouping into models is the hub’s own reading; no source publishes it.'
      : '';
  return [
    { type: 'heading', level: 1, text: 'Where this comes from' },
    {
      type: 'paragraph',
      runs: [
        {
          text: `Drawn up by the Primary Care Hub from its content of ${toDateText(hubDate)}, version ${hubVersion}. Facts carry the numbers of their sources. What no source says is shown as not recorded.${reading} `,
        },
        { text: 'The comparison on the hub', address },
        { text: ' shows what has changed since.' },
      ],
    },
  ];
}

export const toFooter = ({ hubDate, hubVersion }: PaperContext): string =>
  `Primary Care Hub, content of ${toDateText(hubDate)}, version ${hubVersion}`;
