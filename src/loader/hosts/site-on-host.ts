/** An address that leads elsewhere, both as readers type them after the host, base included. */
export interface MovedAddress {
  readonly from: string;
  readonly to: string;
}

/** What a host's own files are written from, besides the table of headers. */
export interface SiteOnHost {
  /** The path that the site is served under, with a slash at both ends. */
  readonly base: string;
  readonly moved: readonly MovedAddress[];
}

/** The line that every written file begins with. */
export const WRITTEN = '# Written by the build from src/domain/response-headers.ts. Do not edit.';

const PLAIN_ADDRESS = /^\/[\w./-]*$/u;

/**
 * An address as it may stand in a server's settings.
 * @throws for one that such a file could read as more than an address
 */
export function toSetting(address: string): string {
  if (!PLAIN_ADDRESS.test(address)) throw new Error(`A host’s settings can’t contain ${address}.`);
  return address;
}

/** Folders from the root of the site as addresses: `/_astro/` under `/hub/` is `/hub/_astro/`. */
export function toAddresses(folders: readonly string[], base: string): readonly string[] {
  return folders.map((folder) => toSetting(base + folder.slice(1)));
}
