import { isKindId, kinds } from '#domain/kinds.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { findNearest } from '#domain/nearest.ts';
import type { ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/** The hub's pages that are no entries, by the first part of their address; a test compares them with the pages. */
export const ownPages: readonly string[] = [
  'about',
  'accessibility',
  'cite',
  'clauses',
  'compare',
  'contribute',
  'corrections',
  'data',
  'editorial',
  'evidence',
  'feeds',
  'glossary',
  'history',
  'new',
  'pictures',
  'privacy',
  'search',
  'start',
  'thanks',
];

/** Anchors of headings in bodies begin so; a page's own anchors never do. */
const OF_BODY = 's-';

export const knownHubLinks: CorpusRule = {
  id: 'known-hub-links',
  group: 'truth',
  severity: 'error',
  needsHub: true,
  title: 'A link to a page of the hub, or to a part of it, leads there.',
  reason: 'A link to nothing ends the reader’s way in an error page.',
  find: (reads) => {
    const byPath = new Map(reads.map((read) => [`${read.kind}/${read.id}`, read]));
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
  const [kind = '', id = '', ...more] = (path.split('?')[0] ?? '').split('/').filter(Boolean);
  if (kind === '' || (!isKindId(kind) && ownPages.includes(kind))) return undefined;
  if (!isKindId(kind)) {
    const nearest = findNearest(kind, [...kindIds, ...ownPages]);
    return {
      message: `The hub has no page “${path}”.`,
      fix:
        nearest === undefined
          ? `Begin the address with one of: ${kindIds.join(', ')}.`
          : `Did you mean “${[`/${nearest}`, id, ''].filter((part, index) => index !== 1 || part !== '').join('/')}”?`,
    };
  }
  if (id === '') return undefined;
  const target = byPath.get(`${kind}/${id}`);
  if (target === undefined || more.length > 0) {
    const ids = [...byPath.values()].filter((read) => read.kind === kind).map((read) => read.id);
    const nearest = findNearest(id, ids);
    return {
      message: `The hub has no page “${path}”.`,
      fix:
        nearest === undefined
          ? `Look the address up on the page /${kind}/, or take the link out.`
          : `Did you mean “/${kind}/${nearest}/”?`,
    };
  }
  return anchor === undefined ? undefined : findAnchorSlip(anchor, path, target);
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
