import { type CheckSpeed, checkTargets } from './check-speed.ts';
import { SHARES } from './corpus/cast.ts';
import type { FormWeight } from './form-weight.ts';
import { getMedianCost, getRatios } from './medians.ts';
import type { PageWeight } from './page-weight.ts';
import type { RunCost } from './run-cost.ts';
import { INTERACTION_TARGET_MS, type InteractionCost } from './interaction.ts';
import type { SearchCost } from './search-cost.ts';

/** How large a built site is. */
export interface SiteSize {
  readonly pages: number;
  readonly bytes: number;
}

/** All that one bench measured. Runs of the builds stand in the order in which they were made. */
export interface Measured {
  readonly entries: number;
  readonly runs: number;
  readonly seed: number;
  /** Name and version of what was measured, and of what it ran on. */
  readonly versions: readonly string[];
  readonly hub: readonly RunCost[];
  readonly plain: readonly RunCost[];
  /** Plain Astro with Pagefind run over its site. */
  readonly plainWithSearch: readonly RunCost[];
  readonly noChange: readonly RunCost[];
  readonly oneEdit: readonly RunCost[];
  readonly hubSize: SiteSize;
  readonly plainSize: SiteSize;
  readonly typical: PageWeight;
  readonly largest: PageWeight;
  readonly form: FormWeight;
  /** None where they could not be measured. */
  readonly searches: readonly SearchCost[];
  readonly interaction: InteractionCost | undefined;
  readonly check: CheckSpeed;
}

/** The targets of the architecture's section on budgets; 1 kB is 1,000 bytes. */
const TARGETS = { coldRatio: 0.45, page: 14_000, css: 8_000, search: 200_000 };

/** The measurements as Markdown, for the README: what holds on any machine comes first. */
export function toReport(measured: Measured): string {
  const { entries, runs, seed, versions } = measured;
  return [
    `Measured with \`npm run bench -- --entries ${String(entries)} --runs ${String(runs)} --seed ${String(seed)}\`: ${versions.join(', ')}.`,
    toTable(['Measure', 'Measured', 'Target', ''], toMeasures(measured)),
    toTable(
      ['Build (median)', 'Wall', 'Processor', 'Peak memory', 'Pages', 'Output'],
      toBuilds(measured),
    ),
    toNotes(measured),
  ].join('\n\n');
}

type Row = readonly string[];

function toMeasures(measured: Measured): Row[] {
  const { hub, plain, plainWithSearch, noChange, oneEdit, typical, largest, searches } = measured;
  const cold = getRatios(hub, plain);
  const searchable = getRatios(hub, plainWithSearch);
  const weigh = ({ html, css }: PageWeight) => html + css;
  return [
    toRow('Cold build, hub ÷ plain Astro MDX, wall time', cold.seconds, TARGETS.coldRatio, toRatio),
    ['the same, processor time', toRatio(cold.cpuSeconds), '', ''],
    ['the same, peak memory', toRatio(cold.peakBytes), '', ''],
    [
      'Cold build, hub ÷ plain Astro MDX with Pagefind, wall time',
      toRatio(searchable.seconds),
      '',
      '',
    ],
    ['the same, processor time', toRatio(searchable.cpuSeconds), '', ''],
    ...toAgainRows('Build with no change ÷ cold build', getRatios(noChange, hub)),
    ...toAgainRows('Build after one edit ÷ cold build', getRatios(oneEdit, hub)),
    toRow('Typical entry page, HTML and CSS', weigh(typical), TARGETS.page, toKilobytes),
    toRow(
      `Largest entry page (${largest.path}), HTML and CSS`,
      weigh(largest),
      TARGETS.page,
      toKilobytes,
    ),
    toRow('CSS of an entry page', Math.max(typical.css, largest.css), TARGETS.css, toKilobytes),
    ...toFormRows(measured.form),
    ...toSearchRows(searches),
    ...toInteractionRows(measured.interaction),
    ...toCheckRows(measured.check),
  ];
}

/** Wall time tells what else the machine did, too: processor time stands beside it. */
function toAgainRows(name: string, { seconds, cpuSeconds }: RunCost): Row[] {
  return [
    [`${name}, wall time`, toRatio(seconds), '', ''],
    ['the same, processor time', toRatio(cpuSeconds), '', ''],
  ];
}

