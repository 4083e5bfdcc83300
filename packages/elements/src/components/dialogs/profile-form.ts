import { html, nothing, type LitElement, type TemplateResult } from 'lit'
import { FILE_LIMITS, isChatError, LIMITS, type User } from '@parlo/sdk'
import { moreIn } from '../../strings/en-more.ts'
import { nameOf, tint } from '../../text/person.ts'
import { face } from '../face.ts'
import type { FormParts } from './form-parts.ts'

/** What a {@link ProfileForm} needs of its dialog. */
export interface ProfileFormParts extends FormParts {
  /** Oneself, as others see one. */
  me: () => User
}

/** Pixels of the shorter side of a picture that had to be made smaller: twice as many as the server keeps. */
const SIDE = 512

/** How others see one: a picture, and what one is called. */
export class ProfileForm {
  readonly #host: LitElement
  readonly #parts: ProfileFormParts
  /** What was typed, until it is saved. */
  #typed: string | undefined
  #saved: 'picture' | 'name' | undefined

  constructor(host: LitElement, parts: ProfileFormParts) {
    this.#host = host
    this.#parts = parts
  }

  /** Is there a name that is not saved yet? */
  get dirty(): boolean {
    return this.#typed !== undefined && this.#typed.trim() !== (this.#parts.me().name ?? '')
  }

  render(): TemplateResult {
    const { profile } = moreIn(this.#parts.words())
    return html`<section class="card self" aria-label=${profile.person}>
      ${this.#picture()} ${this.#name()}
    </section>`
  }

  #picture(): TemplateResult {
    const { profile } = moreIn(this.#parts.words())
    const { chat, me, working, wrong } = this.#parts
    const user = me()
    return html`<div class="portrait">
        <span class="avatar tint-${tint(user.id)}" part="avatar" aria-hidden="true"
          >${face(chat(), nameOf(user), user)}</span
        >
        <div class="buttons">
          <input
            type="file"
            id="picture-file"
            accept="image/png,image/jpeg,image/webp,image/gif"
            hidden
            @change=${this.#onFile}
          />
          <button
            class="button quiet"
            type="button"
            id="choose-picture"
            aria-describedby="wrong-picture"
            @click=${() => this.#find('picture-file')?.click()}
          >
            ${working('picture', profile.choosePicture)}
          </button>
          ${
            user.picture === undefined
              ? nothing
              : html`<button class="button quiet" type="button" id="remove-picture" @click=${this.#onRemove}>
                  ${working('no-picture', profile.removePicture)}
                </button>`
          }
        </div>
      </div>
      ${wrong('picture')} ${wrong('no-picture')} ${this.#said('picture')}`
  }

  #name(): TemplateResult {
    const { profile, dialogs } = moreIn(this.#parts.words())
    const { me, working, wrong, wrongAt } = this.#parts
    const { name = '', username } = me()
    return html`<form class="row" novalidate @submit=${this.#onSubmit}>
      <label for="display-name">${profile.displayName}</label>
      <div class="beside">
        <input
          class="field"
          part="field"
          id="display-name"
          autocomplete="name"
          dir="auto"
          maxlength=${LIMITS.displayName}
          placeholder=${username}
          aria-invalid=${wrongAt('name') ? 'true' : nothing}
          aria-describedby="display-name-hint wrong-name"
          .value=${this.#typed ?? name}
          @input=${this.#onInput}
        />
        <button class="button" id="save-name">${working('name', dialogs.save)}</button>
      </div>
      <p class="hint" id="display-name-hint">${profile.displayNameHint(username)}</p>
      ${wrong('name')} ${this.#said('name')}
    </form>`
  }

  /** Drawn from the start: what appears together with its text is not read. */
  #said(about: 'picture' | 'name'): TemplateResult {
    const { profile } = moreIn(this.#parts.words())
    return html`<p class="hint saved" role="status">${this.#saved === about ? profile.saved : ''}</p>`
  }

  readonly #onInput = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value
    this.#saved = undefined
    this.#parts.forgive()
    this.#host.requestUpdate()
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { profile } = moreIn(this.#parts.words())
    const name = this.#typed ?? this.#parts.me().name ?? ''
    const done = await this.#change('name', profile.badName, () =>
      this.#parts.chat()?.updateProfile({ name: name.trim() || null })
    )
    if (done && this.#typed === name) this.#typed = undefined
    // Whoever was signed out meanwhile has no profile here any more.
    if (!done) this.#find('display-name')?.focus()
    this.#host.requestUpdate()
  }

  readonly #onFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    // The same one may be chosen again.
    input.value = ''
    if (!file) return
    const { profile } = moreIn(this.#parts.words())
    await this.#change('picture', profile.badPicture, async () =>
      this.#parts.chat()?.updateProfile({ picture: await fitting(file) })
    )
  }

  readonly #onRemove = async (): Promise<void> => {
    const done = await this.#change('no-picture', '', () =>
      this.#parts.chat()?.updateProfile({ picture: null })
    )
    // The button goes with the picture.
    if (done) this.#find('choose-picture')?.focus()
  }

  /** @param bad - What to say where the server does not take it. */
  async #change(
    about: 'picture' | 'no-picture' | 'name',
    bad: string,
    run: () => Promise<User | undefined> | undefined
  ): Promise<boolean> {
    this.#saved = undefined
    let refused = false
    const done = await this.#parts.act(about, async () => {
      try {
        await run()
      } catch (error) {
        refused = !isChatError(error) || BAD.has(error.code)
        throw error
      }
    })
    if (refused) this.#parts.fail(about, bad)
    if (done) this.#saved = about === 'name' ? 'name' : 'picture'
    this.#host.requestUpdate()
    return done
  }

  #find(id: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(`#${id}`)
  }
}

const BAD = new Set<string>(['bad_request', 'unsupported_media_type', 'too_large'])

/** What the server takes as it is; what is too large, as photographs often are, made smaller. */
async function fitting(file: File): Promise<Blob> {
  if (file.size <= FILE_LIMITS.pictureBytes) return file
  const image = await createImageBitmap(file)
  const scale = Math.min(SIDE / Math.min(image.width, image.height), 1)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return new Promise((resolve, reject) => {
    canvas.toBlob(small => (small ? resolve(small) : reject(new Error('too large'))), 'image/png')
  })
}
