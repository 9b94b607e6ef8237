import type { z } from 'zod';
import { isEmbargoed } from '#domain/embargo.ts';
import { type HasEntry, isHubPage } from '#domain/hub-pages.ts';
import { getPath } from '#domain/kinds.ts';
import type { DataPath } from '#domain/marked-values.ts';
import { toSuggestion } from '#domain/nearest.ts';
import { comparePartialDates, toDateText } from '#domain/partial-date.ts';
import type { redirectsFile } from '#domain/redirects.ts';
import type { RuleInfo } from '#domain/rule-info.ts';
import type { ReadEntry } from '#rules/reading.ts';

/** Reported where the file of old addresses is read. */
export const knownRedirects: RuleInfo = {
  id: 'known-redirects',
  group: 'truth',
  severity: 'error',
  title: 'An old address leads straight to a page that exists, or says why there is none.',
  reason:
    'Links to the hub are in papers, minutes and e-mails that nobody can change. They must still lead somewhere in ten years.',
};

/** A slip in one of the lines. */
interface Slip {
  readonly path: DataPath;
  readonly message: string;
  readonly fix: string;
}

/** What is wrong with the old addresses, beside the entries that there are. */
export function findRedirectSlips(
  lines: readonly Line[],
  reads: readonly ReadEntry[],
  today: string,
): Slip[] {
  const paths = new Set(reads.map(getPath));
  const shown = reads.filter(({ entry }) => entry === undefined || !isEmbargoed(entry, today));
  return lines.flatMap((line, at) =>
    [
      ...findHalves(line, today),
      ...findClashes(line.from, lines.slice(0, at), (path) => paths.has(path)),
      ...(line.to === undefined ? [] : findWrongWay(line.to, lines, shown)),
    ].map((slip) => ({ ...slip, path: ['redirects', at, ...slip.path] })),
  );
}

type Line = z.output<typeof redirectsFile>['redirects'][number];

function findHalves({ from, to, gone, on }: Line, today: string): Slip[] {
  if (to === undefined && gone === undefined)
    return [
      {
        path: ['from'],
        message: `Nothing says where “${from}” leads.`,
        fix: 'Add “to” with the page that took its place, or “gone” with why there is none and “on” with when.',
      },
    ];
  if (to !== undefined && gone !== undefined)
    return [
      {
        path: ['gone'],
        message: `“${from}” both leads to another page and is gone.`,
        fix: 'Leave “to” if another page has taken its place, and “gone” with “on” if none has.',
      },
    ];
  if (gone !== undefined && on === undefined)
    return [
      { path: ['gone'], message: `Nothing says when “${from}” was removed.`, fix: 'Add “on”.' },
    ];
  return on !== undefined && comparePartialDates(on, today.slice(0, on.length)) > 0
    ? [
        {
          path: ['on'],
          message: `“${on}” is in the future.`,
          fix: `Write a date no later than ${toDateText(today)}.`,
        },
      ]
    : [];
}

/** An address that still has a page, or that is given twice. */
function findClashes(from: string, before: readonly Line[], hasEntry: HasEntry): Slip[] {
  const path = ['from'];
  if (before.some((line) => line.from === from))
    return [{ path, message: `“${from}” is listed here twice.`, fix: 'Take one of the two out.' }];
  return isHubPage(from, hasEntry)
    ? [
        {
          path,
          message: `“${from}” is the address of a page that is there.`,
          fix: 'Take the line out, or give the page another name.',
        },
      ]
    : [];
}

/** A way that ends nowhere, or leads on from where it ends. */
function findWrongWay(to: string, lines: readonly Line[], shown: readonly ReadEntry[]): Slip[] {
  const path = ['to'];
  const next = lines.find(({ from }) => from === to);
  if (next !== undefined)
    return [
      {
        path,
        message: `“${to}” is an old address itself.`,
        fix:
          next.to === undefined
            ? 'Write “gone” and “on” instead: that page was removed.'
            : `Write the address that it leads to, “${next.to}”, unless the two lead in a circle.`,
      },
    ];
  if (isHubPage(to, (entry) => shown.some((read) => getPath(read) === entry))) return [];
  const [, kind, id] = to.split('/');
  const ids = shown.filter((read) => read.kind === kind).map((read) => read.id);
  return [
    {
      path,
      message: `The hub has no page “${to}”.`,
      fix:
        toSuggestion(id ?? '', ids) ??
        'Open the page that took its place and copy its address, or write “gone” and “on”.',
    },
  ];
}
