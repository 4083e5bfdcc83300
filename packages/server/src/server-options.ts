import { SETTINGS, type Config, type Setting, type SettingName } from './config-table.ts'
import type { Files } from './files/files.ts'
import type { Log } from './parts.ts'
import type { Store } from './store/store.ts'

/** How a chat server is made. Every option has a default that works, and suits one server on one machine. */
export interface ChatServerOptions {
  /**
   * File of the SQLite database; made, with its folder, if there is none. `:memory:` keeps nothing. Or a store of
   * your own, which `close()` closes too. Default `data/chat.db`.
   */
  database?: string | Store
  /**
   * Folder of the files that people send; made if there is none. Within it they lie in a folder named by the database's
   * history, so that servers of several databases may share it. Or a place of your own. Default: `files` beside the
   * database; in memory for `:memory:` and for a store of your own.
   */
  files?: string | Files
  /** Bytes in one file; 0 takes no files. Default 25 MiB. */
  maxFileBytes?: number
  /** Bytes in all files of one user. Default 1 GiB. */
  userQuotaBytes?: number
  /**
   * Secret that signs access tokens, 32 bytes or more. Several, comma separated: the first signs, all verify.
   * Default: one made at the first start, and kept in the database.
   */
  secret?: string
  /** Exact origins of pages elsewhere that may use the server: `https://example.com`. Its own pages always may. */
  allowedOrigins?: readonly string[]
  /**
   * Put before every path, so that the chat can live beside other things: `/chat` serves `/chat/login`,
   * `/chat/v1/…` and sockets at `/chat/ws`. Default: nothing.
   */
  basePath?: string
  /** Reverse proxies in front whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed. Default 0. */
  trustProxy?: number
  /** May anybody make an account? Default true. When only users of your own application are meant, say false. */
  registration?: boolean
  /** Characters a new password needs. Default 8. */
  minPassword?: number
  /** bcrypt cost of password hashes, 4 to 15; each step doubles the time. Default 12. */
  bcryptCost?: number
  /** Seconds an access token is valid. Default 900. */
  accessTokenSeconds?: number
  /** Default true. Without them anybody can guess passwords all day: for tests and benchmarks only. */
  rateLimits?: boolean
  /** Bearer token that opens `/metrics`. Default: they answer callers on this machine only. */
  metricsToken?: string
  /** Also count memory, event loop and garbage collection of this process. Default false. */
  processMetrics?: boolean
  /** Seconds `close()` waits for requests and sockets to end by themselves. Default 10. */
  drainSeconds?: number
  /** Takes the log, such as a pino logger. Default: JSON lines of level `info` on the standard output. */
  log?: Log
  /**
   * File served as `/parlo.js`, with what it loads on demand from beside it: the one that `@parlo/elements/parlo.js`
   * names. Default: none.
   */
  parloJs?: string
}

/** The options with every default in its place. */
export type Settings = Required<Omit<ChatServerOptions, Unset>> & Pick<ChatServerOptions, Unset>

type Unset = 'secret' | 'metricsToken' | 'log' | 'parloJs' | 'files'

/**
 * Fill in and check: by the same table that reads the environment, so that both allow the same.
 *
 * @throws {RangeError} Naming the option, what it is and what is allowed.
 */
export function withDefaults(options: ChatServerOptions): Settings {
  const number = (option: NumberOption, name: NumberSetting) => read(option, name, options[option])
  const { basePath = '', allowedOrigins = [] } = options
  if (!/^(?:\/[\w.~-]+)*$/.test(basePath)) {
    throw new RangeError(
      `basePath is ${JSON.stringify(basePath)}; allowed is nothing, or /word such as /chat`
    )
  }
  if (options.secret !== undefined) read('secret', 'JWT_SECRET', options.secret)
  if (options.metricsToken !== undefined) read('metricsToken', 'METRICS_TOKEN', options.metricsToken)
  return {
    database: 'data/chat.db',
    registration: true,
    rateLimits: true,
    processMetrics: false,
    ...options,
    basePath,
    allowedOrigins: read('allowedOrigins', 'ALLOWED_ORIGINS', allowedOrigins.join(',')),
    maxFileBytes: number('maxFileBytes', 'MAX_FILE_BYTES'),
    userQuotaBytes: number('userQuotaBytes', 'USER_QUOTA_BYTES'),
    trustProxy: number('trustProxy', 'TRUST_PROXY'),
    minPassword: number('minPassword', 'AUTH_MIN_PASSWORD'),
    bcryptCost: number('bcryptCost', 'BCRYPT_COST'),
    accessTokenSeconds: number('accessTokenSeconds', 'ACCESS_TOKEN_SECONDS'),
    drainSeconds: number('drainSeconds', 'DRAIN_SECONDS')
  }
}

type NumberSetting = { [N in SettingName]: Config[N] extends number ? N : never }[SettingName]
type NumberOption =
  | 'maxFileBytes'
  | 'userQuotaBytes'
  | 'trustProxy'
  | 'minPassword'
  | 'bcryptCost'
  | 'accessTokenSeconds'
  | 'drainSeconds'

function read<N extends SettingName>(option: string, name: N, value: string | number | undefined): Config[N] {
  const setting: Setting<unknown> = SETTINGS[name]
  try {
    return setting.read(value === undefined ? setting.standard : String(value)) as Config[N]
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault
    throw new RangeError(`${option}: ${fault.message}`, { cause: fault })
  }
}
