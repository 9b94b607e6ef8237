import { quote } from './body-problem.ts';

/** Where a link leads, or why it can't stand. */
export type LinkTarget =
  { readonly href: string } | { readonly message: string; readonly fix: string };

const CONTACT = /^(?:mailto|tel|sms|callto|xmpp):/iu;
const HUB_PATH = /^\/(?:[a-z0-9-]+\/)*(?:\?[^#\s]*)?(?:#[\w-]+)?$/u;

/**
 * Reads an address of a link to a web page or a page of the hub. Only those two pass, and they are taken
 * apart by the parser that browsers use, so that no disguise of another scheme gets through. No `rel`
 * goes with it: pages open in place, so there is no opener to guard, and publishers may see that
 * readers come from here.
 */
export function toLinkTarget(url: string, base: string): LinkTarget {
  const quoted = quote(url);

  if (url === '' || /[\u0000-\u0020\u007f-\u00a0\\]/u.test(url)) {
    return {
      message:
        url === ''
          ? 'A link has no address.'
          : `The address ${quoted} holds a space, a backslash or a hidden character.`,
      fix: 'Copy the address from the address bar of the browser.',
    };
  }
  if (url.startsWith('/') && !url.startsWith('//')) return toHubTarget(url, base, quoted);
  if (CONTACT.test(url)) {
    return {
      message: `${quote(url.replace(CONTACT, ''))} is somebody’s contact details, which the hub does not publish.`,
      fix: 'Take it out, and link to a public contact page instead.',
    };
  }
  return toWebTarget(url, quoted);
}

function toHubTarget(url: string, base: string, quoted: string): LinkTarget {
  if (HUB_PATH.test(url)) return { href: base + url.slice(1) };
  return {
    message: `The address ${quoted} does not look like a page of the hub.`,
    fix: 'Write it in lower case with a stroke at both ends, such as /case-studies/south-west-london/.',
  };
}

function toWebTarget(url: string, quoted: string): LinkTarget {
  const target = /^https?:\/\/[^/]/iu.test(url) && URL.canParse(url) ? new URL(url) : undefined;
  if (target === undefined || !/\w\.\w/u.test(target.hostname)) {
    return {
      message: `The address ${quoted} is not one that a link may have.`,
      fix: url.startsWith('www.')
        ? `Write https:// before it: https://${url}`
        : 'Write a web address that starts with https:// or http://, a page of the hub that starts with /, or a heading of this entry that starts with #.',
    };
  }
  if (target.username !== '' || target.password !== '') {
    return {
      message: `The address ${quoted} hides a name or password before its @.`,
      fix: `Write the address of the page alone: https://${target.host}${target.pathname}`,
    };
  }
  return { href: target.href };
}
