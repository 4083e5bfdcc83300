import { expect, fixture, html } from '@open-wc/testing'
import { ChatError, type Message } from '@parlo/sdk'
import '../../define.ts'
import { sampleMessage } from '../../../test/samples.ts'
import { find, findAll, look, text } from '../../../test/set-up.ts'
import type { MessageItem } from '../../index.ts'

const message = sampleMessage
const shown = (change?: Partial<Message>): Promise<MessageItem> =>
  fixture(html`<message-item .message=${message(change)} name="ben" first last></message-item>`)

/** A line of a page that goes this way, in which there is little room. */
async function narrow(dir: string, said: string): Promise<{ line: MessageItem; said: HTMLElement }> {
  const page = await fixture<HTMLElement>(html`<div dir=${dir}></div>`)
  page.style.inlineSize = '17.5rem'
  const line = document.createElement('message-item')
  line.message = message({ text: said })
  page.append(line)
  await line.updateComplete
  return { line, said: find(line, '.said') }
}

interface Ends {
  left: number
  right: number
}

/** Where each line of a text begins and ends, from top to bottom. */
function linesOf(element: Element): Ends[] {
  const range = document.createRange()
  range.selectNodeContents([...element.childNodes].find(node => node instanceof Text && node.data !== '')!)
  const lines = new Map<number, Ends>()
  for (const { left, right, bottom } of range.getClientRects()) {
    const line = lines.get(Math.round(bottom)) ?? { left, right }
    lines.set(Math.round(bottom), { left: Math.min(line.left, left), right: Math.max(line.right, right) })
  }
  return [...lines].toSorted(([a], [b]) => a - b).map(([, line]) => line)
}

