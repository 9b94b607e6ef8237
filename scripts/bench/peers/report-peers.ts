import { getMedianCost, getRatios } from '../medians.ts';
import { toMegabytes, toRatio, toSeconds, toTable } from '../report.ts';
import { type BuildName, BUILDS, type PeerCosts } from './measure-peers.ts';

/** What the builds are called in the report. */
const NAMES: Readonly<Record<BuildName, string>> = {
  cold: 'cold',
  noChange: 'no change',
  oneEdit: 'one edit',
};

/** The targets at 10,000 entries, as ratios of wall time, and the hub's own. */
const TARGETS = [
  { build: 'cold', of: 'Hugo', most: 1.5 },
  { build: 'cold', of: 'Plain Astro MDX', most: 0.3 },
  { build: 'oneEdit', of: 'Hugo', most: 0.8 },
] as const;
const MOST_BYTES = 1_600_000_000;
const MOST_MS_AN_ENTRY = 3;

/** The measurements as Markdown: a table for each size, then how the hub stands to its targets. */
export function toPeersReport(
  all: readonly PeerCosts[],
  versions: readonly string[],
  runs: number,
): string {
  const sizes = [...new Set(all.map(({ entries }) => entries))];
  const tables = sizes.map((entries) => {
    const rows = all.filter((costs) => costs.entries === entries).flatMap(toRows);
    const heads = ['Build', 'Wall', 'Processor', 'Peak memory', 'Pages', 'Output', 'Hub ÷ it'];
    return `${String(entries)} entries\n\n${toTable(heads, withRatios(rows, all, entries))}`;
  });
  return [
    `Measured with \`npm run bench -- --peers\`, ${String(runs)} ${runs === 1 ? 'run' : 'runs'}, in turns: ${versions.join(', ')}.`,
    ...tables,
    toTargets(all, Math.max(...sizes)),
    'The hub also checks, links and indexes its entries, and writes lists by facet, feeds and open data; Hugo, Eleventy and plain Astro list the same fields, render the same bodies and write a listing for each kind, without search. Starlight runs with its default settings, including its search. “Hub ÷ it” compares wall time.',
  ].join('\n\n');
}

interface ReportRow {
  readonly name: string;
  readonly build: BuildName;
  readonly cells: readonly string[];
}

function toRows({ name, costs, size }: PeerCosts): readonly ReportRow[] {
  return BUILDS.map((build) => {
    const { seconds, cpuSeconds, peakBytes } = getMedianCost(costs[build]);
    const times = [seconds, cpuSeconds].map(toSeconds);
    const output = [String(size.pages), toMegabytes(size.bytes)];
    const cells = [`${name}, ${NAMES[build]}`, ...times, toMegabytes(peakBytes), ...output];
    return { name, build, cells };
  });
}

function withRatios(
  rows: readonly ReportRow[],
  all: readonly PeerCosts[],
  entries: number,
): readonly (readonly string[])[] {
  return rows.map(({ name, build, cells }) => [
    ...cells,
    name === 'Hub' ? '' : toRatio(findRatio(all, entries, build, name) ?? Number.NaN),
  ]);
}

function find(all: readonly PeerCosts[], entries: number, name: string): PeerCosts | undefined {
  return all.find((costs) => costs.entries === entries && costs.name === name);
}

function findRatio(
  all: readonly PeerCosts[],
  entries: number,
  build: BuildName,
  of: string,
): number | undefined {
  const [hub, other] = [find(all, entries, 'Hub'), find(all, entries, of)];
  if (hub === undefined || other === undefined) return undefined;
  return getRatios(hub.costs[build], other.costs[build]).seconds;
}

function toTargets(all: readonly PeerCosts[], entries: number): string {
  const ratios = TARGETS.map(({ build, of, most }) => {
    const ratio = findRatio(all, entries, build, of);
    return toTargetRow(`Hub ÷ ${of}, ${NAMES[build]}`, ratio, most, toRatio);
  });
  const hub = find(all, entries, 'Hub');
  const peak = hub && getMedianCost(hub.costs.cold).peakBytes;
  const memory = toTargetRow('Hub, peak memory', peak, MOST_BYTES, toMegabytes);
  const growth = toTargetRow(
    'Hub, processor time for each further entry',
    findGrowth(all),
    MOST_MS_AN_ENTRY,
    (ms) => `${ms.toFixed(1)} ms`,
  );
  const heads = [`At ${String(entries)} entries`, 'Measured', 'Target', ''];
  return toTable(heads, [...ratios, memory, growth]);
}

function toTargetRow(
  name: string,
  value: number | undefined,
  most: number,
  toText: (value: number) => string,
): readonly string[] {
  if (value === undefined) return [name, 'not measured', `≤ ${toText(most)}`, ''];
  return [name, toText(value), `≤ ${toText(most)}`, value <= most ? 'met' : 'not met'];
}

/** Milliseconds of processor time that the hub takes for an entry more, between the two largest sizes. */
function findGrowth(all: readonly PeerCosts[]): number | undefined {
  const [most, fewer] = all
    .filter(({ name }) => name === 'Hub')
    .toSorted((a, b) => b.entries - a.entries);
  if (most === undefined || fewer === undefined) return undefined;
  const [high, low] = [most, fewer].map(({ costs }) => getMedianCost(costs.cold).cpuSeconds);
  return (((high ?? 0) - (low ?? 0)) * 1000) / (most.entries - fewer.entries);
}
