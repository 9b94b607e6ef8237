import { isPartialDate, MONTHS } from './partial-date.ts';

/** What to write for a date that was written as people write dates; undefined where that can't be told. */
export function toDateSuggestion(written: string): string | undefined {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/,/gu, ' ')
    .replace(/\s+/gu, ' ');
  const candidates = [fromFigures(text), fromWords(text), fromOrdered(text)];
  return candidates.flat().find((candidate) => candidate !== undefined && isPartialDate(candidate));
}

/** `31/10/2021`, `31.10.2021`, `10/2021`. The day comes first, as in Britain, where it can. */
function fromFigures(text: string): (string | undefined)[] {
  const [, first, second, year] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/u.exec(text) ?? [];
  const [, month, ofYear] = /^(\d{1,2})[/. -](\d{4})$/u.exec(text) ?? [];
  return [join(year, second, first), join(year, first, second), join(ofYear, month)];
}

/** `31 October 2021`, `31st Oct 2021`, `October 31 2021`, `Oct 2021`. */
function fromWords(text: string): (string | undefined)[] {
  const words = text
    .replace(/(\d)(?:st|nd|rd|th)\b/u, '$1')
    .replace(/\b(?:of|the)\b /gu, '')
    .split(' ');
  const month = words.map(toMonth).find((found) => found !== undefined);
  const year = words.find((word) => /^\d{4}$/u.test(word));
  const day = words.find((word) => /^\d{1,2}$/u.test(word));
  const isDate = words.length === (day === undefined ? 2 : 3);
  return isDate && month !== undefined ? [join(year, month, day)] : [];
}

/** `2021/10/31`, `2021-1-5`, `2021-10-31T09:00`. */
function fromOrdered(text: string): (string | undefined)[] {
  const [, year, month, day] =
    /^(\d{4})[/. -](\d{1,2})(?:[/. -](\d{1,2})(?:[t ].*)?)?$/u.exec(text) ?? [];
  return [join(year, month, day)];
}

function toMonth(word: string): string | undefined {
  if (word.length < 3) return undefined;
  const stem = word.replace(/\.$/u, '');
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(stem));
  return index < 0 ? undefined : String(index + 1);
}

function join(year?: string, month?: string, day?: string): string | undefined {
  if (year === undefined || month === undefined) return undefined;
  const parts = [year, month, ...(day === undefined ? [] : [day])];
  return parts.map((part) => part.padStart(2, '0')).join('-');
}
