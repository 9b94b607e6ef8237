import type { KindId } from './kind-ids.ts';

/**
 * The kinds that anybody may name before the hub has them: who a story is about, and who took part. The editors
 * add these from public sources. The others are lists that the hub keeps, or work that somebody has to write.
 */
export const proposableKinds: ReadonlySet<KindId> = new Set([
  'collaboratives',
  'organisations',
  'people',
]);
