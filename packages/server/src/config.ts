import { flagOf, SETTINGS, type Config, type Setting, type SettingName } from './config-table.ts'

export type { Config, SettingName } from './config-table.ts'

/** Everything that is wrong with the settings, a sentence each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

const NAMES = Object.keys(SETTINGS) as SettingName[]

/**
 * Read the settings. A flag wins over the environment, which wins over the default; an empty variable counts as unset.
 *
 * @param env - Such as `process.env`.
 * @param flags - Such as `process.argv.slice(2)`: `--port 9000` or `--port=9000`.
 * @throws {ConfigError} With every fault at once, unknown flags among them. Secrets are not shown.
 */
export function readConfig(env: Record<string, string | undefined>, flags: readonly string[] = []): Config {
  const faults: string[] = []
  const given = readFlags(flags, faults)
  const config: Record<string, unknown> = {}
  for (const name of NAMES) {
    const { standard, read }: Setting<unknown> = SETTINGS[name]
    const flag = given.get(name)
    try {
      config[name] = read(flag ?? (env[name] || standard))
    } catch (fault) {
      if (!(fault instanceof RangeError)) throw fault
      faults.push(`${flag === undefined ? name : flagOf(name)}: ${fault.message}`)
    }
  }
  if (faults.length > 0) throw new ConfigError(faults)
  return config as Config
}

function readFlags(flags: readonly string[], faults: string[]): Map<SettingName, string> {
  const given = new Map<SettingName, string>()
  for (let index = 0; index < flags.length; index++) {
    const [, flag, inline] = /^([^=]*)(?:=([^]*))?$/.exec(flags[index]!)!
    const name = NAMES.find(known => flagOf(known) === flag)
    if (!name) {
      faults.push(`${flag}: no such flag; --help lists them`)
      // Its value is no flag of its own.
      if (flag!.startsWith('-') && inline === undefined && !flags[index + 1]?.startsWith('-')) index++
      continue
    }
    const value = inline ?? flags[++index]
    if (value === undefined) faults.push(`${flag}: needs a value`)
    else given.set(name, value)
  }
  return given
}

/** What `--help` prints. */
export function help(): string {
  const rows = NAMES.map(name => {
    const { standard, about }: Setting<unknown> = SETTINGS[name]
    const ends = standard === '' ? '' : ` [${standard}]`
    return `  ${flagOf(name).padEnd(24)} ${name.padEnd(22)} ${about.replaceAll('`', '')}${ends}`
  })
  return [
    'parlo-server: a chat server for web pages',
    '',
    'Usage: parlo-server [--flag VALUE]…',
    '',
    'Each flag has a variable of the environment; the flag wins.',
    '',
    ...rows,
    `  ${'--help'.padEnd(24)} ${''.padEnd(22)} Print this`,
    `  ${'--version'.padEnd(24)} ${''.padEnd(22)} Print the version`,
    ''
  ].join('\n')
}
