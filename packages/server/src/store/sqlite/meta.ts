import type { Db } from './open.ts'

export function createMeta(db: Db) {
  const find = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck()
  const put = db.prepare<[string, string]>('INSERT INTO meta VALUES (?, ?) ON CONFLICT DO NOTHING')

  return {
    meta: (key: string): string | undefined => find.get(key),
    metaOnce(key: string, value: string): string {
      put.run(key, value)
      return find.get(key) as string
    }
  }
}
