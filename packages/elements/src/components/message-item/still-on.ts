/** What ends that which a pointer began: a press, or pointing at something. */
const PRESS_ENDS = ['pointerup', 'pointercancel', 'scroll']

/**
 * Gives whether what an event began goes on still, for whoever has to wait before they see to it: a tap that is over by
 * then is no long press. Keys and the focus are no matter of time.
 */
export function stillOn(item: HTMLElement, { type }: Event): () => boolean {
  const isPress = type === 'pointerdown' || type === 'contextmenu'
  if (!isPress && type !== 'pointerenter') return () => true
  const end = new AbortController()
  const { signal } = end
  const over = (): void => end.abort()
  if (isPress) for (const each of PRESS_ENDS) addEventListener(each, over, { signal, capture: true })
  else item.addEventListener('pointerleave', over, { signal })
  return () => {
    const { aborted } = signal
    end.abort()
    return !aborted
  }
}
