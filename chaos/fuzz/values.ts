import type { Random } from '../support/random.ts'
import { faultOf, type Schema } from './schema.ts'

/* Values out of the contract's own schemas: valid ones, and valid ones with something wrong in them. */

/** Text that goes into JSON as it is. */
export class Raw {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

interface Node {
  type: string
  entries?: Record<string, Node>
  options?: readonly unknown[]
  literal?: unknown
  wrapped?: Node
  item?: Node
  items?: readonly Node[]
  key?: Node
  value?: Node
}

/** What leaves are chosen from; whatever a schema accepts of it is used. */
export interface Pool {
  strings: readonly string[]
  numbers: readonly number[]
}

/** A value that the schema accepts. */
export function validOf(schema: Schema, random: Random, pool: Pool): unknown {
  const node = schema as unknown as Node
  const of = (inner: unknown) => validOf(inner as Schema, random, pool)
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(node.entries!)
          .filter(([, inner]) => inner.type !== 'optional' || random.chance(0.5))
          .map(([name, inner]) => [name, of(inner)])
      )
    case 'optional':
    case 'nullable':
    case 'nullish':
      return node.type !== 'optional' && random.chance(0.3) ? null : of(node.wrapped)
    case 'literal':
      return node.literal
    case 'boolean':
      return random.chance(0.5)
    case 'picklist':
      return random.pick(node.options!)
    case 'union':
    case 'variant':
      return of(random.pick(node.options!))
    case 'array':
      return Array.from({ length: random.whole(0, 3) }, () => of(node.item))
    case 'tuple':
      return node.items!.map(of)
    case 'record':
      return Object.fromEntries(
        Array.from({ length: random.whole(0, 3) }, () => [String(of(node.key)), of(node.value)])
      )
    default: {
      const candidates: readonly unknown[] = node.type === 'number' ? pool.numbers : pool.strings
      const accepted = candidates.filter(candidate => faultOf(schema, candidate) === undefined)
      return random.pick(accepted.length > 0 ? accepted : candidates)
    }
  }
}

const LONG = [1, 100, 3_000, 8_001, 30_000, 70_000] as const
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '',
  'type',
  'kind'
]

/** Anything at all, most of it hard to swallow. */
export function evil(random: Random): unknown {
  const long = () => random.pick(LONG)
  return random.pick<() => unknown>([
    () => null,
    () => random.chance(0.5),
    () => random.pick([0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324, 999_999]),
    () =>
      new Raw(random.pick(['1e999999', '-0', '9'.repeat(400), '0.1e-400', '1E+2', '123456789012345678901'])),
    () =>
      random.pick([
        '',
        ' ',
        '\u0000',
        '\u{feff}',
        '\u202e',
        '0',
        '-1',
        'null',
        '../..',
        "' OR 1=1 --",
        '%s%n'
      ]),
    () => random.pick(KEYS),
    () => 'a'.repeat(long()),
    () => '\u{1f600}\u200d'.repeat(random.pick([1, 20, 5_000])),
    () => new Raw(random.pick(['"\\ud800"', '"\\udc00\\ud800"', '"\\u0000"', '"\\uD83D"'])),
    () => `e${'\u0301'.repeat(random.pick([1, 500, 20_000]))}`,
    () => [],
    () => ({}),
    () => Array.from({ length: random.pick([1, 60, 5_000]) }, () => random.whole(0, 9)),
    () => Object.fromEntries(Array.from({ length: random.pick([3, 2_000]) }, (_, at) => [String(at), at])),
    () => nested(random.pick([10, 500, 10_000]), random),
    () => new Raw('{"__proto__":{"admin":true,"type":"send"}}'),
    () => new Raw('{"constructor":{"prototype":{"polluted":1}}}'),
    () => new Raw('{"toString":1,"valueOf":2,"toJSON":3,"then":4}')
  ])()
}

function nested(depth: number, random: Random): Raw {
  return random.chance(0.5)
    ? new Raw(`${'['.repeat(depth)}${']'.repeat(depth)}`)
    : new Raw(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)
}

/** The value with one thing wrong in it, somewhere. */
export function spoilt(value: unknown, random: Random): unknown {
  if (!isObject(value) || random.chance(0.1)) return evil(random)
  const keys = Object.keys(value)
  const key = keys.length > 0 ? random.pick(keys) : 'type'
  const inner = (value as Record<string, unknown>)[key]
  if (isObject(inner) && random.chance(0.6)) return withKey(value, key, spoilt(inner, random))
  return random.pick<() => unknown>([
    () => withKey(value, key, evil(random)),
    () => withKey(value, key, evil(random)),
    () => withKey(value, random.pick(KEYS), evil(random)),
    () => withKey(value, key, write(inner)),
    () => withKey(value, key, [inner]),
    () => withKey(value, key, { ...(isObject(inner) ? inner : {}), [random.pick(KEYS)]: evil(random) }),
    () => Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)),
    () => Object.fromEntries(Object.entries(value).toReversed()),
    // The same key twice: which one counts must not depend on who reads.
    () => new Raw(`${write(value).slice(0, -1)},${JSON.stringify(key)}:${write(evil(random))}}`),
    () => new Raw(`{${JSON.stringify(random.pick(KEYS))}:${write(evil(random))},${write(value).slice(1)}`)
  ])()
}

/** JSON, with what is {@link Raw} in it as it is. */
export function write(value: unknown): string {
  if (value instanceof Raw) return value.text
  if (Array.isArray(value)) return `[${[...(value as unknown[])].map(write).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${write(field)}`).join(',')}}`
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Raw)
}

/** A copy with this key set, even one that assignment would take for something else. */
function withKey(value: object, key: string, field: unknown): object {
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...value }
  Object.defineProperty(copy, key === 'length' ? '0' : key, {
    value: field,
    enumerable: true,
    configurable: true,
    writable: true
  })
  return copy
}
