import { findAddressFault } from '#domain/web-address.ts';
import type { Findings } from './document-reading.ts';

/** Mail programs of the NHS lead every link through a guard, which keeps the true address within its own. */
const GUARD = /^https?:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\//iu;

/** The address of a link as an entry may have it; undefined where it may have none. */
export function toSafeAddress(href: string, findings: Findings): string | undefined {
  const bare = unwrap(href.trim());
  const secure = bare.replace(/^http:\/\//iu, 'https://');
  if (findAddressFault(secure) !== undefined) return undefined;
  if (secure !== bare) findings.count('secure');
  return secure;
}

function unwrap(href: string): string {
  if (!GUARD.test(href) || !URL.canParse(href)) return href;
  return new URL(href).searchParams.get('url') ?? href;
}
