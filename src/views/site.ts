/** What the pages need to know of where they are published and when. */
export interface Site {
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
  /** The path that the site is served under, with a slash at both ends. */
  readonly base: string;
  /** The address of the repository, without a slash at the end. */
  readonly repository: string;
  /** The editors' e-mail address; '' where none is published. */
  readonly mail: string;
  /** The day of the build, `2026-11-22`: ages are counted from it. */
  readonly today: string;
}

/** The full address of a page, for canonical links, sharing and citing. */
export function toAddress(site: Site, path: string): string {
  return `${site.origin}${site.base}${path.replace(/^\//, '')}`;
}

/** Opens the repository's editor on a file, so that a change can be suggested without knowing git. */
export function toEditAddress(site: Site, file: string): string {
  return `${site.repository}/edit/main/${file}`;
}

/** Opens a message to the editors with the page already named. */
export function toReportAddress(site: Site, title: string, path: string): string {
  const query = new URLSearchParams({
    title: `Change to: ${title}`,
    body: `Page: ${toAddress(site, path)}\n\nWhat should change, and where can we read it?\n`,
  });
  return `${site.repository}/issues/new?${query.toString()}`;
}
