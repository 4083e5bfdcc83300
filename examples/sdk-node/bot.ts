// A bot: it answers whoever writes to it alone, and whoever calls it by name in the room of everybody.
// node bot.ts http://localhost:8000
import { connect, isChatError } from '@parlo/sdk'

const NAME = 'echo'
const password = process.env.BOT_PASSWORD ?? 'a bot needs one too'
const chat = connect({ url: process.argv[2] ?? 'http://localhost:8000' })

try {
  await chat.register(NAME, password)
} catch (error) {
  if (!isChatError(error) || error.code !== 'username_taken') throw error
  await chat.login(NAME, password)
}

chat.on('message', ({ room, message }) => {
  const sender = chat.users.getSnapshot().find(user => user.id === message.senderId)
  if (room.kind === 'direct') void room.send(`You said: ${message.text}`)
  else if (message.text.includes(`@${NAME}`)) void room.send(`Here I am, ${sender?.username ?? 'stranger'}.`)
})

chat.connection.subscribe(({ at }) => console.log(at === 'online' ? `${NAME} is listening` : at))
