/** The name of a file, with a number to it where another has the name already. */
export function toFreeName(name: string, taken: readonly string[]): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = [name.slice(0, dot), name.slice(dot)];
  for (let count = 1; ; count += 1) {
    const free = `${stem}${count === 1 ? '' : `-${String(count)}`}${ending}`;
    if (!taken.includes(free)) return free;
  }
}
