import { ChatError } from '@parlo/sdk'

/**
 * Fetch an access token for the user of the page around, from the page's own server.
 *
 * The answer is JSON with `access_token` or `token`. Cookies are sent to the page's own origin only.
 *
 * @throws {ChatError} `offline` when nothing answers, `unavailable` for 429, 5xx and an answer without a token: those are
 * asked again. `not_found` for 404 and `unauthorized` for all else end the session.
 */
export async function pageToken(url: string): Promise<string> {
  let response: Response
  try {
    response = await fetch(url, { credentials: 'same-origin', headers: { accept: 'application/json' } })
  } catch (cause) {
    throw new ChatError('offline', `No answer from ${url}`, { cause })
  }
  if (!response.ok) {
    const { status } = response
    const code =
      status === 404 ? 'not_found' : status < 500 && status !== 429 ? 'unauthorized' : 'unavailable'
    throw new ChatError(code, `${url} answered ${status}, without a token`)
  }
  const answer = (await response.json().catch(() => null)) as {
    access_token?: unknown
    token?: unknown
  } | null
  const token = answer?.access_token ?? answer?.token
  if (typeof token === 'string' && token !== '') return token
  const wrong = `${url} answered without a token, {"token": "…"}`
  // It is asked again, and visitors only see that it takes long: the page's author is told why.
  // oxlint-disable-next-line no-console -- see above
  console.error(wrong)
  throw new ChatError('unavailable', wrong)
}
