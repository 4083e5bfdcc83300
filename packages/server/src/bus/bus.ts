import type { LogEvent, Mark, User } from '@parlo/contract'

/* Tells every process of the server what happened. A doorbell: the database is the truth, so a bus may lose,
 * repeat or reorder, and clients still end up complete, because the log has no holes. */

/** Who is to hear of it: everyone signed in, or some users. */
export type Audience = 'everyone' | readonly number[]

export type News =
  /** A run of consecutive events of one room was committed. */
  | { type: 'events'; room: number; audience: Audience; events: readonly LogEvent[]; group?: boolean }
  /** There is something in the log of a room for those who are not told what. */
  | { type: 'heads'; room: number; audience: Audience; head: number }
  /** Somebody has read, or received, up to here. */
  | { type: 'mark'; room: number; audience: Audience; mark: Mark }
  /** Somebody writes, or has stopped. The writer is not told. */
  | { type: 'typing'; room: number; audience: Audience; user: number; on: boolean }
  /** Users came or went. */
  | { type: 'presence'; users: Readonly<Record<string, 'online' | 'offline'>> }
  /** Somebody new can be written to, or has another name or picture. */
  | { type: 'user'; user: User }
  /** Somebody blocks another, or does so no longer: what was read of their blocks is old. */
  | { type: 'blocks'; user: number; other: number }
  /** Sessions were revoked; their sockets must close. */
  | { type: 'ended'; sessions: readonly string[] }

export interface Bus {
  /** Tell every process, this one included. Never throws: what cannot be told is lost. */
  publish(news: readonly News[]): void
  /** Be told, in the order published by each process. The function returned ends it. */
  subscribe(listener: (news: readonly News[]) => void): () => void
  close(): Promise<void>
}
