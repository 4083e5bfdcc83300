import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { ERRORS, type ChatError, type Problem } from '@parlo/contract'

/** Answer an upgrade with an RFC 9457 problem instead, and hang up. */
export function refuse(socket: Duplex, error: ChatError): void {
  const status: number = ERRORS[error.code]
  const title = STATUS_CODES[status] ?? 'Error'
  const problem: Problem = {
    type: `urn:parlo:problem:${error.code}`,
    title,
    status,
    detail: error.message,
    code: error.code,
    request_id: randomUUID()
  }
  const headers = [
    `HTTP/1.1 ${status} ${title}`,
    'Connection: close',
    'Content-Type: application/problem+json'
  ]
  if (error.retryMillis !== undefined) {
    problem.retry_after_ms = Math.ceil(error.retryMillis)
    headers.push(`Retry-After: ${Math.max(1, Math.ceil(error.retryMillis / 1000))}`)
  }
  if (error.code === 'unauthorized') headers.push('WWW-Authenticate: Bearer')
  if (error.code === 'upgrade_required')
    headers.push('Upgrade: websocket', 'Sec-WebSocket-Protocol: parlo.v1')
  const body = JSON.stringify(problem)
  headers.push(`Content-Length: ${Buffer.byteLength(body)}`)
  socket.once('finish', () => socket.destroy())
  socket.end(`${headers.join('\r\n')}\r\n\r\n${body}`)
}
