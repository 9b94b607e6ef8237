import { globSync, readFileSync } from 'node:fs';
import { toRandom, type Random } from '#scripts/bench/corpus/random.ts';
import { hostileWords } from './hostile-words.ts';

/** A file as a contributor might send it in, and the number that makes it again. */
export interface FuzzDocument {
  readonly number: number;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Files that documents are made from: the hub's own content, and every fixture, sound or not. */
export function loadSeeds(): readonly string[] {
  return globSync(['content/**/*.{mdx,yaml}', 'test/fixtures/**/*.{mdx,yaml}'])
    .sort()
    .filter((path) => !path.includes('plain-files'))
    .map((path) => readFileSync(path, 'utf8'));
}

/** Past this many characters of a seed a document takes a part of its text: slips need no long files. */
const LONGEST = 6000;

/**
 * Document of this number: a seed file changed a little or much, pieces of several joined, or pieces
 * of hostile text alone. The same number and seeds always make the same document.
 */
export function toDocument(number: number, seeds: readonly string[]): FuzzDocument {
  const random = toRandom(number);
  const isBody = random.chance(0.4);
  let text = isBody ? toSoup(random) : shorten(random, random.pick(seeds));
  // Half are hurt in one place only, so that many pass all judges but the one that is tried.
  const changes = random.chance(0.5) ? 1 : random.whole(isBody ? 0 : 1, 6);
  for (let change = changes; change > 0; change -= 1) text = mutate(random, text, seeds);
  if (isBody) text = `${HEAD}${text}`;
  const isYaml = !isBody && !text.startsWith('---') && random.chance(0.5);
  const file = isYaml ? 'content/people/a-document.yaml' : 'content/topics/a-document.mdx';
  return { number, file, bytes: toBytes(random, text) };
}

/** Sound fields, so that the text beneath them is what is judged. */
const HEAD = `---
title: A document
summary: A topic for a trial.
provenance:
  basis: public-sources
  on: '2026-11-22'
review:
  owner: Hub editors
  reviewedOn: '2026-11-22'
  checked: Every word.
  reviewDue: '2027-05-22'
sources:
  - key: swl
    title: A report
    publisher: A publisher
---

Words [@swl].

`;

function toSoup(random: Random): string {
  return Array.from({ length: random.whole(1, random.chance(0.6) ? 4 : 14) }, () =>
    random.chance(0.3) ? 'words' : random.pick(hostileWords),
  ).join('');
}

/** Keeps the fields, and a part of the text that follows them. */
function shorten(random: Random, text: string): string {
  if (text.length <= LONGEST) return text;
  const end = text.indexOf('\n---', 4) + 4;
  const from = random.whole(end, Math.max(end, text.length - LONGEST));
  const line = text.indexOf('\n', from);
  return `${text.slice(0, end)}\n${text.slice(line < 0 ? from : line, from + LONGEST / 2)}`;
}

function mutate(random: Random, text: string, seeds: readonly string[]): string {
  const at = toPlace(random, text);
  const length = random.chance(0.7) ? random.whole(1, 20) : random.whole(1, 400);
  const part = text.slice(at, at + length);
  switch (random.whole(0, 6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return (
        text.slice(0, at) +
        part.repeat(random.whole(2, random.chance(0.05) ? 400 : 4)) +
        text.slice(at + length)
      );
    case 2: {
      const other = random.pick(seeds);
      const from = random.whole(0, other.length);
      return text.slice(0, at) + other.slice(from, from + length) + text.slice(at);
    }
    case 3: {
      const to = toPlace(random, text);
      return text.slice(0, to) + part + text.slice(to);
    }
    default:
      return text.slice(0, at) + random.pick(hostileWords) + text.slice(at);
  }
}

/** Often the start of a line, where marks have a meaning, and more often in the text than in the fields. */
function toPlace(random: Random, text: string): number {
  const fields = Math.max(0, text.indexOf('\n---', 4));
  const at = random.whole(random.chance(0.6) ? fields : 0, text.length);
  return random.chance(0.4) ? text.lastIndexOf('\n', at) + 1 : at;
}

/** Now and then a byte is hurt. */
function toBytes(random: Random, text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > 0 && random.chance(0.03))
    bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
  return bytes;
}
