/** A term of the glossary, as far as a body needs it. */
export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  readonly acronym?: string | undefined;
  readonly aliases: readonly string[];
  readonly definition: string;
}

/** One wording of a term, ready to be found in a text. */
interface Wording {
  readonly id: string;
  /** Finds the wording, singular or plural, at one place and no further. */
  readonly pattern: RegExp;
  /** What a short form stands for, written as in the middle of a sentence; undefined for other wordings. */
  readonly longForm?: string;
}

/** Wordings by their first word in lower case, the longest first. */
export interface GlossaryIndex {
  readonly wordings: ReadonlyMap<string, readonly Wording[]>;
}

/** A part of a text: plain, or the use of a term. */
export interface TermUse {
  readonly words: string;
  readonly id?: string;
  /** Written in brackets after the words. */
  readonly longForm?: string;
}

const FIRST_WORD = /[\p{L}\p{N}]+/u;
const WORDS = /[\p{L}\p{N}]+/gu;
const isShortForm = (wording: string): boolean =>
  (wording.match(/\p{Lu}/gu) ?? []).length > 1 && !wording.includes(' ');

/** Everyday words, of which a text means the term only now and then: “took place”, “an IT system”. */
const EVERYDAY: ReadonlySet<string> = new Set(['place', 'system', 'maturity']);

/**
 * Makes the one matcher that all bodies of a build share. Short forms are found in their own capitals,
 * other wordings in any. A wording that belongs to two terms is left out, and so is an alias of one
 * everyday word (“board”, “network”) or one that only points back (“the Act”): to explain the wrong
 * thing is worse than to explain nothing.
 */
export function toGlossaryIndex(terms: readonly GlossaryTerm[]): GlossaryIndex {
  const found = new Map<
    string,
    { readonly wording: string; readonly term: GlossaryTerm; readonly rank: number }[]
  >();
  const add = (wording: string, term: GlossaryTerm, rank: number) => {
    const key = wording.toLowerCase();
    found.set(key, [...(found.get(key) ?? []), { wording, term, rank }]);
  };
  for (const term of terms) {
    if (!EVERYDAY.has(term.term.toLowerCase())) add(term.term, term, 0);
    if (term.acronym !== undefined && (isShortForm(term.acronym) || term.acronym.includes(' ')))
      add(term.acronym, term, 0);
    for (const alias of term.aliases) if (isTelling(alias, term)) add(alias, term, 1);
  }

  const wordings = new Map<string, Wording[]>();
  const bySize = [...found.values()].sort(
    (a, b) => (b[0]?.wording.length ?? 0) - (a[0]?.wording.length ?? 0),
  );
  for (const claims of bySize) {
    const rank = Math.min(...claims.map((claim) => claim.rank));
    const owners = new Set(
      claims.filter((claim) => claim.rank === rank).map(({ term }) => term.id),
    );
    if (owners.size > 1) continue;
    for (const { wording, term } of claims) {
      if (!owners.has(term.id)) continue;
      const key = FIRST_WORD.exec(wording)?.[0].toLowerCase();
      if (key === undefined) continue;
      const isAcronym = wording.toLowerCase() === term.acronym?.toLowerCase();
      wordings.set(key, [
        ...(wordings.get(key) ?? []),
        {
          id: term.id,
          pattern: toPattern(wording),
          ...(isAcronym ? { longForm: toMidSentence(term.term) } : {}),
        },
      ]);
    }
  }
  return { wordings };
}

function isTelling(alias: string, { acronym, term }: GlossaryTerm): boolean {
  const key = alias.toLowerCase();
  if (key === term.toLowerCase() || alias === acronym || alias === `${acronym ?? ''}s`)
    return false;
  return isShortForm(alias) || (/[\s-]/u.test(alias) && !key.startsWith('the '));
}

