import { quote, type BodyProblem } from './body-problem.ts';

/** What Markdown has for a tag that an author may know. */
const INSTEAD: Readonly<Record<string, string>> = {
  a: '[words](address)',
  b: '**words**',
  strong: '**words**',
  i: '*words*',
  em: '*words*',
  br: 'a backslash at the end of the line',
  img: '![what it shows](file.png)',
  table: 'a Markdown table',
  ul: 'lines that begin with a hyphen',
  ol: 'lines that begin with 1.',
  h2: '## before the words',
  h3: '### before the words',
  p: 'an empty line between paragraphs',
  blockquote: '> before the words, or <Quote>',
};

/** Says of an HTML tag what to write in its stead. */
export function toHtmlTag(name: string): Pick<BodyProblem, 'message' | 'fix'> {
  const instead = Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined;
  return {
    message: `${quote(`<${name}>`)} is an HTML tag.`,
    fix:
      instead === undefined
        ? 'Take the tag out and leave the words, or write \\< for the sign.'
        : `Write ${instead}.`,
  };
}
