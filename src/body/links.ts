import { findAddressFault } from '#domain/web-address.ts';
import { quote } from './body-problem.ts';

/** Where a link leads, or why it can't stand. */
export type LinkTarget =
  { readonly href: string } | { readonly message: string; readonly fix: string };

const CONTACT = /^(?:mailto|tel|sms|callto|xmpp):/iu;
const HUB_PATH = /^\/(?:[a-z0-9-]+\/)*(?:\?[^#\s]*)?(?:#[\w-]+)?$/u;

/**
 * Reads an address of a link to a web page or a page of the hub; only those two pass. No `rel` goes
 * with it: pages open in place, so there is no opener to guard, and publishers may see that readers
 * come from here.
 */
export function toLinkTarget(url: string, base: string): LinkTarget {
  if (url === '')
    return {
      message: 'A link has no address.',
      fix: 'Copy the address from the address bar of the browser.',
    };
  if (/^\/(?![/\\])/u.test(url)) return toHubTarget(url, base);
  if (CONTACT.test(url)) {
    return {
      message: `${quote(url.replace(CONTACT, ''))} is somebody’s contact details, which the hub does not publish.`,
      fix: 'Take it out, and link to a public contact page instead.',
    };
  }
  const fault = findAddressFault(url);
  if (fault === undefined) return { href: new URL(url).href };
  return { message: `The address ${quote(url)} ${fault.message}.`, fix: toFix(url, fault.fix) };
}

function toHubTarget(url: string, base: string): LinkTarget {
  if (HUB_PATH.test(url)) return { href: base + url.slice(1) };
  return {
    message: `The address ${quote(url)} does not look like a page of the hub.`,
    fix: 'Write it in lower case with a slash at both ends, such as /case-studies/south-west-london/.',
  };
}

/** Within a body an address may also be one of the hub's own. */
function toFix(url: string, fix: string): string {
  return /^[\w./#-]+$/u.test(url) && !fix.startsWith('Write')
    ? 'Write a web address that starts with https://, a page of the hub that starts with /, or a heading of this entry that starts with #.'
    : fix;
}

/** Words that are themselves a web address, over a link that leads to another host. */
export function findDisguise(
  words: string,
  url: string,
): { readonly message: string; readonly fix: string } | undefined {
  const shown = toHost(words.trim());
  const real = URL.canParse(url) ? toHost(url) : undefined;
  if (shown === undefined || shown === real || words.trim() === url) return undefined;
  return {
    message: `The words ${quote(words)} name one site, but the link leads to ${quote(url)}.`,
    fix: 'Write words that say where the link leads, or the same address in both places.',
  };
}

function toHost(address: string): string | undefined {
  const host =
    /^(?:https?:\/\/)?((?:[\w-]+\.)+(?:uk|org|com|net|gov|edu|info|co|io|eu|int|health|care))(?:[:/?#]|$)/iu.exec(
      address,
    )?.[1];
  return host?.toLowerCase().replace(/^www\./u, '');
}
