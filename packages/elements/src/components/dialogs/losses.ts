import type { Losses } from '../../leaving.ts'
import type { More } from '../../strings/en-more.ts'

/** What would be lost, in words; empty: nothing. */
export function inWords({ signOut }: More, { messages, files }: Losses): string {
  return [messages > 0 ? signOut.messages(messages) : '', files > 0 ? signOut.files(files) : '']
    .filter(Boolean)
    .join(' ')
}
