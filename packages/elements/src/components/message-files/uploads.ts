import type { Upload } from '@parlo/sdk'

const underWay = new Map<string, Upload>()

/**
 * Have the messages that carry a file of this page show how far it is. The box that messages are written in calls it for
 * every upload; it is forgotten once it is there, or will not come.
 */
export function showUpload(upload: Upload): void {
  void upload.started
    .then(({ id }) => {
      underWay.set(id, upload)
      return upload.done.finally(() => underWay.delete(id))
    })
    .catch(() => undefined)
}

/** The upload of a file that is on its way from this page. */
export const uploadOf = (id: string): Upload | undefined => underWay.get(id)
