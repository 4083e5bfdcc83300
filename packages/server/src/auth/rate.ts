import { ChatError } from '@parlo/contract'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { usernameKey } from '../store/username-key.ts'
import { createRecent } from './recent.ts'

/** How often one may knock. Each call counts one attempt, and rejects with {@link ChatError} `rate_limited` beyond the limit. */
export interface Rates {
  register(address: string): Promise<void>
  login(address: string, username: string): Promise<void>
  /** The attempt counted last was a success, and is given back; the failures of this name from this address are forgotten. */
  loggedIn(address: string, username: string): Promise<void>
  /** The current password is asked of somebody who is signed in, by this session. */
  password(session: string): Promise<void>
  refresh(address: string): Promise<void>
  /** A new upload. */
  upload(userId: number): Promise<void>
  /** Another name or picture, of which everybody is told. */
  profile(userId: number): Promise<void>
  /** Any call of a signed-in user; or several, for one that costs as much. */
  call(userId: number, count?: number): Promise<void>
  /** A search, which costs more. */
  search(userId: number): Promise<void>
}

/*                       attempts  in seconds   of
 * new accounts                 5       3,600   an address
 * sign-ins                    20          60   an address
 * sign-ins that failed         5          60   a name at an address
 * sign-ins that failed        30          60   a name, wherever they come from; refuses no address that is known
 * changes of a password        5          60   a session, as only the right password makes one
 * refreshes                   60          60   an address
 * new uploads                 60          60   a user
 * changes of a profile        30          60   a user
 * calls                      600          60   a user
 * searches                    30          60   a user
 *
 * Known to an account are the last five addresses from which it was signed in to, within 30 days, since the start. So
 * whoever guesses from many addresses cannot lock the owner out where they have signed in before: only who shares that
 * address can. Elsewhere the owner waits for as long as the guessing goes on. It buys a guesser nothing but five
 * attempts a minute more from each known address, which only the right password makes one. And who signs in to an
 * account of their own from everywhere pushes out what is known of that account alone. To change the password is not
 * touched by attempts to sign in at all. */
const LIMITS = {
  register: { points: 5, duration: 3_600, who: 'new accounts an hour from one address' },
  address: { points: 20, duration: 60, who: 'sign-ins a minute from one address' },
  name: { points: 5, duration: 60, who: 'failed sign-ins a minute' },
  nameAnywhere: { points: 30, duration: 60, who: 'failed sign-ins a minute to one account' },
  password: { points: 5, duration: 60, who: 'changes of a password a minute' },
  refresh: { points: 60, duration: 60, who: 'refreshes a minute from one address' },
  upload: { points: 60, duration: 60, who: 'new uploads a minute' },
  profile: { points: 30, duration: 60, who: 'changes of a profile a minute' },
  call: { points: 600, duration: 60, who: 'calls a minute' },
  search: { points: 30, duration: 60, who: 'searches a minute' }
} as const

/** Addresses known of one account, accounts of which some are known, and milliseconds for which they are. */
const KNOWN = { addresses: 5, most: 50_000, millis: 30 * 86_400_000 } as const

const free = async () => {}

/**
 * Limits held in memory: a restart forgets them, and each process counts for itself.
 *
 * @param on - `false` lets everything through.
 * @param now - For how long addresses are known; the limits go by the clock of the machine.
 */
export function createRates(on: boolean, now: () => number = Date.now): Rates {
  if (!on) {
    const none = { register: free, login: free, loggedIn: free, password: free, refresh: free }
    return { ...none, upload: free, profile: free, call: free, search: free }
  }

  const limit = ({ points, duration, who }: (typeof LIMITS)[keyof typeof LIMITS]) => {
    const limiter = new RateLimiterMemory({ points, duration })
    return {
      async take(key: string | number, count = 1): Promise<void> {
        try {
          await limiter.consume(key, count)
        } catch (refusal) {
          if (!(refusal instanceof RateLimiterRes)) throw refusal
          const wait = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
          throw new ChatError('rate_limited', `At most ${points} ${who}; try again in ${wait} s`, {
            retryMillis: refusal.msBeforeNext
          })
        }
      },
      giveBack: (key: string) => limiter.reward(key),
      forget: (key: string) => limiter.delete(key)
    }
  }
  const register = limit(LIMITS.register)
  const address = limit(LIMITS.address)
  const name = limit(LIMITS.name)
  const nameAnywhere = limit(LIMITS.nameAnywhere)
  const password = limit(LIMITS.password)
  const refresh = limit(LIMITS.refresh)
  const upload = limit(LIMITS.upload)
  const profile = limit(LIMITS.profile)
  const call = limit(LIMITS.call)
  const search = limit(LIMITS.search)
  /** By account, the latest first. */
  const known = createRecent<readonly string[]>({ ...KNOWN, now })

  return {
    register: from => register.take(from),
    async login(from, username) {
      await address.take(from)
      await name.take(`${fold(username)} ${from}`)
      try {
        await nameAnywhere.take(fold(username))
      } catch (refusal) {
        if (!known.get(fold(username))?.includes(from)) throw refusal
      }
    },
    async loggedIn(from, username) {
      const account = fold(username)
      await name.forget(`${account} ${from}`)
      await nameAnywhere.giveBack(account)
      const others = (known.get(account) ?? []).filter(address => address !== from)
      known.set(account, [from, ...others].slice(0, KNOWN.addresses))
    },
    password: session => password.take(session),
    refresh: from => refresh.take(from),
    upload: userId => upload.take(userId),
    profile: userId => profile.take(userId),
    call: (userId, count) => call.take(userId, count),
    search: userId => search.take(userId)
  }
}

/** One key per account; bounded, since anything may be sent as a name. */
function fold(username: string): string {
  return usernameKey(username.slice(0, 64))
}
