import '@parlo/elements/define'
import { ChatWindow } from '@parlo/elements'
import { connect } from '@parlo/sdk'

const chat = connect({ url: 'http://127.0.0.1:8000' })
const shown = document.querySelector('chat-window')
if (shown instanceof ChatWindow) document.title = chat.room('broadcast').getSnapshot().key
