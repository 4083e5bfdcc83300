import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))

describe('parlo-server', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parlo-'))
  })
  after(() => rm(folder, { recursive: true }))

  function run(flags: string[], env: Record<string, string> = {}) {
    const child = spawn(process.execPath, ['--conditions=@parlo/source', MAIN, ...flags], {
      cwd: folder,
      env: { PATH: process.env['PATH'], BCRYPT_COST: '4', ...env }
    })
    const said = { out: '', err: '' }
    child.stdout.on('data', chunk => (said.out += String(chunk)))
    child.stderr.on('data', chunk => (said.err += String(chunk)))
    const ended = once(child, 'exit').then(([code]) => code as number | null)
    const url = new Promise<string>((resolve, reject) => {
      child.stderr.on('data', () => {
        const found = /listens on (http:\S+)/.exec(said.err)
        if (found) resolve(found[1]!)
      })
      void ended.then(() => reject(new Error(`It ended: ${said.err}`)))
    })
    // Not every test waits for it.
    url.catch(() => {})
    return { child, said, ended, url }
  }

  test('explains itself', async () => {
    const help = run(['--help'])
    const version = run(['--version'])
    assert.equal(await help.ended, 0)
    assert.match(help.said.out, /--allowed-origins +ALLOWED_ORIGINS/)
    assert.equal(await version.ended, 0)
    assert.match(version.said.out, /^\d+\.\d+\.\d+/)
    assert.deepEqual(await readdir(folder), [])
  })

  test('names all wrong settings at once, and ends with 2', async () => {
    const { ended, said } = run(['--prot', '1'], { PORT: 'x', DATABASE_URL: 'postgres://u:p@db/chat' })
    assert.equal(await ended, 2)
    assert.match(said.err, /--prot: no such flag[^]*PORT: is "x"[^]*DATABASE_URL: names a PostgreSQL/)
    assert.doesNotMatch(said.err, /\n {4}at /)
  })

  test('starts without settings, keeps its data to itself, and stops on a signal', async () => {
    const first = run(['--port', '0'])
    const url = await first.url
    assert.equal((await fetch(`${url}/readyz`)).status, 200)
    assert.equal((await stat(join(folder, 'data'))).mode & 0o777, 0o700)
    assert.equal((await stat(join(folder, 'data/chat.db'))).mode & 0o777, 0o600)
    first.child.kill('SIGTERM')
    assert.equal(await first.ended, 0)
    assert.match(first.said.out, /"msg":"stopped"/)
    assert.deepEqual(await readdir(join(folder, 'data')), ['chat.db', 'files'])
  })

  test('says which port is in use, and ends with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const { ended, said } = run(['--database-url', 'sqlite::memory:', '--port', String(port)])
    assert.equal(await ended, 1)
    assert.match(
      said.err,
      new RegExp(`port ${port} is in use; stop what uses it, or choose another with --port`)
    )
    other.close()
  })

  test('says which file is no database, and ends with 1', async () => {
    const { ended, said } = run(['--database-url', `sqlite:${folder}`])
    assert.equal(await ended, 1)
    assert.match(said.err, new RegExp(`could not start: ${folder} cannot be opened as a database`))
  })

  test('says where files cannot be kept, and ends with 1', async () => {
    const { ended, said } = run(['--database-url', 'sqlite::memory:', '--files-path', '/dev/null/files'])
    assert.equal(await ended, 1)
    assert.match(
      said.err,
      /could not start: files cannot be kept in \/dev\/null\/files: .+; see --files-path/
    )
  })

  test('stops at once at the second signal, although somebody is still sending', async () => {
    const { child, ended, said, url } = run(['--database-url', 'sqlite::memory:', '--port', '0'])
    const { port } = new URL(await url)
    const slow = connect(Number(port), '127.0.0.1')
    slow.on('error', () => {})
    slow.write(
      'POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{'
    )
    // One whole request behind it, so that the first one has been seen.
    await fetch(`${await url}/healthz`)
    child.kill('SIGTERM')
    while (!said.err.includes('SIGTERM: stopping')) await once(child.stderr, 'data')
    child.kill('SIGTERM')
    assert.equal(await ended, 1)
    assert.match(said.err, /again: stopped at once/)
    slow.destroy()
  })
})
