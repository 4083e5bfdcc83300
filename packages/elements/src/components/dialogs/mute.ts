import type { Chat } from '@parlo/sdk'
import type { TemplateResult } from 'lit'
import { isMuted, nameIn } from '../../muted.ts'
import { settings } from '../../settings.ts'
import type { More } from '../../strings/en-more.ts'
import { switchRow } from './switch.ts'

/** The switch that has a conversation keep quiet. Whoever draws it follows `settings`. */
export const muteRow = ({ profile }: More, chat: Chat, key: string): TemplateResult =>
  switchRow({
    id: 'mute',
    label: profile.mute,
    hint: profile.muteHint,
    on: isMuted(chat, key),
    onChange: on => mute(chat, key, on)
  })

/** Conversations that are remembered to be quiet; the oldest are forgotten. */
const MOST = 1_000

function mute(chat: Chat, key: string, on: boolean): void {
  const name = nameIn(chat, key)
  const others = settings.getSnapshot().muted.filter(each => each !== name)
  settings.set({ muted: on ? [...others, name].slice(-MOST) : others })
}
