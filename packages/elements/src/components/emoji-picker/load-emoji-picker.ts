import { PagePart } from '../../page-part.ts'
import type { EmojiPicker } from './emoji-picker.ts'

const picker = new PagePart(() => import('./emoji-picker.ts'))

/**
 * Fetch the picker, with its emoji; they come from where these elements come from.
 *
 * ```ts
 * const Picker = await loadEmojiPicker()
 * const picker = new Picker()
 * ```
 * @returns Its class, which has its tag.
 */
export async function loadEmojiPicker(): Promise<typeof EmojiPicker> {
  const { EmojiPicker: Picker } = await picker.load()
  Picker.define()
  return Picker
}
