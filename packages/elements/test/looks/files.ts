import type { Attachment } from '@parlo/sdk'
import type { FakeServer } from '@parlo/sdk/testing'

/* Files that look like what people send, without a file in the repository. */

const id = (name: string): string => name.replace(/\W/g, '').padEnd(22, '0')
const file = (name: string, type: string, size: number, more: Partial<Attachment> = {}): Attachment => ({
  id: id(name),
  name,
  type,
  size,
  state: 'ready',
  ...more
})
const photo = (name: string, width: number, height: number): Attachment =>
  file(name, 'image/png', 640_000, { width, height, thumbnail: true })

export const HILLS = photo('hills.png', 1200, 800)
export const LAKE = photo('lake.png', 800, 800)
export const TOWER = photo('tower.png', 600, 900)
export const PLAN = file('Plan for Sunday, the last version of all.pdf', 'application/pdf', 1_234_567)
export const VOICE = file('Voice message 22 Nov 2026, 09.41.webm', 'audio/webm', 48_000, { seconds: 12 })
export const FILM = file('The cake is cut.mp4', 'video/mp4', 8_400_000, { seconds: 65 })

const ALL = [HILLS, LAKE, TOWER, PLAN, VOICE, FILM]

/** Have a server know of them; their bytes are asked for where those of all files are. */
export function keepFiles(server: FakeServer): void {
  for (const each of ALL) server.addFile(each)
  const other = server.options.fetch!
  server.options.fetch = async (input, init) => {
    const [, , files, wanted] = new URL(input instanceof Request ? input.url : input).pathname.split('/')
    const found = ALL.find(each => each.id === wanted)
    return files === 'files' && found ? new Response(await painted(found)) : other(input, init)
  }
}

/** A landscape: sky, a sun, and hills, in colours that come from its name. */
export function painted({ name, width = 400, height = 300 }: Partial<Attachment>): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width / 2
  canvas.height = height / 2
  const context = canvas.getContext('2d')!
  context.scale(canvas.width / 100, canvas.height / 100)
  const hue = (name ?? '').length * 47
  const fill = (colour: string, draw: () => void): void => {
    context.fillStyle = colour
    context.beginPath()
    draw()
    context.fill()
  }
  fill(`hsl(${hue} 70% 80%)`, () => context.rect(0, 0, 100, 100))
  fill('#fff7d6', () => context.ellipse(72, 28, 9, 9 * (width / height), 0, 0, 7))
  fill(`hsl(${hue + 120} 30% 50%)`, () => context.ellipse(25, 105, 60, 50, 0, 0, 7))
  fill(`hsl(${hue + 130} 35% 35%)`, () => context.ellipse(80, 110, 60, 45, 0, 0, 7))
  return new Promise(resolve => canvas.toBlob(blob => resolve(blob!)))
}
