import { toSafeJson, toSafeText } from '#domain/safe-text.ts';
import { type Concern, toGroups } from './concern.ts';

/** The desk for a terminal. */
export interface DeskReport {
  /** As 2026-11-22. */
  readonly today: string;
  readonly concerns: readonly Concern[];
  readonly owners: readonly { readonly owner: string; readonly count: number }[];
}

/** The desk as text: each sort with its number, then a line for each thing with the file to mend. */
export function toTextDesk({ today, concerns, owners }: DeskReport): string {
  const parts = concerns.map(({ title, what, rows, gap }) =>
    [
      `${title}: ${String(rows.length)}`,
      ...(rows.length > 0 || gap !== '' ? [`  ${what}`] : []),
      ...(gap === '' ? [] : [`  ${gap}`]),
      ...toGroups(rows).flatMap(toLines),
    ].join('\n'),
  );
  const kept = owners.map(({ owner, count }) => `  ${String(count)}  ${toSafeText(owner)}`);
  return `${[`Editors’ desk, ${today}`, ...parts, ['Who looks after what', ...kept].join('\n')].join('\n\n')}\n`;
}

/** What rows have in common, and each of them set in beneath it. */
function toLines({ head, rows }: ReturnType<typeof toGroups>[number]): string[] {
  if (head === undefined) return rows.map((row) => `  ${toSafeText(toLine(row))}`);
  return [
    `  ${toSafeText(`${head.title}: ${head.detail}`)}`,
    ...rows.map((row) => `    ${toSafeText(toLine(row))}`),
  ];
}

function toLine({ file, issue, title, detail }: Concern['rows'][number]): string {
  const place = file === '' ? (issue === undefined ? '' : `issue ${String(issue)}`) : file;
  return `${place}  ${title}  ${detail}`.trim();
}

/** The same as JSON, for programs. */
export function toJsonDesk(report: DeskReport): string {
  return `${toSafeJson({ version: 1, ...report })}\n`;
}
