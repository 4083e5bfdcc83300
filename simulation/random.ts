/** Numbers that look random and are the same for the same seed, on every machine. */
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

/** Chris Doty-Humphrey's sfc32: small, fast, and without a pattern that a simulation would notice. */
export function createRandom(seed: number): Random {
  let a = 0x9e3779b9 ^ seed
  let b = 0x243f6a88 + Math.imul(seed, 0x85ebca6b)
  let c = 0xb7e15162 ^ Math.imul(seed, 0xc2b2ae35)
  let counter = 1

  function number(): number {
    const sum = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }
  // Seeds that differ in one bit differ in nothing else at first.
  for (let round = 0; round < 16; round++) number()

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
