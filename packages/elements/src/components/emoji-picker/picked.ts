/* What was picked before, on this device. A page may be forbidden to keep anything: then nothing is remembered. */

const RECENT = 'parlo:emoji'
const TONE = 'parlo:skin-tone'
/** As many as are shown. */
const MOST = 18

/** Emoji that were picked, the last one first. */
export function recent(): string[] {
  const kept = get(RECENT)
  return kept ? kept.split(' ').slice(0, MOST) : []
}

/** Remember that this one was picked. */
export function keepRecent(emoji: string): void {
  set(RECENT, [emoji, ...recent().filter(each => each !== emoji)].slice(0, MOST).join(' '))
}

/** The skin tone that was chosen: 0 (yellow) to 5 (dark). */
export function skinTone(): number {
  const kept = Number(get(TONE))
  return kept >= 0 && kept <= 5 ? Math.trunc(kept) : 0
}

export const keepSkinTone = (tone: number): void => set(TONE, String(tone))

function get(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function set(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Remembered is only what may be.
  }
}
