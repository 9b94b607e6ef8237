import { toKilobytes, toMegabytes, toSeconds, toTable } from '../report.ts';
import { FIRST_SEARCHES, type LibrariesCost, type LibraryCost } from './measure-libraries.ts';

const HEADS = [
  'Search',
  'Index made in',
  'Processor',
  'Peak memory',
  'Fetched until the first result',
  'First result, slow 4G',
  'Title found first',
  'Title in the first five',
];

/** The measurements as Markdown: a table for each size. */
export function toLibrariesReport(
  all: readonly LibrariesCost[],
  versions: readonly string[],
  runs: number,
): string {
  const tables = all.map(({ entries, records, titles, costs }) =>
    [
      `${toWhole(entries)} entries, ${toWhole(records)} records, ${String(titles)} titles`,
      toTable(HEADS, costs.map(toRow)),
    ].join('\n\n'),
  );
  const searches = FIRST_SEARCHES.map((query) => `“${query}”`).join(', ');
  return [
    `Measured with \`npm run bench -- --libraries\`, ${String(runs)} ${runs === 1 ? 'run' : 'runs'}, in turns: ${versions.join(', ')}.`,
    ...tables,
    `All are given the same records of the hub’s search: address, title and text, titles weighted alike. The index of MiniSearch, Lunr and Orama is JSON that is fetched whole; Pagefind’s is fetched in parts. Orama’s and Pagefind’s include the texts, so that results can quote them; MiniSearch’s and Lunr’s have titles only. Times and memory of indexing are those of the whole process, including Node and the reading of the records. What is fetched is compressed with brotli; its size and the time are medians of three searches (${searches}) by a fresh visitor at 1.6 Mbit/s and 150 ms; for the hub’s page it includes the page with its styles and typefaces, for the others a bare page. Titles are typed exactly as written.`,
  ].join('\n\n');
}

function toRow({ name, indexing, firstResult, knownItems }: LibraryCost): readonly string[] {
  const made =
    indexing === undefined
      ? ['', '', '']
      : [
          toSeconds(indexing.seconds),
          toSeconds(indexing.cpuSeconds),
          toMegabytes(indexing.peakBytes),
        ];
  return [
    name,
    ...made,
    toKilobytes(firstResult.bytes),
    toSeconds(firstResult.seconds),
    toPercent(knownItems.first),
    toPercent(knownItems.firstFive),
  ];
}

const toPercent = (share: number) => `${String(Math.round(share * 100))} %`;
const toWhole = (count: number) => count.toLocaleString('en-GB');
