import { FILE_LIMITS } from '@parlo/contract'
import { readSecrets } from './auth/secrets.ts'

/* Every setting, once: --help prints from this table, config.ts reads by it, and a test holds docs/server.md to it.
 * A setting is an environment variable, and a flag of the same name in lower case with dashes: JWT_SECRET, --jwt-secret. */

/** One setting. `read` gives the value, or throws a RangeError whose sentence says what was seen and what is allowed. */
export interface Setting<T> {
  /** The text used when nothing is set. */
  standard: string
  /** What it does, as a table cell says it. */
  about: string
  read: (text: string) => T
  /** Never shown, neither in a fault nor in a log. */
  secret?: true
}

const setting = <T>(standard: string, about: string, read: (text: string) => T): Setting<T> => ({
  standard,
  about,
  read
})
const secret = <T>(standard: string, about: string, read: (text: string) => T): Setting<T> => ({
  standard,
  about,
  read,
  secret: true
})

export const SETTINGS = {
  HOST: setting('127.0.0.1', 'Address to listen on; `0.0.0.0` for all of IPv4, `::` for all', filled),
  PORT: setting('8000', 'Port to listen on; 0 takes any free one', whole(0, 65_535)),
  DATABASE_URL: setting(
    'sqlite:data/chat.db',
    'Where the data is: `sqlite:PATH`, or `sqlite::memory:` to keep nothing',
    database
  ),
  FILES_PATH: setting(
    '',
    'Folder of the files that people send. Unset: `files`, beside the database',
    text => (text === '' ? undefined : filled(text))
  ),
  MAX_FILE_BYTES: setting(
    String(FILE_LIMITS.fileBytes),
    'Bytes in one file; 0 takes no files',
    whole(0, 1_000_000_000_000)
  ),
  USER_QUOTA_BYTES: setting(
    String(FILE_LIMITS.userBytes),
    'Bytes in all files of one user',
    whole(0, 1_000_000_000_000)
  ),
  JWT_SECRET: secret(
    '',
    'Secret that signs tokens, 32 bytes or more. Several, comma separated: the first signs, all verify. Unset: made at the first start and kept in the database',
    text => (text === '' ? undefined : (readSecrets(text), text))
  ),
  ALLOWED_ORIGINS: setting(
    '',
    'Origins of pages elsewhere that may use this server, exact, comma separated: `https://example.com`. Pages of its own origin always may',
    origins
  ),
  TRUST_PROXY: setting(
    '0',
    'Reverse proxies in front whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed',
    whole(0, 10)
  ),
  REGISTRATION: setting(
    'on',
    '`off`: nobody can make an account here; who has one, or comes from the application around, still signs in',
    onOff
  ),
  AUTH_MIN_PASSWORD: setting('8', 'Characters a new password needs', whole(1, 72)),
  BCRYPT_COST: setting('12', 'Cost of password hashes; each step doubles the time', whole(4, 15)),
  ACCESS_TOKEN_SECONDS: setting('900', 'Seconds an access token is valid', whole(30, 86_400)),
  PARLO_RATE_LIMITS: setting('on', '`off` disables all rate limits: for tests and benchmarks only', onOff),
  METRICS_TOKEN: secret(
    '',
    'Bearer token that opens `/metrics`. Unset: `/metrics` answers this machine only',
    text => (text === '' ? undefined : long(text))
  ),
  DRAIN_SECONDS: setting('10', 'Seconds a stop waits for requests and sockets to end', whole(0, 300)),
  LOG_LEVEL: setting('info', '`trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`', level)
} satisfies Record<string, Setting<unknown>>

export type SettingName = keyof typeof SETTINGS

/** The values of {@link SETTINGS}, by their names. */
export type Config = { readonly [N in SettingName]: ReturnType<(typeof SETTINGS)[N]['read']> }

/** `--jwt-secret` for `JWT_SECRET`. */
export function flagOf(name: string): string {
  return `--${name.toLowerCase().replaceAll('_', '-')}`
}

function filled(text: string): string {
  if (text.trim() === '') throw new RangeError('is empty')
  return text
}

function whole(min: number, max: number) {
  return (text: string): number => {
    const value = /^\d{1,13}$/.test(text) ? Number(text) : NaN
    if (value >= min && value <= max) return value
    throw new RangeError(`is ${show(text)}; allowed is a whole number from ${min} to ${max}`)
  }
}

function onOff(text: string): boolean {
  if (text === 'on' || text === 'off') return text === 'on'
  throw new RangeError(`is ${show(text)}; allowed is on or off`)
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

function level(text: string): (typeof LEVELS)[number] {
  const found = LEVELS.find(known => known === text)
  if (found) return found
  throw new RangeError(`is ${show(text)}; allowed is ${LEVELS.join(', ')}`)
}

/** The file to open, or `:memory:`. */
function database(text: string): { file: string } {
  if (/^postgres(?:ql)?:/.test(text)) {
    throw new RangeError(
      'names a PostgreSQL database, which this version does not speak yet; use sqlite:PATH'
    )
  }
  const file = /^sqlite:(?:\/\/)?(.+)$/.exec(text)?.[1]
  if (file) return { file }
  throw new RangeError(`is ${show(text)}; allowed is sqlite:PATH or sqlite::memory:`)
}

function origins(text: string): readonly string[] {
  const list = text
    .split(',')
    .map(part => part.trim())
    .filter(Boolean)
  if (list.includes('*'))
    throw new RangeError('has *, which would let any page act for its visitor; name each origin')
  const wrong = list.filter(origin => originOf(origin) !== origin || origin.includes('*'))
  if (wrong.length === 0) return list
  // The path is the usual fault, and be it a slash.
  const meant = wrong.map(origin => originOf(origin)).find(origin => origin && !origin.includes('*'))
  throw new RangeError(
    `has ${wrong.map(show).join(', ')}; allowed is a scheme, a host and a port, and nothing after them, such as ${meant ?? 'https://example.com'}`
  )
}

/** The origin of an address; nothing where it has none. */
function originOf(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined
}

function long(text: string): string {
  if (Buffer.byteLength(text) >= 16) return text
  throw new RangeError(`has ${Buffer.byteLength(text)} bytes; it needs at least 16`)
}

/** A value from outside, short and printable. */
function show(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
}
