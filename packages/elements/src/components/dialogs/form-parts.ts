import type { TemplateResult } from 'lit'
import type { Chat } from '@parlo/sdk'
import type { Words } from '../../strings/en.ts'

/** What a form inside a dialog needs of it: as in `DialogElement`, where each is told of. */
export interface FormParts {
  chat: () => Chat | undefined
  words: () => Words
  act: (about: string, run: () => Promise<unknown>) => Promise<boolean>
  fail: (about: string, text: string) => void
  forgive: () => void
  wrong: (about: string) => TemplateResult
  wrongAt: (about: string) => string
  working: (about: string, label: string) => TemplateResult
}
