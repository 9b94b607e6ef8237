/** Takes over pages of the site before. */
export interface PageKeeper {
  /**
   * Whether a page need not be drawn, since the one of the site before was drawn from the same.
   * @param address from the root of the host, with a slash at both ends
   * @param drawnFrom all that the page is drawn from, apart from code
   */
  readonly take: (address: string, drawnFrom: string) => boolean;
}

/** Pages and the build see it as copies of this module: only what is global is the same for both. */
const PLACE = Symbol.for('primary-care-hub:pages');

const shared = globalThis as { [PLACE]?: PageKeeper };

export function providePageKeeper(keeper: PageKeeper): void {
  shared[PLACE] = keeper;
}

/** None while developing: every page is drawn when it is visited. */
export function findPageKeeper(): PageKeeper | undefined {
  return shared[PLACE];
}
