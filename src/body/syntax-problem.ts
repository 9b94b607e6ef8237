import { quote, toPoint, type BodyProblem } from './body-problem.ts';
import type { Refusal } from './body-tree.ts';
import { isComponentName } from './components/registry.ts';
import { isHtmlName, toHtmlTag } from './html-tag.ts';
import { BRACE } from './mask.ts';

type Mending = Pick<BodyProblem, 'rule' | 'message' | 'fix'>;

/** A problem, with the places of the signs `<` that may be passed over to read on; none if what follows can't be told. */
export type SyntaxProblem = BodyProblem & { readonly passOver: readonly number[] };

/**
 * Says in plain words why a parser gave up. Parsers differ in where and how they say it, so what is
 * wrong is read from the author's own text at the place they name.
 */
export function toSyntaxProblem(source: string, { line, column, reason }: Refusal): SyntaxProblem {
  const lines = source.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const named = Math.min(start + column - 1, source.length);
  // A parser may stop some characters into the tag; the tag is what the author must find.
  const sign = source[named] === '<' ? named : source.lastIndexOf('<', named);
  const at = sign < 0 ? named : sign;
  const rest = source.slice(at);

  const nesting = toNesting(reason, rest);
  if (nesting !== undefined) {
    const passOver = nesting.rule === 'no-raw-html' ? [at] : [];
    return { ...toPoint(source, at), ...nesting, passOver };
  }
  const passOver = sign < 0 ? [] : [at, ...findClosing(source, at)];
  const code = toAttributeCode(rest);
  if (code !== undefined)
    return { ...toPoint(source, at + code.within), ...code.mending, passOver };
  return { ...toPoint(source, at), ...toSign(rest), passOver };
}

/** The closing tag of an opening tag that can't be read: passed over with it, or it would close nothing. */
function findClosing(source: string, at: number): number[] {
  const [opening, name] = /^<([A-Za-z][\w.:-]*)[^<>]*>?/u.exec(source.slice(at)) ?? [];
  if (opening === undefined || opening.endsWith('/>')) return [];
  const close = source.indexOf(`</${name ?? ''}>`, at);
  return close < 0 ? [] : [close];
}

/** A brace inside a tag: an attribute that would be computed. */
function toAttributeCode(
  rest: string,
): { readonly within: number; readonly mending: Mending } | undefined {
  const tag = /^<\/?[A-Za-z][^<>]*/u.exec(rest)?.[0] ?? '';
  const found = new RegExp(`(?:[\\w:.-]+\\s*=\\s*)?${BRACE}[^}\\n]*\\}?`, 'u').exec(tag);
  if (found === null) return undefined;
  return {
    within: found.index,
    mending: {
      rule: 'no-code',
      message: `${quote(found[0])} looks like program code, and the hub runs none.`,
      fix: 'Write the value out between straight quotation marks: name="value".',
    },
  };
}
/** Tags that were not closed, or closed in the wrong place. */
function toNesting(reason: string, rest: string): Mending | undefined {
  const rule = 'readable-body';
  const misplaced = /closing tag `<\/([^>`]*)>`.* (?:either after|before)/u.exec(reason);
  if (misplaced) {
    const tag = quote(`</${misplaced[1] ?? ''}>`);
    return {
      rule,
      message: `${tag} is where it can’t close what was opened.`,
      fix: `Put ${tag} and its opening tag each on a line of its own.`,
    };
  }
  const open = /Expected a closing tag for `<([^>`]*)>`/u.exec(reason)?.[1];
  if (open !== undefined) {
    if (open !== '' && !isComponentName(open))
      return { rule: 'no-raw-html', ...toHtmlTag(open, /^<[^<>\n]*>/u.exec(rest)?.[0]) };
    return {
      rule,
      message: `${quote(`<${open}>`)} is opened but never closed.`,
      fix: `Write </${open}> on a line of its own after the last line that belongs to it.`,
    };
  }
  const close = /^<\/([^>\s]*)/u.exec(rest)?.[1];
  if (close === undefined) return undefined;
  if (/^\p{Ll}/u.test(close))
    return {
      rule: 'no-raw-html',
      ...toHtmlTag(close),
      message: `${quote(`</${close}>`)} is an HTML tag.`,
    };
  const expected = /corresponding closing tag for `<([^>`]*)>`/u.exec(reason)?.[1];
  const message = `${quote(`</${close}>`)} closes something that was not opened.`;
  if (expected !== undefined)
    return { rule, message, fix: `Write </${expected}>, which is still open.` };
  return { rule, message, fix: `Take it out, or write <${close}> where it should begin.` };
}

/** A tag, over as many lines as a paragraph has, with a value that curly marks open, or close after a straight one. */
const CURLY = /^<(?:[^>\n]|\n(?!\s*\n))*?=\s*(?:[“”‘’]|"[^"\n]*[“”](?=\s+[\w-]+=|\s*\/?>))/u;

/** A `<` that begins no tag. */
function toSign(rest: string): Mending {
  const rule = 'readable-body';
  const word = quote(rest.split(/[\s,;]/u, 1)[0] ?? '');
  if (rest.startsWith('<!--'))
    return {
      rule,
      message: 'A comment, <!-- … -->, can’t go here.',
      fix: 'Delete the comment; say it in the pull request instead.',
    };
  if (/^<!|^<\?/u.test(rest))
    return { rule, message: `${word} is HTML.`, fix: 'Take it out and leave the words.' };
  const number = /^<(=?)\s?([\d.,£%]+)/u.exec(rest);
  if (number) {
    const [written, equal, figure = ''] = number;
    const words = equal === '=' ? `at most ${figure}` : `under ${figure}`;
    return {
      rule,
      message: `In ${quote(written)} the sign < reads as the start of a tag.`,
      fix: `Write “${words}”, put a space after the sign, or write \\${written}.`,
    };
  }
  const address = /^<((?:https?:|www\.)[^\s<>]*)/iu.exec(rest)?.[1];
  if (address !== undefined)
    return {
      rule,
      message: `${word} is an address between signs that read as a tag.`,
      fix: `Write [words](${address.replace(/^(?:http:\/\/|(?=www\.))/iu, 'https://')}).`,
    };
  if (/^<[^\s<>@]+@/u.test(rest))
    return {
      rule,
      message: `${word} is an e-mail address, between signs that read as a tag.`,
      fix: 'Take it out: the hub publishes no contact details. Link to a public contact page instead.',
    };
  const scheme = /^<([a-z][a-z\d+.-]+:[^\s<>]*)>/iu.exec(rest)?.[1];
  if (scheme !== undefined)
    return {
      rule: 'safe-links',
      message: `${quote(`<${scheme}>`)} is not the address of a web page.`,
      fix: 'Take it out, or write [words](https://example.org/page).',
    };
  const tag = /^<[A-Za-z]\w*/u.exec(rest)?.[0];
  if (tag !== undefined && isHtmlName(tag.slice(1)))
    return { rule: 'no-raw-html', ...toHtmlTag(tag.slice(1)) };
  if (tag !== undefined && CURLY.test(rest))
    return {
      rule,
      message: `The tag that begins with ${quote(tag)} has curly quotation marks.`,
      fix: 'Use straight quotation marks: name="value".',
    };
  if (tag !== undefined)
    return {
      rule,
      message: `The tag that begins with ${quote(tag)} can’t be read.`,
      fix: 'Look for a missing quotation mark or >. Every attribute is written name="value". To show the sign itself, write \\<.',
    };
  return {
    rule,
    message: `The sign < in ${word} reads as the start of a tag.`,
    fix: 'Put a space after it, or write \\< for the sign itself.',
  };
}
