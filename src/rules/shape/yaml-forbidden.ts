import { CST, Lexer } from 'yaml';
import { quote } from '#body/body-problem.ts';
import type { YamlProblem } from './yaml-problem.ts';

/** How a line may begin, or a value, where YAML has more to it than fields; most files have none of these. */
const SUSPECT =
  /(?:^|[\s[{,:])(?:[&*!][^\s&*]|\?\s)|^[ \t]*(?:- +)*(?:(?=:(?:\s|$))|<<|["']?(?:__proto__|constructor|prototype)["']?|~|null|true|false|[-+.\d]+)[ \t]*:|[{,][ \t]*(?:<<|["']?(?:__proto__|constructor|prototype)["']?|~|null|true|false|[-+.\d]+)[ \t]*:/imu;

const MARKER = /^(?:---|\.\.\.)(?:[ \t].*)?$|^%[A-Za-z].*$/mu;

/** Names that every object has, and names that are no words. */
const NO_NAME =
  /^(?:<<|__proto__|constructor|prototype|~|null|true|false|[-+]?(?:\d[\d_.]*|\.\d+))$/iu;

type Words = readonly [message: string, fix: string];

const QUOTE_IT = 'Take it out, or put the value in quotation marks if it is text.';

/** Finds the parts of YAML that fields never need, though they can be read. */
export function findForbiddenYaml(yaml: string): YamlProblem | undefined {
  const marker = MARKER.exec(yaml);
  if (marker !== null) {
    const [written] = marker;
    const message = written.startsWith('%')
      ? `${quote(written)} is an instruction to a reader of YAML.`
      : `The line ${quote(written)} begins or ends a block of fields, and there is only one block.`;
    return toProblem(yaml, marker.index, [message, 'Take the line out.']);
  }
  return SUSPECT.test(yaml) ? findToken(yaml) : undefined;
}

/** Goes through the parts of the text as a reader of YAML sees them, up to the first that is forbidden. */
function findToken(yaml: string): YamlProblem | undefined {
  let offset = 0;
  let scalar: { readonly offset: number; readonly written: string } | undefined;
  for (const token of new Lexer().lex(yaml)) {
    const type = CST.tokenType(token);
    // Marks that the lexer puts in have no place in the text.
    if (
      type === 'doc-mode' ||
      type === 'scalar' ||
      type === 'byte-order-mark' ||
      type === 'flow-error-end'
    )
      continue;
    const words = judgeToken(type, token);
    if (words !== undefined) return toProblem(yaml, offset, words);
    if (type === 'map-value-ind' && scalar !== undefined && NO_NAME.test(scalar.written))
      return toProblem(yaml, scalar.offset, toNameWords(scalar.written));
    if (type === 'map-value-ind' && scalar === undefined)
      return toProblem(yaml, offset, [
        'There is a colon here with no field name before it.',
        'Write the field’s name before the colon, or put the whole value in quotation marks.',
      ]);
    if (type === null || type === 'single-quoted-scalar' || type === 'double-quoted-scalar')
      scalar = { offset, written: token.replace(/^(["'])(.*)\1$/su, '$2') };
    else if (type !== 'space') scalar = undefined;
    offset += token.length;
  }
  return undefined;
}

function judgeToken(type: CST.TokenType | null, token: string): Words | undefined {
  if (type === 'anchor') return [`${quote(token)} gives a place in the file a name.`, QUOTE_IT];
  if (type === 'tag')
    return [`${quote(token)} begins with !, which gives a value a type of its own.`, QUOTE_IT];
  if (type === 'alias')
    return [
      `${quote(token)} points at another place in the file.`,
      'Write the value out, or put it in quotation marks if it is text.',
    ];
  if (type === 'explicit-key-ind')
    return [
      'A question mark at the start of a line or value, with a space after it, begins the name of a field.',
      'Put the whole value in double quotation marks: "…".',
    ];
  return undefined;
}

function toNameWords(written: string): Words {
  return [
    `${quote(written)} can’t be the name of a field.`,
    written === '<<'
      ? 'Write the fields out where they belong.'
      : 'Write the field’s own name. A value with a colon in it goes in quotation marks.',
  ];
}

function toProblem(yaml: string, offset: number, [message, fix]: Words): YamlProblem {
  const before = yaml.slice(0, offset);
  return {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
    message,
    fix,
  };
}
