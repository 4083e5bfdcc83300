import type { Readable } from '@parlo/sdk'

/** What a person has chosen for every chat of this site in this browser. */
export interface Settings {
  /** A short tone when somebody writes and nobody looks. */
  readonly sound: boolean
  /** Messages as notifications of the system, where the browser was allowed to. */
  readonly notifications: boolean
  /** `auto`: as the page has it. */
  readonly scheme: 'auto' | 'light' | 'dark'
  /** A language tag; empty: as the page has it. */
  readonly language: string
  /** Conversations that make no tone and no notification, and are not counted: see `nameIn`. */
  readonly muted: readonly string[]
}

const KEY = 'parlo-settings'

/** What was chosen, the same in every tab; kept in `localStorage`, or until the page goes where there is none. */
class StoredSettings implements Readable<Settings> {
  readonly #listeners = new Set<(settings: Settings) => void>()
  #value: Settings | undefined

  readonly getSnapshot = (): Settings => (this.#value ??= read())

  readonly subscribe = (listener: (settings: Settings) => void): (() => void) => {
    const told = (settings: Settings): void => listener(settings)
    // For the life of the page: what another tab chooses counts even while nobody here follows. Twice is once.
    addEventListener('storage', this.#onStorage)
    this.#listeners.add(told)
    told(this.getSnapshot())
    return () => void this.#listeners.delete(told)
  }

  /** Choose something else; what is left out stays. */
  set(change: Partial<Settings>): void {
    const value = { ...this.getSnapshot(), ...change }
    try {
      localStorage.setItem(KEY, JSON.stringify(value))
    } catch {
      // A page may not use it, or it is full: chosen until the page goes.
    }
    this.#tell(value)
  }

  readonly #onStorage = ({ key }: StorageEvent): void => {
    // Null: all was taken away.
    if (key === KEY || key === null) this.#tell(read())
  }

  #tell(value: Settings): void {
    this.#value = Object.freeze(value)
    for (const listener of this.#listeners) listener(this.#value)
  }
}

/** Checked here: anything may stand under a key that the whole site can write. */
function read(): Settings {
  let kept: Partial<Record<keyof Settings, unknown>> = {}
  try {
    kept = (JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {}) as typeof kept
  } catch {
    // None that can be read.
  }
  const { sound, notifications, scheme, language, muted } = kept
  return Object.freeze({
    sound: sound !== false,
    notifications: notifications === true,
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : 'auto',
    language: typeof language === 'string' ? language : '',
    muted: Array.isArray(muted) ? muted.map(String) : []
  })
}

/** The person's choices: read and followed as all that changes is; `settings.set({ sound: false })` changes them. */
export const settings = new StoredSettings()
