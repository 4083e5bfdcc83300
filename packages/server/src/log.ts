import { pino, type DestinationStream, type Logger } from 'pino'

const HIDDEN = [
  'authorization',
  'cookie',
  'password',
  'token',
  'access_token',
  'refresh_token',
  'ticket',
  'secret'
]

/** One JSON object per line. The names below are blanked out wherever a line might carry them by mistake. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const paths = HIDDEN.flatMap(name => [name, `*.${name}`, `*.*.${name}`])
  const options = { level, base: null, redact: { paths, censor: '[hidden]' } }
  return destination ? pino(options, destination) : pino(options)
}
