/*
 * Back by a finger that comes in from the edge, where the list of conversations would be. Fetched where there are fingers.
 * It begins at the edge only, and gives way to whatever else the finger may mean: scrolling, selecting, pinching.
 */

/** What can be moved out of the way. */
export interface Swiped {
  /** The box all of it is in. */
  frame: () => HTMLElement | null
  /** The pane on top, if something lies under it. */
  pane: () => HTMLElement | null
  /** It was moved far enough. */
  back: () => void
}

/** From so near the edge, in CSS pixels. */
const EDGE = 28
/** Less than this says nothing. */
const SLACK = 10
/** This part of the width, or this speed in CSS pixels per millisecond, is meant. */
const FAR = 0.35
const FAST = 0.5

/** Watch an element for it. Returns the function that ends that. */
export function swipeBack(host: HTMLElement, { frame, pane, back }: Swiped): () => void {
  let end: (() => void) | undefined

  const onStart = (event: TouchEvent): void => {
    end?.()
    const [touch, second] = event.touches
    const box = frame()?.getBoundingClientRect()
    const moved = pane()
    if (!touch || second || !box || !moved || selecting()) return
    const rtl = getComputedStyle(moved).direction === 'rtl'
    const fromEdge = rtl ? box.right - touch.clientX : touch.clientX - box.left
    if (fromEdge < 0 || fromEdge > EDGE) return
    end = follow(
      host,
      moved,
      { x: touch.clientX, y: touch.clientY, time: event.timeStamp, rtl },
      back,
      () => {
        end = undefined
      }
    )
  }

  host.addEventListener('touchstart', onStart, { passive: true })
  return () => {
    host.removeEventListener('touchstart', onStart)
    end?.()
  }
}

interface Start {
  x: number
  y: number
  time: number
  rtl: boolean
}

/** Follow a finger until it leaves. Returns the function that lets go of it. */
function follow(
  host: HTMLElement,
  pane: HTMLElement,
  from: Start,
  back: () => void,
  done: () => void
): () => void {
  const under = pane.parentElement
  let across = 0
  let dragging = false
  const listening = new AbortController()

  const letGo = (): void => {
    listening.abort()
    under?.removeAttribute('data-peek')
    pane.style.translate = ''
    done()
  }

  const onMove = (event: TouchEvent): void => {
    const [touch, second] = event.touches
    if (!touch || second) return letGo()
    across = (touch.clientX - from.x) * (from.rtl ? -1 : 1)
    const along = Math.abs(touch.clientY - from.y)
    if (!dragging) {
      if (Math.max(Math.abs(across), along) < SLACK) return
      if (across < along * 1.5 || selecting()) return letGo()
      dragging = true
      under?.setAttribute('data-peek', '')
    }
    // From here on it is ours: nothing scrolls under it.
    if (event.cancelable) event.preventDefault()
    pane.style.translate = `${Math.max(across, 0) * (from.rtl ? -1 : 1)}px`
  }

  const onEnd = (event: TouchEvent): void => {
    const width = pane.offsetWidth
    const fast = across / Math.max(event.timeStamp - from.time, 1) > FAST
    const far = dragging && event.type === 'touchend' && (across > width * FAR || fast)
    if (!dragging) return letGo()
    listening.abort()
    const target = far ? (from.rtl ? -width : width) : 0
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    const move = pane.animate({ translate: `${target}px` }, { duration: still ? 0 : 160, easing: 'ease-out' })
    void move.finished.then(() => {
      if (far) back()
      letGo()
    }, letGo)
  }

  host.addEventListener('touchmove', onMove, { passive: false, signal: listening.signal })
  for (const type of ['touchend', 'touchcancel'] as const) {
    host.addEventListener(type, onEnd, { signal: listening.signal })
  }
  return letGo
}

/** A finger that moves the end of a selection is not swiping. */
const selecting = (): boolean => getSelection()?.type === 'Range'
