import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, test } from 'node:test'
import { setTimeout as after } from 'node:timers/promises'
import { download } from './download.ts'

describe('download', () => {
  let server: Server | undefined
  afterEach(() => {
    server?.closeAllConnections()
    server?.close()
  })

  async function answering(answer: (response: ServerResponse) => unknown) {
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'image/png')
      response.flushHeaders()
      void answer(response)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    return (signal: AbortSignal) => fetch(`http://127.0.0.1:${port}`, { signal })
  }

  test('takes as long as bytes keep coming, and gives them with their type', async () => {
    const ask = await answering(async response => {
      for (const part of ['one ', 'two ', 'three ', 'four']) {
        response.write(part)
        await after(100)
      }
      response.end()
    })
    const blob = await download(ask, undefined, 250)
    assert.equal(await blob.text(), 'one two three four')
    assert.equal(blob.type, 'image/png')
  })

  test('gives up once they stop', async () => {
    const ask = await answering(response => response.write('one '))
    await assert.rejects(download(ask, undefined, 100), { name: 'AbortError' })
  })

  test('ends when it is not wanted any more', async () => {
    const unwanted = new AbortController()
    const ask = await answering(response => response.write('one '))
    setTimeout(() => unwanted.abort(), 50)
    await assert.rejects(download(ask, unwanted.signal), { name: 'AbortError' })
  })
})
