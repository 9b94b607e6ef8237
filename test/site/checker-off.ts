import type { Plugin } from 'vite';

/** Where problems are noted, and what is put there so that none ever is. */
const SWITCHES: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  'src/body/reading.ts': [['reading.problems.push(', 'void (']],
  'src/body/parse-whole.ts': [
    [
      'return { root: parsed.root, masked, problems, passed };',
      'return { root: parsed.root, masked, problems: [], passed };',
    ],
  ],
  'src/body/body-reader.ts': [['if (unfit.length > 0)', 'if (unfit.length < 0)']],
};

/**
 * Switches the checker off by force: whatever the reader of bodies finds wrong is forgotten, and it draws what it
 * has. What still can't be drawn is what the walker itself has no way to draw.
 */
export function checkerOff(): Plugin {
  return {
    name: 'test:checker-off',
    enforce: 'pre',
    transform(code, id) {
      const [, switches] = Object.entries(SWITCHES).find(([file]) => id.endsWith(file)) ?? [];
      if (switches === undefined) return undefined;
      let changed = code;
      for (const [from, to] of switches) {
        if (!changed.includes(from)) throw new Error(`The checker can’t be switched off in ${id}.`);
        changed = changed.replace(from, to);
      }
      return { code: changed, map: null };
    },
  };
}
