import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/**
 * The table of HTML's named characters as a browser is sent it: ordered by what they stand for, each as its
 * distance from the one before, which is two thirds of what the table weighs as it is.
 */
export function packedEntities(): Plugin {
  return {
    name: 'primary-care-hub:packed-entities',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: {
      filter: { id: /\/character-entities\/index\.js$/ },
      async handler(_code, id) {
        const { characterEntities } = (await import(pathToFileURL(id).href)) as {
          readonly characterEntities: Readonly<Record<string, string>>;
        };
        return { code: toPackedModule(characterEntities), map: null };
      },
    },
  };
}

/** A module that exports the same table. @param table names, and the characters that each stands for */
export function toPackedModule(table: Readonly<Record<string, string>>): string {
  const names = new Map<string, string[]>();
  for (const [name, characters] of Object.entries(table))
    names.set(characters, [...(names.get(characters) ?? []), name]);
  let before = 0;
  const lines = [...names]
    .map(([characters, own]) => ({ own, points: Array.from(characters, toPoint) }))
    .toSorted((one, other) => (one.points[0] ?? 0) - (other.points[0] ?? 0))
    .map(({ own, points: [first = 0, ...rest] }) => {
      const step = first - before;
      before = first;
      return [[step, ...rest].map((point) => point.toString(36)).join('+'), ...own].join(' ');
    });
  return `
export const characterEntities = {};
let point = 0;
for (const line of ${JSON.stringify(lines.join('\n'))}.split('\\n')) {
  const [places, ...names] = line.split(' ');
  const [step, ...rest] = places.split('+').map((place) => parseInt(place, 36));
  point += step;
  for (const name of names) characterEntities[name] = String.fromCodePoint(point, ...rest);
}`;
}

function toPoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
