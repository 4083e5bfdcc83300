import type { ReactiveControllerHost } from 'lit'
import { KeyboardInset } from '../../controllers/keyboard-inset.ts'
import { swipeBack, type Swiped } from './swipe-back.ts'

/** What a window does where there are fingers: it is swiped back, and stays above the keyboard. Returns the function that ends that. */
export function touch(
  host: ReactiveControllerHost & HTMLElement,
  { panes, ...swiped }: Swiped & { panes: () => HTMLElement | null }
): () => void {
  const inset = new KeyboardInset(host, panes)
  const end = swipeBack(host, swiped)
  return () => {
    end()
    host.removeController(inset)
    inset.hostDisconnected()
  }
}
