import { html, type TemplateResult } from 'lit'
import type { Attachment } from '@parlo/sdk'
import type { More } from '../../strings/en-more.ts'
import { downloadIcon, playIcon } from './icons.ts'
import type { Large } from './large.ts'
import { lengthAndSize } from './length-and-size.ts'
import { pauseSound } from './player.ts'

/** A video in the viewer, and what it asks for. */
export interface VideoPart {
  file: Attachment
  now: Exclude<Large, { at: 'failed' }>
  words: More['actions']
  locale: string
  play(): void
  save(): void
  /** The browser does not play it; or the page does not let it. */
  fail(): void
}

/** Draw a video, or what stands in its place. */
export function videoPart({ file, now, words, locale, play, save, fail }: VideoPart): TemplateResult {
  const { name } = file
  const extent = lengthAndSize(locale, file)
  switch (now.at) {
    case 'offered':
      return html`<div class="told" part="told">
        <button type="button" class="begin" part="play" aria-label=${words.play(name)} @click=${play}>
          ${playIcon}
        </button>
        <p>${extent}</p>
      </div>`
    case 'loading':
      return html`<div class="told" part="told">
        <p role="status">${words.loadingVideo} ${extent}</p>
        <progress aria-label=${name}></progress>
      </div>`
    case 'there':
      return html`<video
        part="video"
        aria-label=${name}
        src=${now.url}
        controls
        autoplay
        playsinline
        @loadeddata=${begin}
        @play=${pauseSound}
        @error=${fail}
      ></video>`
    case 'unplayable':
      return html`<div class="told" part="told">
        <p role="alert">${words.videoNotPlayed}</p>
        <button type="button" class="save" part="save" aria-label=${words.downloadFile(name)} @click=${save}>
          ${downloadIcon} ${words.download}
        </button>
      </div>`
  }
}

/** WebKit plays by itself only what it holds more of than it reads of a `blob:`. Where a browser wants a press, there is one. */
function begin({ target }: Event): void {
  const video = target as HTMLVideoElement
  if (video.paused) void video.play().catch(() => undefined)
}
