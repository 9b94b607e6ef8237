import { findAddressFault } from '#domain/web-address.ts';

/** Words, and the address that they are if they are one. */
interface Piece {
  readonly words: string;
  readonly url?: string;
}

/** What a reader of Markdown makes a link of wherever it stands, as far as an address can go on. */
const BARE = /(?<![\da-z])(?:https:\/\/|www\.)[^\s<>"'“”‘’«»{}[\]()|\\^`*~]+/giu;

/**
 * Takes sound web addresses out of words: a reader makes links of them in any case, and of all that follows them
 * up to the next space.
 */
export function splitAddresses(words: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = words;
  for (let found = findAddress(rest); found !== undefined; found = findAddress(rest)) {
    const { address, url, at } = found;
    if (at > 0) pieces.push({ words: rest.slice(0, at) });
    pieces.push({ words: address, url });
    rest = rest.slice(at + address.length);
  }
  return rest === '' ? pieces : [...pieces, { words: rest }];
}

/** The first sound address: as much of what a reader would take as can be one. */
function findAddress(words: string) {
  BARE.lastIndex = 0;
  for (let match = BARE.exec(words); match !== null; match = BARE.exec(words)) {
    const { 0: found, index: at } = match;
    const address = [/$/u, /(?<=.{4})(?:https?:\/\/|www\.).*/iu, /(?<=.{8})[:;,!?@].*/u]
      .map((cut) => found.replace(cut, '').replace(/[^\p{L}\p{N}/]+$/u, ''))
      .find((candidate) => findAddressFault(toWholeAddress(candidate)) === undefined);
    if (address !== undefined) return { address, url: toWholeAddress(address), at };
    BARE.lastIndex = at + 'www.'.length;
  }
  return undefined;
}

/** Of an address written without its scheme, Markdown makes one without encryption. */
function toWholeAddress(address: string): string {
  return address.replace(/^(?:http:\/\/)?(?=www\.)/iu, 'https://');
}

/** The address of a link with these words. */
export function toLinkAddress(words: string, url: string): string {
  return url === `http://${words}` ? toWholeAddress(url) : url;
}

/** Whether a reader made the link of mere words that are no sound address: it does so again, wherever they stand. */
export function isMadeOfWords(words: string, url: string): boolean {
  const plain = encode(words);
  const isSame = ['', 'http://', 'mailto:'].some((scheme) => encode(url) === scheme + plain);
  return isSame && findAddressFault(toLinkAddress(words, url)) !== undefined;
}

/** Readers differ in which signs of an address they write as codes. */
function encode(address: string): string {
  return address.toWellFormed().replace(/%[\da-f]{2}|[^\w.:/@+-]/giu, '%');
}

/** Whether a link may be written as its address alone: nothing beside it could be taken for a part of it. */
export function isBareLink(words: string, url: string, before: string, after: string): boolean {
  return (
    words === url &&
    /^https:\/\/(?:[\w./?=#%+~-]|&(?!#?\w+;))*[\w/]$/u.test(url) &&
    !/&#?\w+$/u.test(url) &&
    !/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~/u.test(url) &&
    /(?:^|[ (])$/u.test(before) &&
    /^[.,;:!?)]?(?:$| )/u.test(after)
  );
}
