// What runs in the page of benchmarks/list.ts: four lists of the same messages, and what is done to them.
import { LitVirtualizer } from '@lit-labs/virtualizer/LitVirtualizer.js'
import { html, render } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { defineAll } from '../src/index.ts'
import type { Message } from '@parlo/sdk'
import { longMessage, longMessages, longRoom } from '../test/long-room.ts'

defineAll()
if (!customElements.get('lit-virtualizer')) customElements.define('lit-virtualizer', LitVirtualizer)

/** A list to measure: it follows its end while it is there, and keeps the line being read. */
interface Contender {
  scroller: HTMLElement
  /** Show these. */
  show: (messages: Message[], change: 'open' | 'append' | 'prepend') => void
  /** The lines drawn. */
  rows: () => HTMLElement[]
  remove: () => void
}

const HEIGHT = 700
const item = (message: Message) =>
  html`<message-item .message=${message} .name=${`user ${message.senderId}`} first last></message-item>`
const box = (): HTMLElement => {
  const scroller = document.createElement('div')
  scroller.className = 'bench'
  document.body.append(scroller)
  return scroller
}
const frame = (): Promise<number> => new Promise(requestAnimationFrame)
const painted = async (): Promise<void> => {
  await frame()
  await new Promise(resolve => setTimeout(resolve))
}

/** A line of the floor. */
const row = (message: Message): HTMLElement => {
  const line = document.createElement('div')
  line.className = message.own ? 'line own' : 'line'
  const bubble = document.createElement('p')
  bubble.textContent = message.text
  const time = document.createElement('time')
  time.textContent = message.timestamp.slice(11, 16)
  bubble.append(time)
  line.append(bubble)
  return line
}

/** A line as it is. */
function fullRow(message: Message): HTMLElement {
  const line = document.createElement('message-item')
  Object.assign(line, { message, name: `user ${message.senderId}`, first: true, last: true })
  return line
}

/** The least there can be: 60 rows around the place, the rest two empty boxes, and nothing kept in its place. */
function windowed(make: (message: Message) => HTMLElement): Contender {
  const scroller = box()
  const [above, rows, below] = ['div', 'div', 'div'].map(tag => document.createElement(tag))
  scroller.append(above!, rows!, below!)
  const [COUNT, UNIT] = [60, 60]
  let all: Message[] = []
  let from = 0
  const draw = (at: number): void => {
    from = Math.max(0, Math.min(at, all.length - COUNT))
    rows!.replaceChildren(...all.slice(from, from + COUNT).map(make))
    above!.style.blockSize = `${from * UNIT}px`
    below!.style.blockSize = `${Math.max(all.length - from - COUNT, 0) * UNIT}px`
  }
  const onScroll = (): void => {
    const edge = scroller.getBoundingClientRect().top
    const top = rows!.getBoundingClientRect().top - edge
    const bottom = rows!.getBoundingClientRect().bottom - edge
    if ((top <= -100 || from === 0) && (bottom >= HEIGHT + 100 || from + COUNT >= all.length)) return
    draw(Math.floor(scroller.scrollTop / UNIT) - COUNT / 2)
  }
  let asked = 0
  const append = (): void => {
    asked = 0
    if (scroller.scrollHeight - scroller.scrollTop - HEIGHT >= 24) return
    const more = all.length - from - rows!.children.length
    if (more > COUNT) draw(all.length)
    else {
      rows!.append(...all.slice(-more).map(make))
      while (rows!.children.length > COUNT) rows!.firstElementChild!.remove()
      from = all.length - rows!.children.length
      above!.style.blockSize = `${from * UNIT}px`
    }
    scroller.scrollTop = scroller.scrollHeight
  }
  scroller.addEventListener('scroll', onScroll, { passive: true })
  return {
    scroller,
    show(messages, change) {
      const more = messages.length - all.length
      all = messages
      if (change === 'prepend') {
        const held = scroller.scrollTop
        from += more
        above!.style.blockSize = `${from * UNIT}px`
        scroller.scrollTop = held + more * UNIT
      } else if (change === 'open') {
        draw(messages.length)
        scroller.scrollTop = scroller.scrollHeight
      } else asked ||= requestAnimationFrame(append)
    },
    rows: () => [...rows!.children] as HTMLElement[],
    remove: () => scroller.remove()
  }
}

const contenders: Record<string, () => Contender> = {
  'plain DOM, windowed': () => windowed(row),
  'the same of <message-item>': () => windowed(fullRow),

  '<message-list>': () => {
    const talk = longRoom(0)
    const list = document.createElement('message-list')
    list.className = 'bench'
    document.body.append(list)
    return {
      get scroller() {
        return list.shadowRoot!.querySelector<HTMLElement>('.scroller')!
      },
      show(messages, change) {
        talk.show(messages)
        if (change === 'open') list.room = talk.room
      },
      rows: () => [...list.shadowRoot!.querySelectorAll<HTMLElement>('.row')],
      remove: () => list.remove()
    }
  },

  '@lit-labs/virtualizer': () => {
    const list = document.createElement('lit-virtualizer') as LitVirtualizer<Message>
    list.scroller = true
    list.className = 'bench'
    list.keyFunction = message => message.key
    list.renderItem = item
    document.body.append(list)
    return {
      scroller: list,
      show(messages, change) {
        const atEnd = list.scrollHeight - list.scrollTop - HEIGHT < 24
        list.items = messages
        if (change === 'open') list.layout = { pin: { index: messages.length - 1, block: 'end' } } as never
        else if (atEnd && change === 'append')
          list.layout = { pin: { index: messages.length - 1, block: 'end' } } as never
      },
      rows: () => [...list.querySelectorAll<HTMLElement>('message-item')],
      remove: () => list.remove()
    }
  },

  'Lit repeat of all': () => {
    const scroller = box()
    return {
      scroller,
      show(messages, change) {
        const atEnd = scroller.scrollHeight - scroller.scrollTop - HEIGHT < 24
        const fromEnd = scroller.scrollHeight - scroller.scrollTop
        render(html`${repeat(messages, message => message.key, item)}`, scroller)
        queueMicrotask(() => {
          if (atEnd || change === 'open') scroller.scrollTop = scroller.scrollHeight
          else if (change === 'prepend') scroller.scrollTop = scroller.scrollHeight - fromEnd
        })
      },
      rows: () => [...scroller.querySelectorAll<HTMLElement>('message-item')],
      remove: () => scroller.remove()
    }
  }
}

