import { quote, toPoint, type BodyProblem } from './body-problem.ts';
import type { Refusal } from './body-tree.ts';
import { toHtmlTag } from './html-tag.ts';

type Mending = Pick<BodyProblem, 'rule' | 'message' | 'fix'>;

/**
 * Says in plain words why a parser gave up. Parsers differ in where and how they say it, so what is
 * wrong is read from the author's own text at the place they name.
 */
export function toSyntaxProblem(source: string, { line, column, reason }: Refusal): BodyProblem {
  const lines = source.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const named = Math.min(start + column - 1, source.length);
  if (/expression|import\/exports|brace|acorn|oxc/iu.test(reason))
    return toCodeProblem(source, named);

  // A parser may stop some characters into the tag; the tag is what the author must find.
  const sign = source[named] === '<' ? named : source.lastIndexOf('<', named);
  const at = sign < 0 ? named : sign;
  const rest = source.slice(at);
  return { ...toPoint(source, at), ...(toNesting(reason, rest) ?? toSign(rest)) };
}

function toCodeProblem(source: string, named: number): BodyProblem {
  const brace = source[named] === '{' ? named : source.lastIndexOf('{', named);
  const statement = source.lastIndexOf('\n', named - 1) + 1;
  const isStatement = /^(?:import|export)\b/u.test(source.slice(statement));
  const at = isStatement || brace < 0 ? statement : brace;
  const written = source.slice(at).split('\n', 1)[0] ?? '';
  return {
    ...toPoint(source, at),
    rule: 'no-code',
    message: `${quote(written)} reads as program code, and the hub runs none.`,
    fix: isStatement
      ? 'Take it out; if it is a sentence, begin it with another word than import or export.'
      : 'Take it out, or write \\{ for a brace.',
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
      message: `${tag} stands where it can’t close what was opened.`,
      fix: `Put ${tag} on a line of its own, and so its opening tag.`,
    };
  }
  const open = /Expected a closing tag for `<([^>`]*)>`/u.exec(reason)?.[1];
  if (open !== undefined) {
    if (/^\p{Ll}/u.test(open)) return { rule: 'no-raw-html', ...toHtmlTag(open) };
    return {
      rule,
      message: `${quote(`<${open}>`)} is opened but never closed.`,
      fix: `Write </${open}> on a line of its own after the last line that belongs to it.`,
    };
  }
  const close = /^<\/([^>\s]*)/u.exec(rest)?.[1];
  if (close === undefined) return undefined;
  const expected = /corresponding closing tag for `<([^>`]*)>`/u.exec(reason)?.[1];
  const message = `${quote(`</${close}>`)} closes something that was not opened.`;
  if (expected !== undefined)
    return { rule, message, fix: `Write </${expected}>, which is still open.` };
  return { rule, message, fix: `Take it out, or write <${close}> where it should begin.` };
}

/** A `<` that begins no tag. */
function toSign(rest: string): Mending {
  const rule = 'readable-body';
  const word = quote(rest.split(/[\s,;]/u, 1)[0] ?? '');
  if (rest.startsWith('<!--'))
    return {
      rule,
      message: 'A comment, <!-- … -->, can’t stand here.',
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
  if (/^<(?:https?:|www\.|[^\s<>@]+@)/iu.test(rest))
    return {
      rule,
      message: `${word} is an address between signs that read as a tag.`,
      fix: 'Write [words](https://example.org/page).',
    };
  const tag = /^<[A-Za-z]\w*/u.exec(rest)?.[0];
  if (tag !== undefined && /^<[^>\n]*=\s*[“”‘’]/u.test(rest))
    return {
      rule,
      message: `The tag that begins with ${quote(tag)} has curly quotation marks.`,
      fix: 'Write straight ones: name="value".',
    };
  if (tag !== undefined)
    return {
      rule,
      message: `The tag that begins with ${quote(tag)} can’t be read.`,
      fix: 'Look for a missing quotation mark or >. Every attribute is written name="value". For the sign as such, write \\<.',
    };
  return {
    rule,
    message: `The sign < in ${word} reads as the start of a tag.`,
    fix: 'Put a space after it, or write \\< for the sign as such.',
  };
}