/** What each part of the form adds when it is first used. */
function toFormRows({ form, writing, preview, word }: FormWeight): Row[] {
  return [
    ['Scripts of the form with its check', toKilobytes(form), '', ''],
    ['a first text to write adds', toKilobytes(writing), '', ''],
    ['a look at the page adds', toKilobytes(preview), '', ''],
    ['a Word file adds', toKilobytes(word), '', ''],
  ];
}

/** The dearest search against the target, and what it is made of. */
function toSearchRows(searches: readonly SearchCost[]): Row[] {
  const dearest = searches.toSorted((a, b) => b.bytes - a.bytes)[0];
  if (dearest === undefined)
    return [['First search', 'not measured', `≤ ${toKilobytes(TARGETS.search)}`, '']];
  const { query, bytes, engine, index, results } = dearest;
  const parts = [
    `engine ${toKilobytes(engine)}`,
    `index ${toKilobytes(index)}`,
    `results ${toKilobytes(results)}`,
  ];
  const name = `First search (“${query}”: ${parts.join(', ')})`;
  return [toRow(name, bytes, TARGETS.search, toKilobytes)];
}

/** The middle press against the target, with the slowest said beside it. */
function toInteractionRows(cost: InteractionCost | undefined): Row[] {
  const toWords = (ms: number) => `${ms.toFixed(0)} ms`;
  if (cost === undefined)
    return [['Choosing a facet', 'not measured', `≤ ${toWords(INTERACTION_TARGET_MS)}`, '']];
  const name = `Choosing a facet, processor slowed fourfold (median of ${String(cost.presses)}; slowest ${toWords(cost.slowestMs)})`;
  return [toRow(name, cost.medianMs, INTERACTION_TARGET_MS, toWords)];
}

function toCheckRows({ cold, cached }: CheckSpeed): Row[] {
  const { coldSeconds, cachedSeconds, peakBytes } = checkTargets;
  return [
    toRow('Checking the content, cold, wall time', cold.seconds, coldSeconds, toSeconds),
    toRow('the same, with readings kept', cached.seconds, cachedSeconds, toSeconds),
    toRow('the same, cold, peak memory', cold.peakBytes, peakBytes, toMegabytes),
  ];
}

function toRow(
  name: string,
  value: number,
  target: number,
  toText: (value: number) => string,
): Row {
  return [name, toText(value), `≤ ${toText(target)}`, value <= target ? 'met' : 'not met'];
}

function toBuilds(measured: Measured): Row[] {
  const { hub, plain, plainWithSearch, noChange, oneEdit, hubSize, plainSize } = measured;
  const row = (name: string, costs: readonly RunCost[], { pages, bytes }: SiteSize): Row => {
    const { seconds, cpuSeconds, peakBytes } = getMedianCost(costs);
    const times = [seconds, cpuSeconds].map(toSeconds);
    return [name, ...times, toMegabytes(peakBytes), String(pages), toMegabytes(bytes)];
  };
  return [
    row('Hub, cold', hub, hubSize),
    row('Plain Astro MDX, cold', plain, plainSize),
    row('Plain Astro MDX with Pagefind, cold', plainWithSearch, plainSize),
    row('Hub, no change', noChange, hubSize),
    row('Hub, one edit', oneEdit, hubSize),
  ];
}

function toNotes({ entries }: Measured): string {
  const shares = Object.entries(SHARES).map(([kind, share]) => `${kind} ${String(share)} %`);
  return [
    `- Content: ${String(entries)} generated entries (${shares.join(', ')}) with the hub’s own 42 systems, their successor boards and the glossary. No pictures.`,
    '- The hub checks every entry, links entries together, renders bodies and fields, and builds its search index. Plain Astro compiles the same bodies with @astrojs/mdx, lists the same fields, and checks nothing; its output is given without Pagefind’s.',
    '- Builds alternate; caches are deleted before each cold one. Ratios are medians over neighbouring runs. Processor time and peak memory (resident, summed) are those of the whole process tree, sampled from /proc.',
    '- Weights are brotli-compressed, as a host sends them; 1 kB is 1,000 bytes. A search loads scripts, index and the first results, with an empty cache.',
  ].join('\n');
}

/** A table of Markdown. */
export function toTable(heads: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

export const toRatio = (value: number) => value.toFixed(2);
export const toSeconds = (seconds: number) => `${seconds.toFixed(1)} s`;
export const toKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
export const toMegabytes = (bytes: number) => `${String(Math.round(bytes / 1_000_000))} MB`;
