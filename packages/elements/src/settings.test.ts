import { expect } from '@open-wc/testing'
import { settings, type Settings } from './settings.ts'

const KEY = 'parlo-settings'

/** As another tab of this site would. */
function setElsewhere(value: string | null): void {
  if (value === null) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, value)
  dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: value }))
}

describe('settings', () => {
  let heard: Settings[]
  let end: () => void
  beforeEach(() => {
    heard = []
    end = settings.subscribe(value => heard.push(value))
    setElsewhere(null)
    heard = []
  })
  afterEach(() => {
    setElsewhere(null)
    end()
  })

  test('begins with sound, without notifications, and as the page has it', () => {
    expect(settings.getSnapshot()).to.deep.equal({
      sound: true,
      notifications: false,
      scheme: 'auto',
      language: '',
      muted: []
    })
  })

  test('changes what it is told to, tells, and keeps it', () => {
    settings.set({ scheme: 'dark' })
    settings.set({ sound: false })
    expect(heard.at(-1)).to.deep.include({ scheme: 'dark', sound: false })
    expect(JSON.parse(localStorage.getItem(KEY)!)).to.deep.include({ scheme: 'dark', sound: false })
    expect(settings.getSnapshot()).to.equal(settings.getSnapshot())
  })

  test('follows what is chosen in another tab', () => {
    setElsewhere('{"language":"de"}')
    expect(heard.at(-1)!.language).to.equal('de')
  })

  test('takes nonsense for nothing chosen', () => {
    setElsewhere('{"scheme":"pink","sound":"loud","language":7,"muted":"all"}')
    expect(heard.at(-1)).to.deep.equal({
      sound: true,
      notifications: false,
      scheme: 'auto',
      language: '',
      muted: []
    })
    setElsewhere('not JSON')
    expect(heard.at(-1)!.scheme).to.equal('auto')
  })
})
