import { ChatError, type ErrorCode, type Problem } from '@parlo/contract'

/** Who a call is made for: gives a token, and another one when the server refused that one. */
export interface Bearer {
  token(): Promise<string>
  /** @throws {ChatError} `unauthorized` when there is no other to be had. */
  refresh(refused: string): Promise<string>
}

/** A REST call. `cookie`: with the cookie that keeps a sign-in. Without a `token`, as nobody. */
export interface Call {
  method?: string
  token?: string | undefined
  body?: unknown
  /** Bytes, in place of JSON. */
  bytes?: ArrayBuffer
  /** The answer is given as it comes, however long it takes: whoever asks says by the `signal` when it has been enough. */
  raw?: boolean
  cookie?: boolean
  signal?: AbortSignal | undefined
}

/** Milliseconds for a call. A dead connection would keep it for minutes, though the next try may take a live one. */
const TIMEOUT = 15_000
/** The same for bytes, of which there may be many. */
const BYTES_TIMEOUT = 120_000

/** Make a REST call. Every failure is a {@link ChatError}. */
export type Api = <T>(path: string, call: Call) => Promise<T>

export const createApi =
  (base: string, fetcher: typeof fetch): Api =>
  async <T>(path: string, { method = 'POST', token, body, bytes, raw, cookie, signal }: Call): Promise<T> => {
    const timeout = raw ? signal : AbortSignal.timeout(bytes ? BYTES_TIMEOUT : TIMEOUT)
    const response = await fetcher(base + path, {
      method,
      signal: signal && timeout ? AbortSignal.any([signal, timeout]) : (timeout ?? null),
      credentials: cookie ? 'include' : 'omit',
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(bytes && { 'content-type': 'application/octet-stream' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` })
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(bytes && { body: bytes })
    }).catch((cause: unknown) => {
      throw new ChatError('offline', `The server ${base} cannot be reached`, { cause })
    })
    if (response.status === 204) return undefined as T
    if (raw && response.ok) return response as T
    const answer = (await response.json().catch(() => undefined)) as T | undefined
    if (response.ok && answer !== undefined) return answer
    throw failure(response, answer as Partial<Problem> | undefined)
  }

/** Make a call as the one signed in. A refused token is replaced, once. */
export async function call<T>(api: Api, bearer: Bearer, path: string, init: Call = {}): Promise<T> {
  const token = await bearer.token()
  return api<T>(path, { ...init, token }).catch(async (error: ChatError) => {
    if (error.code !== 'unauthorized') throw error
    return api<T>(path, { ...init, token: await bearer.refresh(token) })
  })
}

/** What a refusal says; from something that is not our server (a proxy, a captive portal), what its status says. */
function failure({ status, url }: Response, problem: Partial<Problem> | undefined): ChatError {
  const { code, detail = '', retry_after_ms: retryMillis } = problem ?? {}
  if (typeof code === 'string') {
    const error = new ChatError(code as ErrorCode, detail, { retryMillis })
    // A gateway has codes of its own: what passes must not end a session.
    if (error.retry || (status < 500 && status !== 429)) return error
  }
  return new ChatError(
    status === 401 ? 'unauthorized' : 'unavailable',
    `${url} answered ${status}, and not as a Parlo server does`
  )
}