function toPattern(wording: string): RegExp {
  const words = wording
    .replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
    .replace(/\s+/gu, '\\s+')
    .replace(/['’]/gu, "['’]");
  return new RegExp(`${words}s?(?![\\p{L}\\p{N}]|[-_]\\p{L})`, isShortForm(wording) ? 'uy' : 'iuy');
}

/** A term begins small inside a sentence, unless it is a name or begins with a short form. */
function toMidSentence(term: string): string {
  const isName = /\s\(?\p{Lu}/u.test(term) || /^\S*\p{Lu}\S*\p{Lu}/u.test(term);
  return isName ? term : term.charAt(0).toLowerCase() + term.slice(1);
}

function toPlural(longForm: string): string {
  return /[^aeiou]y$/u.test(longForm) ? longForm.replace(/y$/u, 'ies') : `${longForm}s`;
}

/**
 * Splits a text at the terms that it is first to use; remembers them in the two sets. A short form is
 * written out at its first use, unless the author has done so beside it.
 */
export function findTermUses(
  text: string,
  index: GlossaryIndex,
  linked: Set<string>,
  writtenOut: Set<string>,
): TermUse[] {
  const uses: TermUse[] = [];
  let done = 0;
  WORDS.lastIndex = 0;
  for (let word = WORDS.exec(text); word !== null; word = WORDS.exec(text)) {
    const start = word.index;
    const candidates = findWordings(index, word[0]);
    if (
      candidates.length === 0 ||
      /[\p{L}\p{N}][-_’']$/u.test(text.slice(Math.max(0, start - 3), start))
    )
      continue;
    const match = findLongest(candidates, text, start);
    if (match === undefined) continue;
    const { wording, words } = match;
    WORDS.lastIndex = start + words.length;
    const { id, longForm } = wording;
    if (longForm === undefined ? linked.has(id) : writtenOut.has(id)) continue;

    const after = text.slice(start + words.length);
    const inBrackets =
      longForm === undefined
        ? undefined
        : toLongForm(words, longForm, text.charAt(start - 1), after);
    if (longForm === undefined) noteShortForm(index, id, after, writtenOut);
    else if (!/^['’]/u.test(after)) writtenOut.add(id);
    linked.add(id);
    if (start > done) uses.push({ words: text.slice(done, start) });
    uses.push({ words, id, ...(inBrackets === undefined ? {} : { longForm: inBrackets }) });
    done = start + words.length;
  }
  if (done < text.length) uses.push({ words: text.slice(done) });
  return uses;
}

/** Wordings whose first word this may be, in the plural too. */
function findWordings({ wordings }: GlossaryIndex, word: string): readonly Wording[] {
  const key = word.toLowerCase();
  const own = wordings.get(key) ?? [];
  const singular = key.endsWith('s') ? wordings.get(key.slice(0, -1)) : undefined;
  return singular === undefined ? own : [...own, ...singular];
}

function findLongest(
  candidates: readonly Wording[],
  text: string,
  start: number,
): { readonly wording: Wording; readonly words: string } | undefined {
  for (const wording of candidates) {
    wording.pattern.lastIndex = start;
    const match = wording.pattern.exec(text);
    if (match !== null) return { wording, words: match[0] };
  }
  return undefined;
}

/** The words to put in brackets after a short form; none where the author has them there, or it owns something. */
function toLongForm(
  words: string,
  longForm: string,
  before: string,
  after: string,
): string | undefined {
  const isWrittenOut = after
    .replace(/^\s*\(\s*/u, '')
    .toLowerCase()
    .startsWith(longForm.toLowerCase());
  if (before === '(' || isWrittenOut || /^['’]/u.test(after)) return undefined;
  return words.endsWith('s') ? toPlural(longForm) : longForm;
}

/** “local medical committee (LMC)” tells the reader what LMC stands for. */
function noteShortForm(
  index: GlossaryIndex,
  id: string,
  after: string,
  writtenOut: Set<string>,
): void {
  const bracket = /^\s*\(([\p{L}\p{N}]+)/u.exec(after);
  const candidates = findWordings(index, bracket?.[1] ?? '');
  if (candidates.some((wording) => wording.id === id && wording.longForm !== undefined))
    writtenOut.add(id);
}
