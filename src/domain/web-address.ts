/** What keeps a web address from being linked to: what it is, as words that follow the address, and what to write. */
export interface AddressFault {
  readonly message: string;
  readonly fix: string;
}

const LONGEST = 2000;

const ANY_ADDRESS =
  'Copy the address from the address bar of the browser; it starts with https://.';

/** A name of at least two parts in plain letters, digits and hyphens, the last part letters alone. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/u;

/** Names that only ever lead to a machine or a network of the reader's own, and names kept for trials. */
const NOT_PUBLIC =
  /\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|test|invalid|onion|arpa)$/u;

/** Services that give a short address for any other: nobody can see where it leads, and whoever made it may change that. */
const SHORTENED =
  /^(?:www\.)?(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|buff\.ly|is\.gd|tiny\.cc|rb\.gy|cutt\.ly|lnkd\.in|rebrand\.ly|shorturl\.at|t\.ly)$/u;

/** The ending of a public body's, joined to another name by a hyphen. */
const JOINED = /(?:^|\.)[a-z0-9-]+-((?:nhs|gov)\.uk)$/u;

/** A public body's ending anywhere but at the end of the name. */
const BORROWED = /(?:^|[.-])((?:nhs|gov)[.-]uk|nhs[.-]net)(?=[.-])/u;

/**
 * Finds why a text is no safe address of a public web page. It is taken apart by the parser that
 * browsers use, so that no disguise of another scheme or host gets through: what is not named here as
 * sound is refused.
 */
export function findAddressFault(address: string): AddressFault | undefined {
  if (address === '') return { message: 'is empty', fix: ANY_ADDRESS };
  if (/[\s\p{C}\p{Z}\\]|%(?:[01][\da-f]|7f|5c)/iu.test(address))
    return { message: 'contains a space, a backslash or a hidden character', fix: ANY_ADDRESS };
  if (address.length > LONGEST)
    return {
      message: `has ${String(address.length)} characters`,
      fix: `Find the page’s own address, with at most ${String(LONGEST)}.`,
    };
  const scheme = findSchemeFault(address);
  if (scheme !== undefined) return scheme;
  if (!URL.canParse(address)) return { message: 'can’t be read as an address', fix: ANY_ADDRESS };
  return findPartFault(address, new URL(address));
}

function findSchemeFault(address: string): AddressFault | undefined {
  if (/^https:\/\/[^/]/u.test(address)) return undefined;
  const rest = /^(?:https?:\/\/|\/\/)(?=[^/])(.+)$/iu.exec(address)?.[1];
  if (rest !== undefined)
    return { message: 'does not start with https://', fix: `Write https://${rest}` };
  if (/^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:uk|org|com|net)(?:\/|$))/iu.test(address))
    return { message: 'has no https:// before it', fix: `Write https://${address}` };
  return { message: 'is not the address of a web page', fix: ANY_ADDRESS };
}

function findPartFault(address: string, url: URL): AddressFault | undefined {
  const written = /^https:\/\/([^/?#]*)/u.exec(address)?.[1] ?? '';
  const plain = `https://${url.hostname}${url.pathname}`;
  if (url.username !== '' || url.password !== '' || written.includes('@'))
    return {
      message: 'hides a name or password before its @',
      fix: `Write only the address of the page: ${plain}`,
    };
  if (url.port !== '' || /:\d*$/u.test(written))
    return { message: 'names a port after its host', fix: `Write it without: ${plain}` };
  if (
    /[^\u0000-\u007f%]/u.test(written) ||
    /(?:^|\.)xn--/iu.test(url.hostname) ||
    written.includes('%')
  )
    return {
      message: `has a host with letters that can be mistaken for others: it leads to ${url.hostname}`,
      fix: 'Write the host in the plain letters a to z, or leave the link out.',
    };
  if (!HOST.test(url.hostname) || NOT_PUBLIC.test(url.hostname))
    return {
      message: `leads to “${url.hostname}”, which is not a public website`,
      fix: 'Write the address of a page that everybody can open.',
    };
  if (SHORTENED.test(url.hostname))
    return {
      message: 'is a short address, which hides where it leads',
      fix: 'Open it, and copy the address of the page that it leads to.',
    };
  const borrowed = BORROWED.exec(url.hostname);
  if (borrowed !== null && !/\.(?:nhs|gov)\.uk$|\.nhs\.net$/u.test(`.${url.hostname}`))
    return {
      message: `has “${borrowed[1] ?? ''}” in its host, but belongs to “${url.hostname.split('.').slice(-2).join('.')}”`,
      fix: 'Write the address of the public body itself.',
    };
  const joined = JOINED.exec(url.hostname);
  if (joined !== null)
    return {
      message: `has “${joined[1] ?? ''}” in its host, but belongs to “${url.hostname.split('.').slice(-2).join('.')}”`,
      fix: 'Write the address of the public body itself.',
    };
  return undefined;
}
