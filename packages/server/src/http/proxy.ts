import type { IncomingMessage } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'

/* Who really asked, and how, when reverse proxies stand in front.
 * Each proxy appends to X-Forwarded-For the address it was called from; so with N trusted proxies the N-th entry from
 * the end is right, and whatever stands before it may be invented by the client. */

/** The client's address. `hops` is the number of trusted proxies, 0 for none. */
export function addressOf(request: IncomingMessage, hops: number): string {
  const direct = request.socket.remoteAddress ?? ''
  return (hops > 0 && forwarded(request, 'x-forwarded-for', hops)) || direct
}

/** Did the client use https? */
export function isSecure(request: IncomingMessage, hops: number): boolean {
  if ('encrypted' in request.socket && request.socket.encrypted) return true
  if (hops === 0) return false
  // Proxies set this one rather than append to it; of several, the one nearest to us is the last.
  return (
    (forwarded(request, 'x-forwarded-proto', hops) ?? forwarded(request, 'x-forwarded-proto', 1)) === 'https'
  )
}

/**
 * What limits count as one client: an IPv4 address, or the /64 network of an IPv6 one, since a single
 * client commonly has all 2^64 addresses of it.
 */
export function neighbourhood(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (isIPv4(address) || !isIPv6(address)) return address
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  const groups = [...left, ...gap, ...right].slice(0, 4).map(group => Number.parseInt(group, 16).toString(16))
  return `${groups.join(':')}::/64`
}

function forwarded(request: IncomingMessage, header: string, hops: number): string | undefined {
  const value = request.headers[header]
  const entries = String(value ?? '')
    .split(',')
    .map(entry => entry.trim())
    .filter(Boolean)
  return entries.at(-hops)
}
