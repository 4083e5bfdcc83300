import { FILE_LIMITS, type Attachment } from '@parlo/contract'
import type { Refusal } from '../store.ts'
import {
  overQuota,
  toAttachment,
  toAwaited,
  type NewUpload,
  type StoredUpload,
  type UploadFacts,
  type UploadStore,
  type Waiting
} from '../upload-store.ts'
import type { Db } from './open.ts'

interface UploadRow {
  id: string
  blob: string
  owner_id: number
  name_id: number
  name: string
  type: string
  size: number
  sha256: string | null
  seconds: number | null
  state: StoredUpload['state']
  offset: number
  width: number | null
  height: number | null
  thumbnail: number
  carriers: number
}

const SELECT = `SELECT uploads.*, name FROM uploads JOIN upload_names ON upload_names.id = name_id`

/** Uploads, and which messages carry them. */
export function createUploads(db: Db) {
  const find = db.prepare<[string], UploadRow>(`${SELECT} WHERE uploads.id = ?`)
  const same = db.prepare<[number, string | null, number, string], UploadRow>(
    `${SELECT} WHERE owner_id = ? AND sha256 = ? AND size = ? AND state <> 'gone' AND name = ? ORDER BY state DESC LIMIT 1`
  )
  const twin = db.prepare<[number, string | null, number], UploadRow>(
    `${SELECT} WHERE owner_id = ? AND sha256 = ? AND size = ? AND state <> 'gone' AND state = 'ready' LIMIT 1`
  )
  const used = db
    .prepare<[number], number>(
      `SELECT coalesce(sum(size), 0) FROM
         (SELECT max(size) AS size FROM uploads WHERE owner_id = ? AND state <> 'gone' GROUP BY blob)`
    )
    .pluck()
  const insertName = db.prepare<[string]>('INSERT INTO upload_names (name) VALUES (?)')
  const insert = db.prepare(
    `INSERT INTO uploads (id, blob, owner_id, name_id, type, size, sha256, state, offset, width, height, thumbnail, seconds, touched_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const touch = db.prepare<[number, string]>('UPDATE uploads SET touched_at = ? WHERE id = ?')
  const advance = db.prepare<[number, number, string]>(
    `UPDATE uploads SET offset = ?, touched_at = ? WHERE id = ? AND state = 'open'`
  )
  const finish = db.prepare<[string, string, number | null, number | null, number, number, string]>(
    `UPDATE uploads SET state = 'ready', offset = size, sha256 = ?, type = ?, width = ?, height = ?, thumbnail = ?,
       touched_at = ? WHERE id = ? AND state = 'open'`
  )
  const setGone = db.prepare<[string]>(`UPDATE uploads SET state = 'gone' WHERE id = ?`)
  const forget = db.prepare<[string]>('DELETE FROM uploads WHERE id = ?')
  // As many bytes as before: see changes.ts.
  const wipeName = db.prepare<[number]>(
    `UPDATE upload_names SET name = printf('%*s', octet_length(name), '') WHERE id = ?`
  )
  const referred = db
    .prepare<[string], number>(`SELECT 1 FROM uploads WHERE blob = ? AND state <> 'gone'`)
    .pluck()
  const isPicture = db
    .prepare<[string, string], number>('SELECT 1 FROM users WHERE picture = ? OR next_picture = ?')
    .pluck()
  const doom = db.prepare<[string]>('INSERT OR IGNORE INTO doomed_blobs VALUES (?)')
  const doomed = db.prepare<[number], string>('SELECT blob FROM doomed_blobs LIMIT ?').pluck()
  const undoom = db.prepare<[string]>('DELETE FROM doomed_blobs WHERE blob = ?')
  const loose = db.prepare<[number, number], UploadRow>(
    `${SELECT} WHERE (state = 'open' OR (state = 'ready' AND carriers = 0)) AND touched_at < ? ORDER BY touched_at LIMIT ?`
  )
  const carry = db.prepare<[string, number, number, number]>('INSERT INTO attachments VALUES (?, ?, ?, ?)')
  const uncarry = db.prepare<[string, number, number]>(
    'DELETE FROM attachments WHERE upload_id = ? AND room_id = ? AND seq = ?'
  )
  const count = db.prepare<[number, string]>('UPDATE uploads SET carriers = carriers + ? WHERE id = ?')
  const carriers = db.prepare<[string], { roomId: number; seq: number }>(
    `SELECT room_id AS roomId, seq FROM attachments WHERE upload_id = ? AND waiting = 0 LIMIT ${FILE_LIMITS.carriers}`
  )
  const carried = db.prepare<[string, number, number], UploadRow & { waiting: number | null }>(
    `SELECT uploads.*, name, waiting FROM json_each(?) AS asked
     JOIN uploads ON uploads.id = asked.value JOIN upload_names ON upload_names.id = name_id
     LEFT JOIN attachments ON upload_id = uploads.id AND room_id = ? AND seq = ? ORDER BY asked.key`
  )
  const isWaiting = db
    .prepare<[string, number, number], number>(
      'SELECT waiting FROM attachments WHERE upload_id = ? AND room_id = ? AND seq = ?'
    )
    .pluck()
  const told = db.prepare<[string, number, number]>(
    'UPDATE attachments SET waiting = 0 WHERE upload_id = ? AND room_id = ? AND seq = ?'
  )
  const toldBy = db
    .prepare<[number, number, string], number>(
      `SELECT seq FROM events INDEXED BY events_attach
       WHERE kind = 'attach' AND room_id = ? AND target = ? AND json_extract(body, '$.upload') = ?`
    )
    .pluck()
  const WAITING = `SELECT room_id AS roomId, seq, upload_id AS upload, owner_id AS ownerId
    FROM attachments JOIN uploads ON uploads.id = upload_id WHERE waiting = 1 AND state <> 'open' AND NOT EXISTS (
      SELECT 1 FROM rooms JOIN blocks ON (user_id, blocked_id) IN (VALUES (user_low, user_high), (user_high, user_low))
      WHERE rooms.id = room_id) AND NOT (state = 'ready' AND EXISTS (
      SELECT 1 FROM members WHERE members.room_id = attachments.room_id AND user_id = owner_id AND kicked = 1))`
  const waiting = db.prepare<[number], Waiting>(`${WAITING} LIMIT ?`)
  const waitingFor = db.prepare<[string, number], Waiting>(`${WAITING} AND upload_id = ? LIMIT ?`)

  const waits = (id: string, room: number, seq: number): boolean => isWaiting.get(id, room, seq) === 1

  function add(upload: NewUpload, like?: UploadRow): UploadRow {
    const { id, blob, ownerId, name, type, size, sha256, now } = upload
    const nameId = insertName.run(name).lastInsertRowid
    const { width = null, height = null, thumbnail = 0 } = like ?? {}
    const seconds = upload.seconds ?? like?.seconds ?? null
    const state = like ? 'ready' : 'open'
    const at = [like?.blob ?? blob, ownerId, nameId, like?.type ?? type, size, sha256, state, like ? size : 0]
    insert.run(id, ...at, width, height, thumbnail, seconds, now)
    return find.get(id) as UploadRow
  }

  function remove(row: UploadRow): void {
    forget.run(row.id)
    wipeName.run(row.name_id)
    release(row)
  }

  function release({ blob }: UploadRow): void {
    if (referred.get(blob) === undefined) doom.run(blob)
  }

  const open = db.transaction((upload: NewUpload): StoredUpload | Refusal => {
    const { ownerId, sha256, size, name, quota, now } = upload
    const known = same.get(ownerId, sha256, size, name)
    if (known) {
      touch.run(now, known.id)
      return toUpload(known)
    }
    const like = twin.get(ownerId, sha256, size)
    const bytes = used.get(ownerId) as number
    if (!like && bytes + size > quota) return overQuota(upload, bytes)
    return toUpload(add(upload, like))
  })

  function drop(row: UploadRow): void {
    if (row.carriers === 0) return remove(row)
    setGone.run(row.id)
    release(row)
  }

  const dropOne = db.transaction((id: string): boolean => {
    const row = find.get(id)
    if (row?.state === 'ready' && row.carriers > 0) return false
    if (row && row.state !== 'gone') drop(row)
    return true
  })

  const expire = db.transaction((before: number, limit: number): number => {
    const rows = loose.all(before, limit)
    for (const row of rows) drop(row)
    return rows.length
  })

  const undoomAll = db.transaction((blobs: readonly string[]): void => {
    for (const blob of blobs) undoom.run(blob)
  })

  const calls = {
    openUpload: (upload: NewUpload): StoredUpload | Refusal => open.immediate(upload),
    upload(id: string): StoredUpload | undefined {
      const row = find.get(id)
      return row && toUpload(row)
    },
    advanceUpload: (id: string, offset: number, now: number): boolean =>
      advance.run(offset, now, id).changes > 0,
    finishUpload(id: string, facts: UploadFacts, now: number): boolean {
      const { sha256, type, width, height, thumbnail } = facts
      return finish.run(sha256, type, width, height, thumbnail ? 1 : 0, now, id).changes > 0
    },
    dropUpload: (id: string): boolean => dropOne.immediate(id),
    expireUploads: (before: number, limit: number): number => expire.immediate(before, limit),
    carriers: (id: string) => carriers.all(id),
    toldSeq: (roomId: number, seq: number, upload: string) => toldBy.get(roomId, seq, upload),
    waiting: (limit: number, id?: string): Waiting[] =>
      id === undefined ? waiting.all(limit) : waitingFor.all(id, limit),
    doomed: (limit: number): string[] => doomed.all(limit),
    forgetDoomed: (blobs: readonly string[]): void => undoomAll.immediate(blobs),
    unknownBlobs: (blobs: readonly string[]): string[] =>
      blobs.filter(blob => referred.get(blob) === undefined && isPicture.get(blob, blob) === undefined)
  } satisfies { [K in keyof UploadStore]: (...args: never[]) => Awaited<ReturnType<UploadStore[K]>> }

  return {
    calls,
    find: (id: string): UploadRow | undefined => find.get(id),
    /** What a message carries, as its room knows it. */
    attachments: (ids: readonly string[], room: number, seq: number): Attachment[] =>
      carried
        .all(JSON.stringify(ids), room, seq)
        .map(row => (row.waiting === 1 ? toAwaited : toAttachment)(toUpload(row))),
    isWaiting: waits,
    told: (id: string, room: number, seq: number): void => void told.run(id, room, seq),

    /** A message carries these. Inside the transaction of the append, as is what follows. */
    attach(room: number, seq: number, ids: readonly string[]): void {
      for (const id of ids) {
        carry.run(id, room, seq, find.get(id)?.state === 'open' ? 1 : 0)
        count.run(1, id)
      }
    },

    /** A message carries these no more; what nobody else carries goes. */
    detach(room: number, seq: number, ids: readonly string[]): void {
      for (const id of ids) {
        uncarry.run(id, room, seq)
        count.run(-1, id)
        const row = find.get(id)
        if (row?.carriers === 0) remove(row)
      }
    }
  }
}

export type Uploads = ReturnType<typeof createUploads>

function toUpload(row: UploadRow): StoredUpload {
  const { id, blob, owner_id: ownerId, name, type, size, sha256, seconds, state, offset } = row
  const { width, height } = row
  const facts = { width, height, thumbnail: row.thumbnail === 1 }
  return { id, blob, ownerId, name, type, size, sha256, seconds, state, offset, ...facts }
}
