import { findPageKeeper } from '#loader/shared-pages.ts';

type Code = (...of: never[]) => unknown;
type Unsaid = Code | Date | Promise<unknown> | ReadonlyMap<never, unknown> | ReadonlySet<unknown>;

/** What JSON says in full, as structured data does whose type is unknown: with it, no two different values are taken for the same. */
type Plain<Value> = unknown extends Value
  ? Value
  : Value extends Unsaid
    ? never
    : { [Key in keyof Value]: Plain<Value[Key]> };

/**
 * Spares drawing a page that is drawn from the same data, by the same code, as in the site before. Whatever a page
 * reads it must read before, and hand over here; after it a page only draws.
 *
 * @param props all that the page is drawn from
 * @returns what the page must return at once, in place of being drawn
 */
export function findKeptPage<Props extends object>(
  { pathname }: URL,
  props: Props & Plain<Props>,
): Response | undefined {
  const isKept = findPageKeeper()?.take(pathname, JSON.stringify(props)) ?? false;
  return isKept ? new Response() : undefined;
}
