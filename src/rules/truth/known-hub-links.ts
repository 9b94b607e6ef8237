import { firstParts, isHubPage } from '#domain/hub-pages.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { getPath, isKindId, kinds } from '#domain/kinds.ts';
import { findNearest } from '#domain/nearest.ts';
import type { ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/** Anchors of headings in bodies begin so; a page's own anchors never do. */
const OF_BODY = 's-';

export const knownHubLinks: CorpusRule = {
  id: 'known-hub-links',
  group: 'truth',
  severity: 'error',
  needsHub: true,
  title: 'A link to a page of the hub, or to a part of it, leads there.',
  reason: 'A link to nothing leads the reader to an error page.',
  find: (reads) => {
    const byPath = new Map(reads.map((read) => [getPath(read), read]));
    return reads.flatMap((read) =>
      (read.drawing?.hubLinks ?? []).flatMap(({ address, line, column }): Finding[] => {
        const slip = findSlip(address, byPath);
        return slip === undefined ? [] : [{ read, path: [], at: { line, column }, ...slip }];
      }),
    );
  },
};

type Mending = Pick<Finding, 'message' | 'fix'>;

function findSlip(address: string, byPath: ReadonlyMap<string, ReadEntry>): Mending | undefined {
  const [path = '', anchor] = address.split('#');
  const [plain = ''] = path.split('?');
  if (!isHubPage(plain, (entry) => byPath.has(entry)))
    return { message: `The hub has no page “${path}”.`, fix: toFix(plain, byPath) };
  const [kind, id, ...more] = plain.split('/').filter(Boolean);
  const target = more.length > 0 ? undefined : byPath.get(`/${kind ?? ''}/${id ?? ''}/`);
  return anchor === undefined || target === undefined
    ? undefined
    : findAnchorSlip(anchor, path, target);
}

/** @param folder in which a page stands that belongs to the one at the path */
function toFix(path: string, byPath: ReadonlyMap<string, ReadEntry>, folder = ''): string {
  const [first = '', id = '', ...more] = path.split('/').filter(Boolean);
  if (first === 'cite') return toFix(['', id, ...more].join('/'), byPath, '/cite');
  if (!isKindId(first)) {
    const nearest = findNearest(first, firstParts);
    return nearest === undefined || nearest === first
      ? `Begin the address with one of: ${kindIds.join(', ')}.`
      : `Did you mean “${[`/${nearest}`, ...(id === '' ? [] : [id]), ''].join('/')}”?`;
  }
  const ids = [...byPath.values()].filter((read) => read.kind === first).map((read) => read.id);
  const nearest = findNearest(id, ids);
  return nearest === undefined
    ? `Look the address up on the page /${first}/, or take the link out.`
    : `Did you mean “${folder}/${first}/${nearest}/”?`;
}

function findAnchorSlip(anchor: string, path: string, target: ReadEntry): Mending | undefined {
  const hasBody = kinds[target.kind].format === 'mdx';
  if (hasBody && target.drawing === undefined) return undefined;
  const anchors = target.drawing?.anchors ?? [];
  if (anchors.includes(anchor)) return undefined;
  const isOwn = !anchor.startsWith(OF_BODY) && !anchors.includes(OF_BODY + anchor);
  if (isOwn) return undefined;
  const nearest = findNearest(anchor.startsWith(OF_BODY) ? anchor : OF_BODY + anchor, anchors);
  return {
    message: `The page “${path}” has no heading with the anchor “#${anchor}”.`,
    fix:
      nearest === undefined
        ? 'Open the page and copy the address of the heading, or leave the anchor out.'
        : `Did you mean “${path}#${nearest}”?`,
  };
}
