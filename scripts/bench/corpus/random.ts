/** Choices that look random and come out the same for the same seed. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  /** True in this share of the cases, from 0 to 1. */
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Different items of the list, in its order; all of them where it has no more than `count`. */
  readonly some: <T>(list: readonly T[], count: number) => T[];
}

/**
 * Mulberry32 by Tommy Ettinger: five lines, no state but one number, and even enough for prose and
 * counts. `Math.random` can't be seeded, and a bench must build the same content every time.
 */
export function toRandom(seed: number): Random {
  let state = seed;
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) =>
    least + Math.floor(fraction() * (most - least + 1));
  return {
    whole,
    chance: (share) => fraction() < share,
    pick: <T>(list: readonly T[]) => {
      if (list.length === 0) throw new Error('There is nothing to pick from.');
      return list[whole(0, list.length - 1)] as T;
    },
    some: (list, count) => {
      const places = list.map((_, place) => ({ place, rank: fraction() }));
      const chosen = places.toSorted((a, b) => a.rank - b.rank).slice(0, count);
      return chosen.toSorted((a, b) => a.place - b.place).map(({ place }) => list[place] as never);
    },
  };
}
