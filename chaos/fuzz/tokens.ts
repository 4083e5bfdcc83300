import { createHmac } from 'node:crypto'
import { forge, read, unsigned } from '../../e2e/support/token.ts'
import type { Random } from '../support/random.ts'
import { garble } from './bytes.ts'
import { evil, write } from './values.ts'

const CLAIMS = ['sub', 'sid', 'exp', 'iat', 'nbf', 'jti', 'iss', 'aud', 'gen', '__proto__'] as const
const HEADERS = ['alg', 'typ', 'kid', 'jku', 'jwk', 'x5u', 'crit', 'b64', 'zip'] as const

const part = (value: unknown) => Buffer.from(write(value)).toString('base64url')

/** A token that is almost right. Some are signed with the true secret, so that what they claim is looked at. */
export function badToken(token: string, secret: string, random: Random): string {
  const signed = (text: string) => `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
  const { header, claims } = read(token)
  return random.pick<() => string>([
    () => unsigned(token),
    () => forge(token, { secret: 'another secret, and a long enough one too' }),
    () =>
      forge(token, {
        header: { alg: random.pick(['HS512', 'RS256', 'none', 'ES256', 'hs256', '']) },
        secret
      }),
    () => signed(`${part(header)}.${part({ ...claims, [random.pick(CLAIMS)]: evil(random) })}`),
    () => signed(`${part(header)}.${part({ ...claims, [random.pick(CLAIMS)]: evil(random) })}`),
    () => signed(`${part({ ...header, [random.pick(HEADERS)]: evil(random) })}.${part(claims)}`),
    () => signed(`${part(evil(random))}.${part(claims)}`),
    () => signed(`${part(header)}.${part(evil(random))}`),
    () => signed(`${part(header)}.${Buffer.from('not json').toString('base64url')}`),
    () => garble(Buffer.from(token), random).toString('latin1'),
    () => token.split('.').slice(0, random.whole(0, 2)).join('.'),
    () => `${token}.${token}`,
    () => token.replace(/\.[^.]*$/, '.'),
    () => `${token} `,
    () => write(evil(random)).slice(0, 20_000)
  ])()
}
