import { createHmac } from 'node:crypto'

/* Tokens as an attacker would make them. */

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** What a token says, without checking it. */
export function read(token: string): { header: Record<string, unknown>; claims: Record<string, unknown> } {
  const [header, claims] = token
    .split('.')
    .slice(0, 2)
    .map(text => JSON.parse(Buffer.from(text, 'base64url').toString()))
  return { header, claims }
}

/** A token with another header and other claims, signed with this secret (HS256), whatever its header says. */
export function forge(
  token: string,
  { header = {}, claims = {}, secret }: { header?: object; claims?: object; secret: string }
): string {
  const before = read(token)
  const text = `${part({ ...before.header, ...header })}.${part({ ...before.claims, ...claims })}`
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}

/** The same token, claiming to need no signature. */
export function unsigned(token: string, claims: object = {}): string {
  const before = read(token)
  return `${part({ ...before.header, alg: 'none' })}.${part({ ...before.claims, ...claims })}.`
}
