/* Writes messages through REST, as many and as fast as asked for. */

const WORDS =
  'the line that you read stays where it is whatever comes above or below and nothing is lost when the server goes away'.split(
    ' '
  )
const LINES = { short: () => 1, long: () => 6 + Math.floor(Math.random() * 14), mixed: () => mixed() }

function mixed() {
  const die = Math.random()
  return die < 0.7 ? 1 : die < 0.95 ? 2 + Math.floor(Math.random() * 4) : 12
}

function line() {
  const from = Math.floor(Math.random() * WORDS.length)
  return WORDS.slice(from, from + 2 + Math.floor(Math.random() * 9)).join(' ') || 'so'
}

function text(number, lines) {
  return `${number}: ${Array.from({ length: LINES[lines]() }, line).join('\n')}`
}

/**
 * Write messages.
 *
 * @param count - How many.
 * @param rate - Messages a second.
 * @param lines - How long they are: `short`, `long` or `mixed`.
 * @param writers - In turn: each a token and the address of the room.
 * @param told - Hears how many are written.
 * @param signal - Ends it.
 */
export async function generate({ count, rate, lines, writers, told, signal }) {
  const started = performance.now()
  const run = Date.now().toString(36)
  const inFlight = new Set()
  for (let number = 1; number <= count && !signal.aborted; number++) {
    const due = started + ((number - 1) * 1000) / rate
    if (due > performance.now()) await new Promise(resolve => setTimeout(resolve, due - performance.now()))
    const { token, room } = writers[number % writers.length]
    const one = send(room, token, `workbench-${run}-${number}`, text(number, lines)).then(() =>
      inFlight.delete(one)
    )
    inFlight.add(one)
    if (inFlight.size >= 16) await Promise.race(inFlight)
    told(number)
  }
  await Promise.all(inFlight)
}

async function send(room, token, clientId, words) {
  const response = await fetch(`/v1/rooms/${room}/send`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ client_id: clientId, kind: 'message', body: { text: words } })
  })
  if (!response.ok) throw new Error((await response.json()).detail)
}
