import { quote } from '#body/body-problem.ts';
import { UNSEEN } from '#body/characters.ts';
import type { YamlProblem } from './yaml-problem.ts';

/** A code for a character in a value between double quotation marks. */
const CODE = /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[0abefvNLP_])/iu;

/** A value without quotation marks, and what stands after the # in it. */
const AFTER_NUMBER_SIGN =
  /^[ \t]*(?:- +)*(?:[\w-]+:[ \t]+|(?!- |[\w-]+:[ \t]))(?!["'|>#])\S[^\n]*?[ \t](#[^\s#][^\n]*)$/gmu;

/** A value that stands whole between curly quotation marks. */
const CURLY = /^[ \t]*(?:- +)*(?:[\w-]+:[ \t]+)([“„‘«][^“”„«»\n]*[”’“»])[ \t]*$/mu;

const INNER_ITEM = /^[ ]*(?:- +|[\w-]+: +)[^\s#'"|>][^\n]*\n[ ]+- (\S[^\n]*)$/gmu;

const GAP = /^[ ]*(?:- +)*(?:[\w-]+:[ ]+)?(\{[^\n:,{}"']+\})[ ]*$/mu;

/** Finds where YAML can be read but says less, or other, than its author wrote. */
export function findLostWords(yaml: string, data: unknown): YamlProblem | undefined {
  return (
    findCodes(yaml, data) ??
    findCutOff(yaml, data) ??
    findJoined(yaml, data) ??
    findGap(yaml) ??
    findCurly(yaml, data)
  );
}

/** `"\u202e"`: a character that can't be seen, smuggled in by its code. */
function findCodes(yaml: string, data: unknown): YamlProblem | undefined {
  if (!yaml.includes('\\') || !findText(data, (text) => UNSEEN.test(text) || text.includes('\r')))
    return undefined;
  const written = CODE.exec(yaml);
  return toProblem(
    yaml,
    written?.index ?? yaml.indexOf('\\'),
    `${quote(written?.[0] ?? '\\')} is a code for a character that can’t be seen.`,
    'Delete the code. To show a backslash, use single quotation marks.',
  );
}

/** `title: Our #1 aim` is read as “Our”. */
function findCutOff(yaml: string, data: unknown): YamlProblem | undefined {
  if (!yaml.includes(' #')) return undefined;
  for (const match of yaml.matchAll(AFTER_NUMBER_SIGN)) {
    const [line, rest = ''] = match;
    if (findText(data, (text) => text.includes(rest.replace(/["'\s]+$/u, '').slice(0, 20))))
      continue;
    return toProblem(
      yaml,
      match.index + line.lastIndexOf(rest),
      `The words ${quote(rest)} are lost, since a # after a space begins a remark.`,
      'Put the whole value in quotation marks, or delete the rest of the line.',
    );
  }
  return undefined;
}

/** An item of a list that stands too far in is read as more words of the line above. */
function findJoined(yaml: string, data: unknown): YamlProblem | undefined {
  const texts = [...toTexts(data)].join('\n');
  for (const match of yaml.matchAll(INNER_ITEM)) {
    const [written, item = ''] = match;
    if (!texts.includes(` - ${item.trim()}`)) continue;
    return toProblem(
      yaml,
      match.index + written.lastIndexOf('- '),
      `${quote(`- ${item}`)} is read as part of the line above, since it is indented further.`,
      'Line its hyphen up with the hyphens of the other items.',
    );
  }
  return undefined;
}

/** `{practice name}`: YAML reads braces as a group of fields. */
function findGap(yaml: string): YamlProblem | undefined {
  const match = GAP.exec(yaml);
  const [line, gap = ''] = match ?? [];
  if (match === null || line === undefined) return undefined;
  return toProblem(
    yaml,
    match.index + line.lastIndexOf(gap),
    `${quote(gap)} looks like a gap that was to be filled in.`,
    'Write the words that belong there. To show a brace, put the whole value in quotation marks.',
  );
}

function findCurly(yaml: string, data: unknown): YamlProblem | undefined {
  const match = CURLY.exec(yaml);
  const [line, value = ''] = match ?? [];
  if (match === null || line === undefined || !findText(data, (text) => text === value))
    return undefined;
  return toProblem(
    yaml,
    match.index + line.lastIndexOf(value),
    `The curly quotation marks of ${value.slice(0, 60)} are read as part of the value.`,
    'Write straight ones, "…", or leave them out.',
  );
}

function toProblem(yaml: string, offset: number, message: string, fix: string): YamlProblem {
  const before = yaml.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n'), message, fix };
}

/** Every text in the data, names of fields included. */
function* toTexts(data: unknown): Generator<string> {
  if (typeof data === 'string') yield data;
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    yield key;
    yield* toTexts(value);
  }
}

/** Whether any text in the data, names of fields included, is such. */
function findText(data: unknown, isSuch: (text: string) => boolean): boolean {
  if (typeof data === 'string') return isSuch(data);
  if (typeof data !== 'object' || data === null) return false;
  return Object.entries(data).some(([key, value]) => isSuch(key) || findText(value, isSuch));
}
