import type { Chat, Upload } from '@parlo/sdk'
import { dropPicture, keepPicture, readPicture, type OwnPicture } from './pictures.ts'

/** A file on its way from this page. */
interface Going {
  readonly upload: Upload
  /** Resolves once it is known whether it can be shown before the server has it. */
  readonly read: Promise<void>
}

const going = new Map<string, Going>()

/**
 * Have the messages that carry a file of this page show how far it is, and a picture at once. The box that messages are
 * written in calls it for every upload; it is forgotten once it is there, or will not come.
 */
export function showUpload(chat: Chat, upload: Upload, file: Blob): void {
  // While the server is told of it.
  const picture = readPicture(file)
  void upload.started.then(
    ({ id }) => {
      const read = picture.then(own => {
        // Whoever signed out meanwhile has nothing to be shown.
        if (/^(?:failed|cancelled)$/.test(upload.getSnapshot().state)) forget(own)
        else if (own) keepPicture(chat, id, own)
      })
      going.set(id, { upload, read })
      const end = (): unknown => going.delete(id)
      upload.done.then(end, () => {
        end()
        dropPicture(chat, id)
      })
    },
    () => picture.then(forget)
  )
}

const forget = (own: OwnPicture | undefined): void => own && URL.revokeObjectURL(own.url)

/** A file that is on its way from this page. */
export const uploadOf = (id: string): Going | undefined => going.get(id)
