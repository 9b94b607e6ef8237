import { quote, type BodyProblem } from './body-problem.ts';
import { componentNames } from './components/registry.ts';
import { findNearest } from '#domain/nearest.ts';

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

/** The elements of HTML and its kin that people paste; a tag of another name was meant as something else. */
const HTML: ReadonlySet<string> = new Set(
  (
    'a abbr address area article aside audio b base big blink blockquote body br button canvas caption center cite ' +
    'code col colgroup data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form ' +
    'frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map ' +
    'mark marquee math meta meter nav noscript object ol optgroup option output p param picture pre progress q ruby ' +
    's samp script section select slot small source span strike strong style sub summary sup svg table tbody td ' +
    'template textarea tfoot th thead time title tr track u ul var video wbr xml'
  ).split(' '),
);

/** Whether a tag of this name is one of HTML, however it is spelt. */
export function isHtmlName(name: string): boolean {
  return HTML.has(name.toLowerCase());
}

/**
 * Says of an HTML tag, or of a name that only looks like one, what to write in its stead.
 * @param written the tag as the author wrote it
 */
export function toHtmlTag(
  name: string,
  written = `<${name}>`,
): Pick<BodyProblem, 'message' | 'fix'> {
  const tag = quote(`<${name}>`);
  if (name.startsWith('www.'))
    return {
      message: `${tag} is an address between signs that read as a tag.`,
      fix: `Write [words](https://${name}).`,
    };
  if (isHtmlName(name)) {
    const instead = Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined;
    return {
      message: `${tag} is an HTML tag.`,
      fix:
        instead === undefined
          ? 'Take the tag out and leave the words, or write \\< for the sign.'
          : `Write ${instead}.`,
    };
  }
  const component = findMeant(name);
  if (component !== undefined)
    return { message: `There is no tag ${tag}.`, fix: `Did you mean ${quote(`<${component}>`)}?` };
  if (/^<\p{L}[\p{L}\p{N}-]*(?: [\p{L}\p{N}’-]+)*>$/u.test(written))
    return {
      message: `${quote(written)} looks like a gap that was to be filled in, or a tag that the hub does not know.`,
      fix: 'Write the words that belong there, or \\< for the sign.',
    };
  return {
    message: `${tag} is neither Markdown nor a component of the hub.`,
    fix: 'Take the tag out and leave the words, or write \\< for the sign.',
  };
}

/** The component that a tag was to be: its name in other letters, or a slip in a name with a capital. */
function findMeant(name: string): string | undefined {
  const small = name.toLowerCase();
  return (
    componentNames.find((known) => known.toLowerCase() === small) ??
    (/^\p{Lu}/u.test(name) ? findNearest(name, componentNames) : undefined)
  );
}
