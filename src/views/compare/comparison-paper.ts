import { type Comparison, listTableRows } from '#domain/comparison.ts';
import { joinNames, sortNames } from './comparison-words.ts';
import type { Paper } from '#domain/paper.ts';
import {
  type PaperContext,
  toFooter,
  toOrigin,
  toSourceBlocks,
  toTable,
  toThreadTable,
} from './paper-parts.ts';

export type { PaperContext };

/** The comparison as it stands on the page, for those who work in Word. */
export function toComparisonPaper(comparison: Comparison, context: PaperContext): Paper {
  const names = joinNames(comparison.items.map(({ title }) => title));
  const title = `Comparison of ${sortNames[context.of].many}: ${names}`;
  return {
    fileName: `comparison-${context.hubDate}`,
    title,
    description: `What public sources record about ${names}, side by side.`,
    isLandscape: true,
    footer: toFooter(context),
    blocks: [
      { type: 'heading', level: 1, text: 'Side by side' },
      toTable('All fields, side by side', comparison, listTableRows(comparison), context),
      { type: 'heading', level: 1, text: 'Who answers to whom' },
      toThreadTable(comparison),
      ...toSourceBlocks(comparison),
      ...toOrigin(context),
    ],
  };
}
