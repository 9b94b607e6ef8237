/** How a title may be set: at this size in at most so many lines. */
export interface Setting {
  readonly size: number;
  readonly lines: number;
}

/** A title in lines, at the largest size that holds it. */
export interface TitleLines {
  readonly size: number;
  readonly lines: readonly string[];
}

/** The width of a line in pixels. */
type Measure = (line: string, size: number) => number;

/**
 * Breaks a title into lines of about the same length. Where even the smallest size has no room for all of it, it
 * ends in an ellipsis.
 * @param settings the largest first
 */
export function toTitleLines(
  title: string,
  settings: readonly [Setting, ...Setting[]],
  width: number,
  measure: Measure,
): TitleLines {
  for (const { size, lines: most } of settings) {
    const lines = breakLines(title, width, (line) => measure(line, size));
    if (lines.length <= most && lines.every((line) => measure(line, size) <= width))
      return { size, lines: balance(title, lines.length, width, (line) => measure(line, size)) };
  }
  const { size, lines: most } = settings.at(-1) ?? settings[0];
  const fits = (line: string) => measure(line, size) <= width;
  const lines = breakLines(title, width, (line) => measure(line, size));
  const shown = lines.slice(0, most).map((line) => (fits(line) ? line : cut(line, fits)));
  const isWhole = lines.length <= most;
  return {
    size,
    lines: shown.map((line, index) => (isWhole || index < most - 1 ? line : cut(line, fits))),
  };
}

function breakLines(title: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/u)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The narrowest column that takes no more lines makes them as long as each other. */
function balance(
  title: string,
  count: number,
  width: number,
  measure: (line: string) => number,
): string[] {
  let [narrow, wide] = [width / 2, width];
  while (wide - narrow > 8) {
    const middle = (narrow + wide) / 2;
    const lines = breakLines(title, middle, measure);
    const isGood = lines.length <= count && lines.every((line) => measure(line) <= middle);
    if (isGood) wide = middle;
    else narrow = middle;
  }
  return breakLines(title, wide, measure);
}

/** As much of a line as there is room for before an ellipsis; whole words where there are several. */
function cut(line: string, fits: (line: string) => boolean): string {
  const words = line.split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const shown = `${words
      .slice(0, count)
      .join(' ')
      .replace(/[,:;.–—-]+$/u, '')}…`;
    if (fits(shown)) return shown;
  }
  const letters = Array.from(line);
  while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('')}…`;
}
