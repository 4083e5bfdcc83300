/** Numbers that look random, and are the same for the same seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  number(): number
  chance(probability: number): boolean
  between(min: number, max: number): number
  /** A whole number, both ends included. */
  whole(min: number, max: number): number
  pick<T>(list: readonly T[]): T
  /** The time until something that happens once in `mean` on average. */
  soon(mean: number): number
}

/** Tommy Ettinger's mulberry32. */
export function createRandom(seed: number): Random {
  // Seeds next to each other would begin alike.
  let state = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) >>> 0

  function number(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  const between = (min: number, max: number) => min + number() * (max - min)
  const whole = (min: number, max: number) => Math.floor(between(min, max + 1))
  return {
    number,
    between,
    whole,
    chance: probability => number() < probability,
    pick: list => list[whole(0, list.length - 1)]!,
    soon: mean => -Math.log(1 - number()) * mean
  }
}
