import type { Attachment } from '@parlo/contract'
import { overQuota, toAttachment, toAwaited, type StoredUpload, type UploadStore } from '../upload-store.ts'

interface Upload extends StoredUpload {
  touchedAt: number
  carriers: { roomId: number; seq: number; waiting: boolean; toldSeq?: number }[]
}

/**
 * Uploads, and which messages carry them.
 *
 * @param isApart - Is it the room of two of whom one blocks the other?
 * @param wasKicked - Was this user put out of the room, and not invited since?
 * @param isPicture - Is it somebody's picture, which no upload refers to?
 */
export function createUploads(
  isApart: (roomId: number) => boolean,
  wasKicked: (roomId: number, userId: number) => boolean,
  isPicture: (blob: string) => boolean
) {
  const all = new Map<string, Upload>()
  const doomed = new Set<string>()
  const living = () => [...all.values()].filter(upload => upload.state !== 'gone')
  const isReferred = (blob: string) => living().some(upload => upload.blob === blob)
  const isOpen = (id: string) => all.get(id)?.state === 'open'

  function drop(upload: Upload): void {
    if (upload.carriers.length === 0) all.delete(upload.id)
    else upload.state = 'gone'
    if (!isReferred(upload.blob)) doomed.add(upload.blob)
  }

  const isLoose = ({ state, carriers }: Upload) =>
    state === 'open' || (state === 'ready' && carriers.length === 0)

  const calls: UploadStore = {
    async openUpload(asked) {
      const { id, blob, ownerId, name, type, size, sha256, quota, now } = asked
      const mine = living().filter(upload => upload.ownerId === ownerId)
      const same = mine
        .filter(upload => sha256 !== null && upload.sha256 === sha256 && upload.size === size)
        .toSorted((a, b) => (a.state < b.state ? 1 : -1))
      const known = same.find(upload => upload.name === name)
      if (known) {
        known.touchedAt = now
        return toStored(known)
      }
      const like = same.find(upload => upload.state === 'ready')
      const blobs = new Map(mine.map(upload => [upload.blob, upload.size]))
      const used = [...blobs.values()].reduce((sum, bytes) => sum + bytes, 0)
      if (!like && used + size > quota) return overQuota(asked, used)
      const fresh = {
        blob,
        type,
        state: 'open' as const,
        offset: 0,
        width: null,
        height: null,
        thumbnail: false
      }
      const seconds = asked.seconds ?? like?.seconds ?? null
      const said = { id, ownerId, name, size, sha256, seconds }
      const upload = { ...(like ?? fresh), ...said, touchedAt: now, carriers: [] }
      all.set(id, upload)
      return toStored(upload)
    },
    async upload(id) {
      const upload = all.get(id)
      return upload && toStored(upload)
    },
    async advanceUpload(id, offset, now) {
      if (isOpen(id)) Object.assign(all.get(id)!, { offset, touchedAt: now })
      return isOpen(id)
    },
    async finishUpload(id, facts, now) {
      const upload = all.get(id)
      if (upload?.state !== 'open') return false
      Object.assign(upload, facts, { state: 'ready', offset: upload.size, touchedAt: now })
      return true
    },
    async dropUpload(id) {
      const upload = all.get(id)
      if (upload?.state === 'ready' && upload.carriers.length > 0) return false
      if (upload && upload.state !== 'gone') drop(upload)
      return true
    },
    async expireUploads(before, limit) {
      const old = [...all.values()]
        .filter(upload => isLoose(upload) && upload.touchedAt < before)
        .slice(0, limit)
      for (const upload of old) drop(upload)
      return old.length
    },
    carriers: async id =>
      (all.get(id)?.carriers ?? [])
        .filter(({ waiting }) => !waiting)
        .map(({ roomId, seq }) => ({ roomId, seq })),
    toldSeq: async (roomId, seq, upload) => carrier(upload, roomId, seq)?.toldSeq,
    waiting: async (limit, id) =>
      [...all.values()]
        .filter(upload => upload.state !== 'open' && (id === undefined || upload.id === id))
        .flatMap(({ id: upload, ownerId, state, carriers }) =>
          carriers
            .filter(({ roomId, waiting }) => waiting && !isApart(roomId))
            .filter(({ roomId }) => state !== 'ready' || !wasKicked(roomId, ownerId))
            .map(({ roomId, seq }) => ({ roomId, seq, upload, ownerId }))
        )
        .slice(0, limit),
    doomed: async limit => [...doomed].slice(0, limit),
    async forgetDoomed(blobs) {
      for (const blob of blobs) doomed.delete(blob)
    },
    unknownBlobs: async blobs => blobs.filter(blob => !isReferred(blob) && !isPicture(blob))
  }

  const carrier = (id: string, room: number, seq: number) =>
    all.get(id)?.carriers.find(one => one.roomId === room && one.seq === seq)

  return {
    calls,
    doom: (blob: string): void => void doomed.add(blob),
    find: (id: string) => all.get(id),
    /** What a message carries, as its room knows it. */
    attachment(id: string, room: number, seq: number): Attachment | undefined {
      const upload = all.get(id)
      return upload && (carrier(id, room, seq)?.waiting ? toAwaited : toAttachment)(upload)
    },
    isWaiting: (id: string, room: number, seq: number) => carrier(id, room, seq)?.waiting ?? false,
    told(id: string, room: number, seq: number, toldSeq: number): void {
      const one = carrier(id, room, seq)
      if (one) Object.assign(one, { waiting: false, toldSeq })
    },
    attach(roomId: number, seq: number, ids: readonly string[]): void {
      for (const id of ids) all.get(id)?.carriers.push({ roomId, seq, waiting: isOpen(id) })
    },
    detach(room: number, seq: number, ids: readonly string[]): void {
      for (const id of ids) {
        const upload = all.get(id)
        if (!upload) continue
        upload.carriers = upload.carriers.filter(one => one.roomId !== room || one.seq !== seq)
        if (upload.carriers.length > 0) continue
        all.delete(id)
        if (!isReferred(upload.blob)) doomed.add(upload.blob)
      }
    }
  }
}

export type Uploads = ReturnType<typeof createUploads>

function toStored({ touchedAt: _touched, carriers: _carriers, ...stored }: Upload): StoredUpload {
  return { ...stored }
}
