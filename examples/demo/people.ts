import type { ChatServer } from '@parlo/server'

/** Two people who are there from the start, as the users of any application around a chat are. */
const NAMES = ['ann', 'ben'] as const
type Name = (typeof NAMES)[number]

/** What they have said before anybody looks. */
const WORDS: [Name, string][] = [
  ['ann', 'Hi Ben! Have you seen this?'],
  ['ben', 'A chat in one tag? Tell me more.'],
  ['ann', 'One **script**, one `<chat-window>`, and a server that starts with one command.'],
  ['ben', 'And when the line is cut?'],
  ['ann', 'Nothing is lost, nothing comes twice. Stop the server, write something, and start it again.'],
  ['ben', '👍']
]
const WELCOME =
  'Welcome! Everybody hears what is written here. To talk to one of us, pick a name in the list.'

/** The demo's people. */
export interface People {
  /** Their ids in the chat. */
  ids: Record<Name, number>
  /** An access token for one of them, or `undefined` for any other name. */
  token: (name: string | null) => Promise<string | undefined>
}

/**
 * Make ann and ben known to the chat, and let them talk, once.
 *
 * @param url - Where the chat answers.
 */
export async function createPeople(chat: ChatServer, url: string): Promise<People> {
  const token = (name: Name) => chat.tokenFor({ externalId: `demo:${name}`, username: name })
  const tokens = { ann: await token('ann'), ben: await token('ben') }

  async function ask<T>(name: Name, path: string, body?: object): Promise<T> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokens[name]}` }
    const post = body && { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch(url + path, { headers, ...post })
    if (!response.ok) throw new Error(`${path} answered ${name}: ${await response.text()}`)
    return (await response.json()) as T
  }
  // A message sent again with its own id is not stored again: so every start may say all of it.
  const say = (name: Name, room: string, clientId: string, text: string) =>
    ask(name, `/v1/rooms/${room}/send`, { client_id: clientId, kind: 'message', body: { text } })

  const [ann, ben] = await Promise.all(NAMES.map(name => ask<{ id: number }>(name, '/v1/me')))
  const ids = { ann: ann!.id, ben: ben!.id }
  await say('ann', 'name:broadcast', 'demo-welcome', WELCOME)
  for (const [index, [name, text]] of WORDS.entries()) {
    await say(name, `direct:${name === 'ann' ? ids.ben : ids.ann}`, `demo-${index}`, text)
  }

  return {
    ids,
    token: async name => {
      const known = NAMES.find(each => each === name)
      return known && token(known)
    }
  }
}