/** The part of the screen that lines cover. */
function covered(contender: Contender): number {
  const { top, bottom } = contender.scroller.getBoundingClientRect()
  const seen = contender
    .rows()
    .map(row => row.getBoundingClientRect())
    .filter(each => each.height > 4 && each.bottom > top && each.top < bottom)
  if (seen.length === 0) return 0
  const from = Math.min(...seen.map(each => each.top))
  const to = Math.max(...seen.map(each => each.bottom))
  return (Math.min(to, bottom) - Math.max(from, top)) / (bottom - top)
}

const p95 = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!

/** Milliseconds each of `count` frames took, and the most that something else was late in one. */
async function frames(count: number, act: (at: number) => void): Promise<number[]> {
  const times: number[] = []
  let before = await frame()
  for (let at = 0; at < count; at++) {
    act(at)
    const now = await frame()
    times.push(now - before)
    before = now
  }
  return times
}

async function measured<T>(name: string, run: (contender: Contender) => Promise<T>): Promise<T> {
  const contender = contenders[name]!()
  await painted()
  try {
    return await run(contender)
  } finally {
    contender.remove()
    await painted()
  }
}

const timed = async (act: () => void): Promise<number> => {
  const start = performance.now()
  act()
  await painted()
  return performance.now() - start
}

async function settledAtEnd(contender: Contender): Promise<void> {
  for (let turns = 0; turns < 60; turns++) {
    await painted()
    const { scrollHeight, scrollTop } = contender.scroller
    if (covered(contender) > 0.85 && scrollHeight - scrollTop - HEIGHT < 24) return
  }
}

const questions = {
  /** Handed over → painted, and the end covered by lines. */
  open: (name: string, length: number) =>
    measured(name, async contender => {
      const messages = longMessages(1, length)
      const start = performance.now()
      contender.show(messages, 'open')
      do await painted()
      while (covered(contender) < 0.85 && performance.now() - start < 5_000)
      return performance.now() - start
    }),
  /** 1,000 more at once for a reader at the end. */
  burst: (name: string, length: number) =>
    measured(name, async contender => {
      const messages = longMessages(1, length)
      contender.show(messages, 'open')
      await settledAtEnd(contender)
      return timed(() => {
        for (let count = 1; count <= 1_000; count += 50)
          contender.show(longMessages(1, length + count + 49), 'append')
      })
    }),
  /** 1,000 more, one in each frame: the p95 and the longest frame. */
  stream: (name: string, length: number) =>
    measured(name, async contender => {
      let messages = longMessages(1, length)
      contender.show(messages, 'open')
      await settledAtEnd(contender)
      const times = await frames(300, at => {
        messages = [...messages, longMessage(length + at + 1)]
        contender.show(messages, 'append')
      })
      return [p95(times), Math.max(...times), contender.rows().length]
    }),
  /** 50 older ones for a reader in the middle: by how many pixels the line being read moves, in the worst frame. */
  prepend: (name: string, length: number) =>
    measured(name, async contender => {
      const messages = longMessages(51, length + 50)
      contender.show(messages, 'open')
      await settledAtEnd(contender)
      for (let turns = 0; turns < 20; turns++) {
        contender.scroller.scrollTop -= 300
        await painted()
      }
      const edge = contender.scroller.getBoundingClientRect().top
      const row = contender.rows().find(each => each.getBoundingClientRect().top >= edge)!
      const before = row.getBoundingClientRect().top
      contender.show(longMessages(1, length + 50), 'prepend')
      let most = 0
      for (let turns = 0; turns < 20; turns++) {
        await painted()
        most = Math.max(most, row.isConnected ? Math.abs(row.getBoundingClientRect().top - before) : HEIGHT)
      }
      return most
    }),
  /** Up from the end, 900 px in each frame: the p95 frame, the screen least covered, and how many lines were drawn. */
  scroll: (name: string, length: number) =>
    measured(name, async contender => {
      contender.show(longMessages(1, length), 'open')
      await settledAtEnd(contender)
      let [least, rows] = [1, 0]
      const times = await frames(240, at => {
        contender.scroller.scrollTop -= 900
        if (at % 20 === 19)
          setTimeout(() => {
            least = Math.min(least, covered(contender))
            rows = Math.max(rows, contender.rows().length)
          })
      })
      return [p95(times), Math.round(least * 100), rows]
    })
}

Object.assign(globalThis, { contenders: Object.keys(contenders), questions })
