import type { Chat, Upload } from '@parlo/sdk'
import { showBefore } from './pictures.ts'

/** A file on its way from this page. */
interface Going {
  readonly upload: Upload
  /** Resolves once it is known whether it can be shown before the server has it. */
  readonly picture: Promise<void>
}

const going = new Map<string, Going>()

/**
 * Have the messages that carry a file of this page show how far it is, and a picture at once. The box that messages are
 * written in calls it for every upload; it is forgotten once it is there, or will not come.
 */
export function showUpload(chat: Chat, upload: Upload, file: Blob): void {
  void upload.started
    .then(({ id }) => {
      going.set(id, { upload, picture: showBefore(chat, id, file, upload) })
      return upload.done.finally(() => going.delete(id))
    })
    .catch(() => undefined)
}

/** The upload of a file that is on its way from this page. */
export const uploadOf = (id: string): Going | undefined => going.get(id)
