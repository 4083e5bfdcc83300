import type { TemplateResult } from 'lit'
import type { Chat } from '@parlo/sdk'
import { chatIcon } from '../../icons.ts'
import { htmlWith } from '../../registration.ts'
import { ChatLauncher, type ChatOpenChangeEvent } from '../chat-launcher/chat-launcher.ts'

/* What makes a popup of a window. Fetched where there is one. */

const html = htmlWith(ChatLauncher)

/** A launcher with the window's content inside. */
export const popup = (
  chat: Chat | undefined,
  open: boolean,
  onChange: (event: ChatOpenChangeEvent) => void,
  content: TemplateResult
): TemplateResult =>
  html`<chat-launcher
    part="launcher"
    exportparts="button:launcher-button,badge:launcher-badge,panel,close"
    .chat=${chat}
    .open=${open}
    @chat-open-change=${onChange}
    ><slot name="launcher-icon" slot="icon">${chatIcon}</slot>${content}</chat-launcher
  >`
