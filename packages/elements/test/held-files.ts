import { fixture, html } from '@open-wc/testing'
import type { Attachment, Chat } from '@parlo/sdk'
import { MessageFiles } from '../src/components/message-files/message-files.ts'
import { film } from './film.ts'
import { sampleMessage } from './samples.ts'

/* Files that messages carry, and a chat that has them. */

MessageFiles.define()

export const file = (change: Partial<Attachment> = {}): Attachment => ({
  id: 'notes',
  name: 'notes.pdf',
  size: 1_234_567,
  type: 'application/pdf',
  state: 'ready',
  ...change
})
export const picture = (id: string, width = 800, height = 400): Attachment =>
  file({ id, name: `${id}.png`, type: 'image/png', width, height, thumbnail: true })

export const video = (id: string): Attachment => file({ id, name: `${id}.webm`, type: 'video/webm' })
export const webm = (): Blob => new Blob([film()], { type: 'video/webm' })

export async function png(): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 8
  canvas.getContext('2d')!.fillRect(0, 0, 8, 8)
  return new Promise(resolve => canvas.toBlob(blob => resolve(blob!)))
}

/** A second of silence. */
export function wav(): Blob {
  const samples = 8_000
  const view = new DataView(new ArrayBuffer(44 + samples))
  const write = (at: number, letters: string): unknown =>
    Array.from(letters, (letter, index) => view.setUint8(at + index, letter.charCodeAt(0)))
  write(0, 'RIFF')
  view.setUint32(4, 36 + samples, true)
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, 8_000, true)
  view.setUint32(28, 8_000, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  write(36, 'data')
  view.setUint32(40, samples, true)
  for (let at = 44; at < 44 + samples; at++) view.setUint8(at, 128)
  return new Blob([view.buffer], { type: 'audio/wav' })
}

/** A chat that has the files, and what was asked of it: `id` or `id small`. */
export function having(answer: (id: string) => Blob | Promise<Blob> = png) {
  let session: object = { at: 'signed-in', user: { id: 1, username: 'ann' } }
  const told = new Set<(session: object) => unknown>()
  const asked: string[] = []
  const chat = {
    session: {
      getSnapshot: () => session,
      subscribe: (listener: (session: object) => unknown) => {
        told.add(listener)
        listener(session)
        return () => told.delete(listener)
      }
    },
    file: async ({ id }: Attachment, { thumbnail }: { thumbnail?: boolean } = {}) => {
      asked.push(thumbnail ? `${id} small` : id)
      return answer(id)
    }
  }
  const signOut = (): void => {
    session = { at: 'signed-out' }
    for (const listener of told) listener(session)
  }
  return { chat: chat as unknown as Chat, asked, signOut }
}

export const shown = (attachments: Attachment[], chat?: Chat): Promise<MessageFiles> =>
  fixture(html`<message-files .message=${sampleMessage({ attachments })} .chat=${chat}></message-files>`)
