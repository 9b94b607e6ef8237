import type { Element } from 'hast';
import { toChoiceLabel } from '#contribution/form/choice-words.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import { isPartialDate, MONTHS } from '#domain/partial-date.ts';
import type { Shape } from '#domain/schema-fields.ts';
import { findAll, toComparable, toLines } from './hast-text.ts';
import type { Prompt } from './prompts.ts';
import { isPlaceholder } from './template-words.ts';

const TICKED = /^[☒☑✓✔✗✘]\s*/u;
const UNTICKED = /^[☐□]\s*/u;

/**
 * What a person answered, as an entry holds it. What can't be understood is kept as it was typed, so that
 * the form shows it with what is wrong; undefined where nothing was answered.
 */
export function parseAnswer({ field, steps }: Prompt, cell: Element): unknown {
  const lines = toLines(cell).filter((line) => !isPlaceholder(line));
  const [first] = lines;
  if (first === undefined) return undefined;
  if (field.mayBeNotRecorded && lines.length === 1 && first.toLowerCase() === NOT_RECORDED)
    return NOT_RECORDED;
  return parseShape(field.shape, steps.at(-1) ?? '', lines, cell);
}

function parseShape(shape: Shape, name: string, lines: readonly string[], cell: Element): unknown {
  const words = lines.join(' ');
  switch (shape.holds) {
    case 'list':
      return parseList(shape.of, name, lines);
    case 'truth':
    case 'true':
      return parseTruth(words, shape.holds);
    case 'number':
    case 'either':
      return /^-?\d+(?:\.\d+)?$/u.test(words) ? Number(words) : words;
    case 'date':
      return parseDate(words) ?? words;
    case 'citation': {
      const keys = toParts(words, /[;,\s]+/u).map((key) => key.replace(/^@/u, ''));
      return keys.length === 1 ? keys[0] : keys;
    }
    case 'choice':
      return parseChoice(shape, name, lines);
    case 'address':
      return parseAddress(words, cell);
    case 'words':
    case 'reference':
    case 'group':
      return words;
  }
}

function parseList(of: Shape, name: string, lines: readonly string[]): unknown {
  const ticked = lines.filter((line) => TICKED.test(line)).map((line) => line.replace(TICKED, ''));
  const isTickList = lines.some((line) => TICKED.test(line) || UNTICKED.test(line));
  // A word or two written beneath the boxes is an answer as well.
  const typed = lines.filter((line) => !TICKED.test(line) && !UNTICKED.test(line));
  const given = isTickList ? [...ticked, ...typed] : typed;
  const parts =
    of.holds === 'words' ? given : given.flatMap((line) => toParts(line, /\s*[;,]\s*/u));
  const values = parts.map((part) =>
    of.holds === 'choice' ? (findChoice(of, name, part) ?? part) : part,
  );
  return values.length === 0 ? undefined : values;
}

const toParts = (words: string, between: RegExp): string[] =>
  words.split(between).filter((part) => part !== '');

function parseTruth(words: string, holds: 'truth' | 'true'): true | false | undefined {
  if (TICKED.test(words) || /^(?:yes|true|x)$/iu.test(words)) return true;
  return holds === 'truth' && /^(?:no|false)$/iu.test(words) ? false : undefined;
}

type ChoiceShape = Extract<Shape, { holds: 'choice' }>;

function parseChoice(shape: ChoiceShape, name: string, lines: readonly string[]): unknown {
  const words = lines.join(' ');
  const ticked = lines.find((line) => TICKED.test(line))?.replace(TICKED, '');
  if (ticked === undefined && lines.every((line) => UNTICKED.test(line))) return undefined;
  return findChoice(shape, name, ticked ?? words) ?? ticked ?? words;
}

function findChoice(
  { values, facet }: ChoiceShape,
  name: string,
  written: string,
): string | undefined {
  const meant = toComparable(written);
  return values.find(
    (value) =>
      toComparable(value) === meant || toComparable(toChoiceLabel(name, value, facet)) === meant,
  );
}

/** Words over a link may say anything; what counts is where it leads. */
function parseAddress(words: string, cell: Element): string {
  const href = findAll(cell, 'a').find(({ properties }) => typeof properties.href === 'string')
    ?.properties.href;
  return /^https?:/iu.test(words) || typeof href !== 'string' ? words.replaceAll(' ', '') : href;
}

const MONTH = MONTHS.map((name) => name.slice(0, 3).toLowerCase());

/** A date as people write it in England, as finely as they do: `3 March 2023`, `03/2023`, `Mar 2023`. */
function parseDate(words: string): string | undefined {
  const written = words.trim().replace(/^(?:in|on|from)\s+/iu, '');
  if (isPartialDate(written)) return written;
  const numbers = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/u.exec(written);
  const named =
    /^(?:(?:[a-z]+day,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?([a-z]{3,9})\.?,?\s+(\d{4})$/iu.exec(
      written,
    );
  const [, day, month, year] = numbers ?? named ?? [];
  if (month === undefined || year === undefined) return undefined;
  const number = numbers === null ? findMonth(month) : Number(month);
  const parts = [year, pad(number), ...(day === undefined ? [] : [pad(Number(day))])];
  const date = parts.join('-');
  return isPartialDate(date) ? date : undefined;
}

function findMonth(name: string): number {
  const written = name.toLowerCase();
  const index = MONTH.findIndex((short) => written.startsWith(short));
  return MONTHS[index]?.toLowerCase().startsWith(written) === true || written === 'sept'
    ? index + 1
    : 0;
}

const pad = (number: number): string => String(number).padStart(2, '0');
