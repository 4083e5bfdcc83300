import { tagOf } from '../../registration.ts'
import type { DialogElement } from './dialog-element.ts'
import type { DialogHost, DialogRequest } from './load-dialogs.ts'
import { MembersDialog } from './members-dialog.ts'
import { NewRoomDialog } from './new-room-dialog.ts'
import { PersonDialog } from './person-dialog.ts'
import { PinnedDialog } from './pinned-dialog.ts'
import { DetailsDialog } from './details-dialog.ts'
import { ReportDialog } from './report-dialog.ts'
import { SearchDialog } from './search-dialog.ts'
import { SettingsDialog } from './settings-dialog.ts'
import { SignOutDialog } from './sign-out-dialog.ts'

/** Open a dialog: see `openDialog`, which fetches this file. One of its kind at a time. */
export function open(host: DialogHost, request: DialogRequest): void {
  const place = placeFor(host)
  const dialog = make(request)
  if ([...place.children].some(each => each.localName === dialog.localName)) return
  if (host.chat) dialog.chat = host.chat
  place.append(dialog)
}

function make(request: DialogRequest): DialogElement {
  switch (request.dialog) {
    case 'person':
      return create(PersonDialog, { userId: request.userId })
    case 'new-room':
      return create(NewRoomDialog, {})
    case 'members':
      return create(MembersDialog, { room: request.room })
    case 'search':
      return create(SearchDialog, { room: request.room })
    case 'pinned':
      return create(PinnedDialog, { room: request.room })
    case 'details':
      return create(DetailsDialog, { room: request.room, message: request.message })
    case 'report':
      return create(ReportDialog, { room: request.room, message: request.message })
    case 'settings':
      return create(SettingsDialog, {})
    case 'sign-out':
      return create(SignOutDialog, { leave: request.leave })
  }
}

function create<T extends DialogElement>(
  element: (new () => T) & { readonly tag: string },
  properties: Partial<T>
): T {
  const made = document.createElement(tagOf(element)) as T
  return Object.assign(made, properties)
}

/** The shadow root of the outermost of our elements around: a row of a list may go while the dialog is open. */
function placeFor(host: HTMLElement): ParentNode & Node {
  let found: Element = host
  for (let at: Node = host; ;) {
    const root = at.getRootNode()
    if (!(root instanceof ShadowRoot)) break
    at = root.host
    if ('tag' in root.host.constructor) found = root.host
  }
  return found.shadowRoot ?? document.body
}
