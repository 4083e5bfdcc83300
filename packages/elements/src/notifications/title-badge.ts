/* The number of unread messages where a person sees it from another tab: before the title of the page, and on its icon. */

const PREFIX = /^\(\d+\+?\) /
const SIZE = 64

const counts = new Map<object, { who: string; count: number }>()
let shown = ''
let observer: MutationObserver | undefined
/** The page's icon, and what it was. */
let icon: { link: HTMLLinkElement; href: string; added: boolean } | undefined

/**
 * Count this many; together with what others count. Nothing is shown for 0.
 *
 * @param owner - What counts, such as a window.
 * @param who - For whom: what two windows count for one person are the same messages.
 */
export function badgeTitle(owner: object, who: string, count: number): void {
  if (count > 0) counts.set(owner, { who, count })
  else counts.delete(owner)
  const most = new Map<string, number>()
  for (const one of counts.values()) most.set(one.who, Math.max(one.count, most.get(one.who) ?? 0))
  const sum = [...most.values()].reduce((all, one) => all + one, 0)
  const label = sum === 0 ? '' : sum >= 100 ? '99+' : String(sum)
  if (label === shown) return
  shown = label
  writeTitle()
  void drawIcon(label)
  if (label && !observer) {
    // A page that changes its title keeps the number.
    observer = new MutationObserver(writeTitle)
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
  } else if (!label) {
    observer?.disconnect()
    observer = undefined
  }
}

function writeTitle(): void {
  const own = document.title.replace(PREFIX, '')
  const title = shown ? `(${shown}) ${own}` : own
  if (title !== document.title) document.title = title
}

async function drawIcon(label: string): Promise<void> {
  if (!label) {
    if (icon?.added) icon.link.remove()
    else if (icon) icon.link.href = icon.href
    icon = undefined
    return
  }
  icon ??= findIcon()
  const { link, href } = icon
  // A picture of another origin may be shown, but not drawn and read: then there is the number alone.
  const drawn = (await paint(label, href)) ?? (await paint(label))
  if (drawn && shown === label && icon?.link === link) link.href = drawn
}

function findIcon(): NonNullable<typeof icon> {
  const found = document.querySelector<HTMLLinkElement>('link[rel~="icon"]')
  if (found) return { link: found, href: found.href, added: false }
  const link = document.createElement('link')
  link.rel = 'icon'
  document.head.append(link)
  return { link, href: '/favicon.ico', added: true }
}

/** The picture with the number on it, as an address; undefined when it cannot be drawn. */
async function paint(label: string, href?: string): Promise<string | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIZE
  const context = canvas.getContext('2d')
  if (!context) return undefined
  try {
    if (href) context.drawImage(await loaded(href), 0, 0, SIZE, SIZE)
    const radius = href ? 21 : 32
    const [x, y] = [SIZE - radius, radius]
    context.fillStyle = '#c62a1f'
    context.beginPath()
    context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fill()
    context.fillStyle = '#fff'
    context.font = `700 ${radius * (label.length > 2 ? 0.85 : 1.2)}px system-ui, sans-serif`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.fillText(label, x, y + 2)
    return canvas.toDataURL()
  } catch {
    return undefined
  }
}

async function loaded(href: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = href
  await image.decode()
  return image
}
