// The demo: a chat server mounted in a small web server, as in any Node application.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { createChatServer } from '@parlo/server'
import { isFromHere } from './loopback.ts'
import { DEMO, pathOf, servePage, WORKBENCH } from './pages.ts'
import { createPeople, type People } from './people.ts'
import { listenNear } from './port.ts'
import { readSettings } from './settings.ts'
import { tellBuilds } from './builds.ts'

const settings = readSettings(process.env)
const parloJs = createRequire(import.meta.url).resolve('@parlo/elements/parlo.js')
const chat = await createChatServer({
  ...settings.chat,
  parloJs,
  // On the terminal of a demo there is room for what matters.
  log: {
    info: () => undefined,
    warn: (fields, message) => console.warn(message, fields),
    error: (fields, message) => console.error(message, fields)
  }
})
const rest = chat.callback()
const files = settings.workbench ? { ...DEMO, ...WORKBENCH } : DEMO
const builds = settings.workbench ? tellBuilds(parloJs) : undefined
/** Empty until they are known to the chat; the first requests are their own. */
const known: { people?: People } = {}

/** Who asks for HTTP/2, as curl and Java do, is content with an answer without it. */
const shouldUpgradeCallback = ({ headers }: IncomingMessage) => headers.upgrade?.toLowerCase() === 'websocket'

const server = createServer({ shouldUpgradeCallback }, (request, response) => {
  const { people } = known
  const path = pathOf(request)
  if (people && path === '/chat-token') void giveToken(people, request, response)
  else if (builds && path === '/dev/built') builds.follow(response)
  else if (!people || !servePage(request, response, files, people.ids)) rest(request, response)
})
chat.attach(server)

await listenNear(server, settings.host, settings.port)
const { address, port } = server.address() as AddressInfo
const everywhere = address === '0.0.0.0' || address === '::'
known.people = await createPeople(chat, `http://${everywhere ? '127.0.0.1' : authority(address)}:${port}`)

const here = everywhere || address === '127.0.0.1' || address === '::1'
const url = `http://${here ? 'localhost' : authority(settings.host)}:${port}`
console.log(`
  The chat             ${url}/
  Two people talking   ${url}/two
  Themes               ${url}/themes${settings.workbench ? `\n  The workbench        ${url}/dev` : ''}

  On your page:

    <script type="module" src="${url}/parlo.js"></script>
    <chat-window></chat-window>

  A page of another origin has to be allowed: ALLOWED_ORIGINS=http://localhost:3000 before the command.
  The data is kept in ${settings.data}. Ctrl-C ends this.
`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

async function stop(): Promise<void> {
  builds?.close()
  server.close()
  await chat.close()
  server.closeAllConnections()
}

/** What a page with users of its own has: it knows its visitor, and asks the chat for a token for them. */
async function giveToken(
  { token }: People,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const name = new URLSearchParams(request.url?.split('?')[1]).get('as')
  const allowed = isFromHere(request)
  const given = allowed ? await token(name) : undefined
  const refusal = { error: 'The demo gives tokens for ann and ben, to pages of this machine only' }
  response.writeHead(given ? 200 : allowed ? 404 : 403, {
    'content-type': 'application/json',
    'cache-control': 'no-store'
  })
  response.end(JSON.stringify(given ? { access_token: given } : refusal))
}

/** An address as it stands in a URL. */
function authority(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
