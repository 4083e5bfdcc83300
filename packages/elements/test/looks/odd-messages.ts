import type { Scene } from './states.ts'

/* What people write beside sentences, and what they are called beside "ann". */

const CODE = `Put it in like this:

\`\`\`
const chat = connect({ url: 'https://chat.example.com', getToken: () => fetchToken('/chat-token') })
chat.on('message', ({ message }) => notify(message.text))
\`\`\``
const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

/** Code wider than a bubble, a list, a quotation, and words and addresses that know no end. */
export function write({ server, ann, ben, cleo }: Scene): void {
  server.say(ben, 'broadcast', CODE)
  server.say(
    ann,
    'broadcast',
    `It fits!\n\n- \`${LONG_WORD.toLowerCase()}\`\n- https://example.com/${'cake/'.repeat(14)}`
  )
  server.say(cleo, 'broadcast', `> Is it long?\n\n${LONG_WORD}`)
}

/** Messages of nothing but emoji: one, some, and one that was answered to and liked. */
export function cheer({ server, ann, ben, cleo }: Scene): void {
  server.say(ben, 'broadcast', '🎉')
  server.say(cleo, 'broadcast', '😀😋🎂')
  const seq = server.act(ann, 'broadcast', { kind: 'message', body: { text: '❤️', reply_to: 2 } }).seq
  server.act(ben, 'broadcast', { kind: 'react', target: seq, body: { emoji: '👍', on: true } })
  server.say(ben, 'broadcast', 'Good night 🌙')
}

/** People whose names go the other way, or on and on. */
export function rename({ server, ben, cleo }: Scene): void {
  server.setProfile(ben, { name: 'مريم الفاسي (المطبخ)' })
  server.setProfile(cleo, { name: 'Cleopatra Philopator of the Very Long House by the River' })
}
