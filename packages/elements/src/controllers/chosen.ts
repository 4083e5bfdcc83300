import { nothing, type ReactiveControllerHost } from 'lit'
import { settings, type Settings } from '../settings.ts'
import { directionOf } from '../strings/direction.ts'
import { ReadableController } from './readable-controller.ts'

/**
 * The language that the person chose, as `lang` and `dir` of the outermost box an element draws; nothing where it is the page's.
 * For what stands outside the box of a window – a dialog, the panel of a popup – and would have Arabic words the English way
 * round. A window does it by hand: it is in the first file a page loads, and this need not be.
 */
export class Chosen extends ReadableController<Settings> {
  constructor(host: ReactiveControllerHost) {
    super(host, () => settings)
  }

  get lang(): string | typeof nothing {
    return this.value?.language || nothing
  }

  get dir(): string | typeof nothing {
    return this.value?.language ? directionOf(this.value.language) : nothing
  }
}
