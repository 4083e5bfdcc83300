import { fileURLToPath } from 'node:url'
import type { ChatServerOptions } from '@parlo/server'

/** What the environment says about the demo. The variables are those of `parlo-server`; these are the ones it heeds. */
export interface Settings {
  host: string
  /** One that was asked for is taken or refused; one that was not may move to the next. */
  port: { asked: number } | { suggested: number }
  chat: ChatServerOptions
  /** Where the data is, to be told. */
  data: string
  /** Serve the workbench, too. */
  workbench: boolean
}

/** @throws {RangeError} For a `PORT` that is none. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const data = env.DATABASE_URL?.replace(/^sqlite:(?:\/\/)?/, '') || file('../../data/chat.db')
  return {
    host: env.HOST || '127.0.0.1',
    port: env.PORT ? { asked: portOf(env.PORT) } : { suggested: 8000 },
    data,
    workbench: env.PARLO_WORKBENCH === 'on',
    chat: {
      database: data,
      allowedOrigins: (env.ALLOWED_ORIGINS ?? '').split(',').filter(Boolean),
      rateLimits: env.PARLO_RATE_LIMITS !== 'off',
      ...(env.BCRYPT_COST && { bcryptCost: Number(env.BCRYPT_COST) }),
      ...(env.ACCESS_TOKEN_SECONDS && { accessTokenSeconds: Number(env.ACCESS_TOKEN_SECONDS) })
    }
  }
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (port <= 65_535) return port
  throw new RangeError(`PORT is ${text}; allowed is a whole number from 0 to 65535`)
}

function file(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
