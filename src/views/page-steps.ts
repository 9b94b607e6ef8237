/** One step of a pager: a page, or the gap where pages are left out. */
export type PageStep =
  | { readonly type: 'gap' }
  | {
      readonly type: 'previous' | 'next' | 'page';
      readonly page: number;
      readonly path: string;
      readonly isCurrent: boolean;
    };

/** The pages beside the current one, the first and the last; nothing where all fits on one page. */
export function toPageSteps(
  current: number,
  pages: number,
  toPath: (page: number) => string,
): PageStep[] {
  if (pages < 2) return [];
  const step = (type: 'previous' | 'next' | 'page', page: number): PageStep => ({
    type,
    page,
    path: toPath(page),
    isCurrent: type === 'page' && page === current,
  });
  const near = (page: number) => page === 1 || page === pages || Math.abs(page - current) <= 1;
  const numbers = Array.from({ length: pages }, (_, index) => index + 1).filter(near);
  const between = numbers.flatMap((page, index): PageStep[] => {
    const before = numbers[index - 1];
    const gap: PageStep[] = before !== undefined && page - before > 1 ? [{ type: 'gap' }] : [];
    return [...gap, step('page', page)];
  });
  return [
    ...(current > 1 ? [step('previous', current - 1)] : []),
    ...between,
    ...(current < pages ? [step('next', current + 1)] : []),
  ];
}
