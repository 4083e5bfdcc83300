import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { flagOf, SETTINGS } from './config-table.ts'
import { ConfigError, help, readConfig } from './config.ts'

const SECRET = 'a secret of more than thirty-two bytes'

function faultsOf(env: Record<string, string>, flags: string[] = []): readonly string[] {
  try {
    readConfig(env, flags)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
  return []
}

describe('readConfig', () => {
  test('needs nothing', () => {
    const config = readConfig({})
    assert.equal(config.HOST, '127.0.0.1')
    assert.equal(config.PORT, 8000)
    assert.deepEqual(config.DATABASE_URL, { file: 'data/chat.db' })
    assert.equal(config.JWT_SECRET, undefined)
    assert.deepEqual(config.ALLOWED_ORIGINS, [])
    assert.equal(config.AUTH_MIN_PASSWORD, 8)
    assert.equal(config.BCRYPT_COST, 12)
    assert.equal(config.FILES_PATH, undefined)
    assert.equal(config.MAX_FILE_BYTES, 26_214_400)
    assert.equal(config.USER_QUOTA_BYTES, 1_073_741_824)
    assert.equal(config.PARLO_RATE_LIMITS, true)
  })
  test('reads the environment, and flags over it', () => {
    const env = { PORT: '9000', HOST: '', ALLOWED_ORIGINS: 'https://a.example, http://localhost:3000' }
    assert.equal(readConfig(env).PORT, 9000)
    assert.equal(readConfig(env).HOST, '127.0.0.1')
    assert.equal(readConfig(env, ['--port', '9001']).PORT, 9001)
    assert.equal(readConfig(env, ['--port=9002', '--database-url', 'sqlite:///var/lib/chat.db']).PORT, 9002)
    assert.deepEqual(readConfig(env).ALLOWED_ORIGINS, ['https://a.example', 'http://localhost:3000'])
  })
  test('reads where the database is', () => {
    const file = (url: string) => readConfig({ DATABASE_URL: url }).DATABASE_URL.file
    assert.equal(file('sqlite:chat.db'), 'chat.db')
    assert.equal(file('sqlite::memory:'), ':memory:')
    assert.equal(file('sqlite:///var/lib/chat.db'), '/var/lib/chat.db')
    assert.equal(file('sqlite:/var/lib/chat.db'), '/var/lib/chat.db')
  })
  test('names every fault at once, unknown flags among them', () => {
    const faults = faultsOf({ PORT: '99999', BCRYPT_COST: '3', PARLO_RATE_LIMITS: 'no', LOG_LEVEL: 'loud' }, [
      '--prot',
      '9000',
      '--drain-seconds',
      'soon',
      '--host'
    ])
    assert.deepEqual(faults, [
      '--prot: no such flag; --help lists them',
      '--host: needs a value',
      'PORT: is "99999"; allowed is a whole number from 0 to 65535',
      'BCRYPT_COST: is "3"; allowed is a whole number from 4 to 15',
      'PARLO_RATE_LIMITS: is "no"; allowed is on or off',
      '--drain-seconds: is "soon"; allowed is a whole number from 0 to 300',
      'LOG_LEVEL: is "loud"; allowed is trace, debug, info, warn, error, fatal, silent'
    ])
  })
  test('says plainly that PostgreSQL comes later', () => {
    assert.match(
      faultsOf({ DATABASE_URL: 'postgres://u:p@db/chat' })[0]!,
      /does not speak yet; use sqlite:PATH/
    )
    assert.doesNotMatch(faultsOf({ DATABASE_URL: 'postgres://u:hunter22@db/chat' })[0]!, /hunter22/)
    assert.match(faultsOf({ DATABASE_URL: 'chat.db' })[0]!, /allowed is sqlite:PATH/)
  })
  test('refuses origins that are not exact', () => {
    for (const wrong of [
      '*',
      'example.com',
      'https://example.com/',
      'https://*.example.com',
      'file:///x',
      'null'
    ]) {
      assert.match(faultsOf({ ALLOWED_ORIGINS: wrong })[0] ?? '', /^ALLOWED_ORIGINS: has /, wrong)
    }
  })

  test('names all wrong origins, and what is meant', () => {
    assert.deepEqual(faultsOf({ ALLOWED_ORIGINS: 'https://www.example.com/,foo,https://b.example' }), [
      'ALLOWED_ORIGINS: has "https://www.example.com/", "foo"; allowed is a scheme, a host and a port, and nothing after them, such as https://www.example.com'
    ])
  })
  test('refuses short secrets, and shows none', () => {
    const [jwt, metrics] = faultsOf({ JWT_SECRET: `${SECRET},hunter22`, METRICS_TOKEN: 'swordfish' })
    assert.equal(jwt, 'JWT_SECRET: Secret 2 has 8 bytes; it needs at least 32')
    assert.equal(metrics, 'METRICS_TOKEN: has 9 bytes; it needs at least 16')
    assert.equal(readConfig({ JWT_SECRET: SECRET }).JWT_SECRET, SECRET)
  })
})

describe('the table', () => {
  test('is what --help prints', () => {
    for (const [name, { about }] of Object.entries(SETTINGS)) {
      assert.ok(help().includes(flagOf(name)), name)
      assert.ok(help().includes(about.replaceAll('`', '')), name)
    }
  })
  test('is what docs/server.md shows', async () => {
    const page = await readFile(new URL('../../../docs/server.md', import.meta.url), 'utf8')
    const cells = (line: string) =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim())
    const rows = page.split('\n').filter(line => /^\| `[A-Z_]+`/.test(line))
    const wanted = Object.entries(SETTINGS).map(([name, { standard, about }]) => [
      `\`${name}\``,
      `\`${flagOf(name)}\``,
      standard === '' ? '' : `\`${standard}\``,
      about
    ])
    assert.deepEqual(rows.map(cells), wanted)
  })
})
