// A client that knows nothing but the six endpoints: plain fetch, plain WebSocket, no library.
// node client.mjs http://localhost:8000
const server = process.argv[2] ?? 'http://localhost:8000'
const PASSWORD = '1234'

let failures = 0
const show = (fact, sentence) => {
  if (!fact) failures++
  console.log(`${fact ? '✓' : '✗'} ${sentence}`)
}

/** One call; the answer with its status, whatever it is. */
async function call(method, path, { token, body } = {}) {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) }
  const response = await fetch(server + path, init)
  return { status: response.status, body: await response.json() }
}

async function signIn(username) {
  const credentials = { username, password: PASSWORD }
  const registered = await call('POST', '/register', { body: credentials })
  show(
    registered.status === 201,
    `${username} registers: ${registered.body.message ?? registered.body.detail}`
  )
  const { body } = await call('POST', '/login', { body: credentials })
  show(typeof body.access_token === 'string', `${username} logs in`)
  return { username, token: body.access_token }
}

/** A socket gets its right to be by a ticket in the URL: used once, and worth nothing afterwards. */
const ticket = async person => (await call('POST', '/ws-ticket', { token: person.token })).body.ticket

async function listen(person) {
  const url = `${server.replace('http', 'ws')}/ws/${person.id}?ticket=${await ticket(person)}`
  const socket = new WebSocket(url)
  const heard = []
  const waiting = []
  socket.addEventListener('message', ({ data }) => {
    heard.push(JSON.parse(data))
    for (const look of waiting) look()
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error(`${person.username} could not open a socket`)))
  })
  return {
    url,
    heard,
    send: (content, to) => socket.send(JSON.stringify({ content, receiver_id: to?.id ?? null })),
    /** The message with this content, as soon as it is there. */
    hear: content =>
      new Promise((resolve, reject) => {
        const late = () => reject(new Error(`${person.username} did not hear "${content}" within 5 s`))
        const timer = setTimeout(late, 5000)
        const look = () => {
          const found = heard.find(message => message.content === content)
          if (found) resolve((clearTimeout(timer), found))
        }
        waiting.push(look)
        look()
      }),
    close: () => socket.close()
  }
}

/** Does the server refuse to open this socket? */
const refused = url =>
  new Promise(resolve => {
    const socket = new WebSocket(url)
    socket.addEventListener('open', () => resolve((socket.close(), false)))
    socket.addEventListener('error', () => resolve(true))
  })

// Three people: two who talk, and one who should not overhear them.
const [ann, ben, cleo] = [await signIn('ann'), await signIn('ben'), await signIn('cleo')]
const users = (await call('GET', '/users', { token: ann.token })).body
for (const person of [ann, ben, cleo]) person.id = users.find(user => user.username === person.username).id

const lines = { ann: await listen(ann), ben: await listen(ben), cleo: await listen(cleo) }
lines.ann.send('Hello Ben', ben)
const first = await lines.ben.hear('Hello Ben')
show(first.sender_id === ann.id && first.receiver_id === ben.id, 'ben hears what ann wrote to him alone')
lines.ben.send('Hello Ann', ann)
await lines.ann.hear('Hello Ann')
show(true, 'ann hears the answer')
lines.ann.send('Hello everybody')
const all = await Promise.all([lines.ben.hear('Hello everybody'), lines.cleo.hear('Hello everybody')])
const same = all.every(message => message.id === all[0].id && message.receiver_id === null)
show(same, 'ben and cleo hear what ann wrote to everybody')

const contents = async (path, person) => {
  const { body } = await call('GET', path, { token: person.token })
  return body.map(message => message.content).join(', ')
}
const pair = `/history/${ann.id}/${ben.id}`
const told = 'Hello Ben, Hello Ann'
show((await contents('/history', ann)) === `${told}, Hello everybody`, 'ann reads her history')
show((await contents(pair, ben)) === told, 'ben reads what ann and he wrote')
show(
  (await contents('/broadcast-history', cleo)) === 'Hello everybody',
  'cleo reads what was said to everybody'
)

// What must not be.
const status = async (method, path, options) => (await call(method, path, options)).status
show((await contents('/history', cleo)) === 'Hello everybody', "cleo's history has nothing of ann and ben")
show(!lines.cleo.heard.some(message => told.includes(message.content)), "cleo's socket heard nothing of it")
show((await status('GET', pair, { token: cleo.token })) === 403, 'cleo may not read what ann and ben wrote')
for (const path of ['/users', '/history', pair, '/broadcast-history']) {
  show((await status('GET', path)) === 401, `without a token there is no ${path}`)
}
const forged = `${ann.token.slice(0, -4)}AAAA`
show((await status('GET', '/history', { token: forged })) === 401, 'a forged token opens nothing')
const socket = id => `${server.replace('http', 'ws')}/ws/${id}`
show(await refused(socket(ann.id)), 'without a ticket there is no socket')
show(await refused(lines.ann.url), 'a ticket opens one socket only')
show(
  await refused(`${socket(ben.id)}?ticket=${await ticket(cleo)}`),
  "cleo's ticket does not open ben's socket"
)
const wrong = { username: 'ann', password: 'wrong' }
show((await status('POST', '/login', { body: wrong })) === 401, 'a wrong password signs nobody in')

for (const line of Object.values(lines)) line.close()
console.log(failures === 0 ? 'All as it should be.' : `${failures} not as it should be.`)
process.exitCode = failures === 0 ? 0 : 1
