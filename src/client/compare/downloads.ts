import type { Comparison } from '#domain/comparison.ts';
import { toDateText } from '#domain/partial-date.ts';
import { toComparisonCsv } from '#views/compare/comparison-csv.ts';
import { type PaperContext, toComparisonPaper } from '#views/compare/comparison-paper.ts';
import { toOptionsPaper } from '#views/compare/options-paper.ts';
import type { Paper } from '#domain/paper.ts';
import { saveFile } from '#client/save-file.ts';

/** What a comparison can be made into. */
export type Product = 'options' | 'table' | 'csv' | 'print';

/** Makes one and hands it to the reader. What writes Word is fetched only here: it is large, and few want it. */
export async function makeProduct(
  product: Product,
  comparison: Comparison,
  context: PaperContext,
): Promise<void> {
  if (product === 'print') {
    print();
    return;
  }
  if (product === 'csv') {
    const { origin, base, hubDate } = context;
    const csv = toComparisonCsv(comparison, { origin, base, dateText: toDateText(hubDate) });
    saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `comparison-${hubDate}.csv`);
    return;
  }
  const paper: Paper =
    product === 'options'
      ? toOptionsPaper(comparison, context)
      : toComparisonPaper(comparison, context);
  const { writeWord } = await import('#paper/write-word.ts');
  saveFile(await writeWord(paper), `${paper.fileName}.docx`);
}
