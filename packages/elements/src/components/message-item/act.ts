import { isChatError } from '@parlo/sdk'
import { ChatErrorEvent } from '../../events.ts'
import { sentence } from '../../strings/words.ts'
import type { Words } from '../../strings/en.ts'

/** Milliseconds for which a failure is told beside its message, and that something is done. */
const TOLD = 8_000
const DONE = 2_000
/** And after which its region, which was empty so long, has its text: but for alerts, one that comes with it is not read out. */
const EMPTY = 100

/**
 * Do something to a message. It shows at once; when it is refused, that is taken back by the SDK, and told here: beside
 * the message, and as an event.
 */
export async function act(item: HTMLElement, words: Words, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isChatError(error)) throw error
    tell(item, sentence(words, error))
    const failed = new ChatErrorEvent(error, true)
    item.dispatchEvent(failed)
  }
}

/** Say something under a message for a while: a failure, or (as `status`) that it is done. */
export function tell(item: HTMLElement, text: string, as: 'alert' | 'status' = 'alert'): void {
  const body = item.shadowRoot?.querySelector('.body')
  if (!body) return
  body.querySelector('.told')?.remove()
  const told = document.createElement('div')
  told.className = 'failed told'
  told.style.gridRow = '6'
  told.part.add('failure')
  told.setAttribute('role', as)
  const why = document.createElement('span')
  why.className = as === 'alert' ? 'why' : ''
  told.append(why)
  body.append(told)
  const say = (): void => void (why.textContent = text)
  if (as === 'alert') say()
  else setTimeout(say, EMPTY)
  setTimeout(() => told.remove(), as === 'alert' ? TOLD : DONE)
}
