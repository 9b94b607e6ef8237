import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kindIds } from '#domain/kind-ids.ts';
import { getSitePlace } from '#scripts/lib/built-site.ts';

/** A page for each template of the site, relative to its base. */
export const pagesOfEachKind: readonly string[] = [
  './',
  ...kindIds.map((kind) => `${kind}/`),
  ...kindIds.map(findLongest),
  'about/',
  'about/certainty/',
  'about/places-like-ours/',
  'documents/terms-of-reference/write/',
  'clauses/',
  'data/collaboratives/',
  'editorial/',
  'history/case-studies/',
  'new/',
  'contribute/queue/',
  'questions/',
  'research/page/2/',
  'case-studies/providers/dentistry/',
  'collaboratives/form/llp/',
  'case-studies/?level=system&region=midlands&sort=newest',
  'contribute/',
  'contribute/publish/',
  'corrections/',
  'research/future-of-general-practice/',
  'accessibility/',
  'privacy/',
  '404.html',
  'search/',
  'search/?q=voice',
  'search/?q=axolotl',
];

/** Of a kind's entries the one with most on its page, which has most that can go wrong. */
function findLongest(kind: string): string {
  const { folder } = getSitePlace();
  const getSize = (id: string) => statSync(join(folder, kind, id, 'index.html')).size;
  const [longest] = readdirSync(join(folder, kind), { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => name)
    .filter((id) => existsSync(join(folder, kind, id, 'index.html')))
    .toSorted((a, b) => getSize(b) - getSize(a));
  if (longest === undefined) throw new Error(`No entry of ${kind} was built.`);
  return `${kind}/${longest}/`;
}
