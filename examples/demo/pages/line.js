/* A line to the server that is as slow, or as absent, as one likes: what `connect` takes instead of the page's own. */

const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))

/**
 * Make a line.
 *
 * @returns Options for `connect`, and the two knobs: `latency`, in milliseconds each way, and `offline`.
 */
export function createLine() {
  const open = new Set()
  const knobs = { latency: 0, offline: false }

  /** Everything in its order, whatever the knob says meanwhile. */
  function inOrder() {
    let due = 0
    return run => {
      due = Math.max(due, performance.now() + knobs.latency)
      void wait(due - performance.now()).then(run)
    }
  }

  class LineSocket extends WebSocket {
    #later = inOrder()
    #sooner = inOrder()
    #wrapped = new Map()

    constructor(...address) {
      super(...address)
      if (knobs.offline) this.close()
      open.add(this)
      super.addEventListener('close', () => open.delete(this))
    }

    send(data) {
      this.#later(() => this.readyState === WebSocket.OPEN && super.send(data))
    }

    addEventListener(type, listener, options) {
      if (type !== 'message') return super.addEventListener(type, listener, options)
      const late = event => this.#sooner(() => !knobs.offline && listener.call(this, event))
      this.#wrapped.set(listener, late)
      return super.addEventListener(type, late, options)
    }

    removeEventListener(type, listener, options) {
      super.removeEventListener(type, this.#wrapped.get(listener) ?? listener, options)
    }
  }

  async function lineFetch(...call) {
    await wait(knobs.latency)
    if (knobs.offline) throw new TypeError('The workbench is offline')
    const response = await fetch(...call)
    await wait(knobs.latency)
    if (knobs.offline) throw new TypeError('The workbench is offline')
    return response
  }

  return {
    options: { WebSocket: LineSocket, fetch: lineFetch, shareLine: false },
    set latency(milliseconds) {
      knobs.latency = milliseconds
    },
    set offline(offline) {
      knobs.offline = offline
      if (offline) for (const socket of open) socket.close()
      // As a browser would say it.
      dispatchEvent(new Event(offline ? 'offline' : 'online'))
    }
  }
}