describe('<message-item>', () => {
  describe('accessibility', () => {
    test('is an article named by who, when, what and how far', async () => {
      const line = await shown({ own: true, state: 'read' })
      await expect(line).to.be.accessible()
      expect(text(find(line, '.meta .unseen'))).to.equal('Read')
      const theirs = await shown()
      await expect(theirs).to.be.accessible()
      expect(look(theirs, '.meta .unseen')).to.equal(null)
    })

    test('gives the time to machines, and the whole of it on hover', async () => {
      const time = find(await shown(), 'time')
      expect(time.getAttribute('datetime')).to.equal('2026-11-22T07:30:00.000Z')
      const over = new PointerEvent('pointerenter')
      time.dispatchEvent(over)
      expect(time.title).to.contain('2026')
    })
  })

  describe('showing', () => {
    test('draws links that give nothing away, and text that stays text', async () => {
      const line = await shown({ text: 'https://a.example <b>no</b> `code` **strong**' })
      const link = find<HTMLAnchorElement>(line, 'a')
      expect(link.rel).to.equal('noopener noreferrer nofollow')
      expect(link.target).to.equal('_blank')
      expect(link.href).to.equal('https://a.example/')
      expect(look(line, '.text b')).to.equal(null)
      expect(text(find(line, 'code'))).to.equal('code')
      expect(text(find(line, 'strong'))).to.equal('strong')
    })

    test('has its links in the way of the Tab key only while the focus is in it', async () => {
      const line = await shown({ text: 'https://a.example' })
      const link = find<HTMLAnchorElement>(line, 'a')
      expect(link.tabIndex, 'alone').to.equal(0)
      line.tabIndex = -1
      line.requestUpdate()
      await line.updateComplete
      expect(link.tabIndex, 'in a list').to.equal(-1)
      line.focus()
      await line.updateComplete
      expect(link.tabIndex, 'with the focus').to.equal(0)
    })

    test('draws quotes and lists', async () => {
      const line = await shown({ text: '> quoted\n- one\n- **two**\n\n7. seven' })
      expect(text(find(line, '.text blockquote'))).to.equal('quoted')
      expect(findAll(line, '.text ul li').map(text)).to.deep.equal(['one', 'two'])
      expect(text(find(line, '.text ul strong'))).to.equal('two')
      expect(find<HTMLOListElement>(line, '.text ol').start).to.equal(7)
    })

    test('draws each state differently', async () => {
      const pictures = new Set<string>()
      for (const state of ['sending', 'sent', 'delivered', 'read', 'failed'] as const) {
        pictures.add(find(await shown({ own: true, state }), '.meta svg').innerHTML)
      }
      expect(pictures.size).to.equal(5)
    })

    test('says that a line was edited, or deleted', async () => {
      expect(text(find(await shown({ edited: true }), '.meta'))).to.contain('edited')
      const gone = await shown({ deleted: true, text: '' })
      expect(text(find(gone, '.text'))).to.equal('This message was deleted')
      await expect(gone).to.be.accessible()
    })

    test('says why a line was not sent, in words', async () => {
      const error = new ChatError('rate_limited', 'x')
      const line = await shown({ own: true, state: 'failed', error })
      expect(text(find(line, '.why'))).to.contain('Wait a moment')
      expect(findAll(line, '.failed button').map(text)).to.deep.equal(['Try again', 'Discard'])
      await expect(line).to.be.accessible()
    })

    test('draws nothing but emoji larger', async () => {
      const size = (line: Element): number => parseFloat(getComputedStyle(find(line, '.text')).fontSize)
      expect(size(await shown({ text: '🎉' }))).to.be.above(2 * size(await shown({ text: 'a 🎉' })))
    })
  })

  describe('look', () => {
    test('puts the marks of a list and of a quote where their writing begins', async () => {
      for (const [text, dir] of [
        ['one', 'ltr'],
        ['واحد', 'rtl']
      ]) {
        const { line } = await narrow(dir === 'ltr' ? 'rtl' : 'ltr', `- ${text}\n\n> ${text}\n\n1. ${text}`)
        for (const tag of ['ul', 'blockquote', 'ol']) {
          expect(getComputedStyle(find(line, `.text ${tag}`)).direction, `${text} ${tag}`).to.equal(dir)
        }
      }
    })

    test('begins each paragraph where its own writing does, whichever way the page goes', async () => {
      const english = 'A line that is long enough to be broken where a page is not very wide, and goes on'
      const arabic = 'سطر طويل بما يكفي لينكسر إذا لم تكن الصفحة واسعة جدا ثم يستمر بعد ذلك قليلا'
      const fromLeft = { dir: 'ltr', start: 'left', end: 'right' } as const
      const fromRight = { dir: 'rtl', start: 'right', end: 'left' } as const
      for (const page of ['ltr', 'rtl']) {
        for (const { dir, start, end } of [fromLeft, fromRight]) {
          const own = dir === 'ltr' ? english : arabic
          const other = dir === 'ltr' ? arabic : english
          const { line, said } = await narrow(page, `${own}\n${other}`)
          const box = said.getBoundingClientRect()
          const lines = linesOf(find(line, '.text'))
          const begins = (row: Ends | undefined, side: keyof Ends): number => Math.abs(row![side] - box[side])
          expect(lines.length, `${page} ${dir}`).to.be.greaterThan(3)
          expect(begins(lines[0], start), `${dir} in ${page}: the first paragraph`).to.be.below(1)
          // Firefox begins some of the other paragraphs where the first one begins.
          if (!navigator.userAgent.includes('Firefox'))
            expect(begins(lines.at(-1), end), `${dir} in ${page}: the second`).to.be.below(1)
          const meta = find(line, '.meta').getBoundingClientRect()
          expect(Math.abs(meta[end] - box[end]), `${dir} in ${page}: the time`).to.be.below(1)
        }
      }
    })

    test('puts own lines at the end and those of others at the start', async () => {
      const place = (line: Element): number => find(line, '[part=bubble]').getBoundingClientRect().left
      expect(place(await shown({ own: true, state: 'sent' }))).to.be.above(place(await shown()) + 100)
    })

    test('has one ring of focus, around the bubble, whatever the page says', async () => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('message-item:focus { outline: 2px solid red }')
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
      const line = await shown()
      line.tabIndex = 0
      line.focus()
      expect(getComputedStyle(line).outlineStyle).to.equal('none')
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => each !== sheet)
    })

    test('has a part for every box', async () => {
      const line = await shown()
      for (const part of ['avatar', 'name', 'bubble', 'text', 'meta']) {
        expect(look(line, `[part=${part}]`), part).to.not.equal(null)
      }
    })
  })
})
