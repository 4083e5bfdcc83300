import { html, nothing, type TemplateResult } from 'lit'
import type { Chat, Person } from '@parlo/sdk'
import type { Words } from '../../strings/en.ts'
import { isCalled, nameOf, tint } from '../../text/person.ts'
import { face } from '../face.ts'

/** As many as are drawn at once: who is further down is found by typing. */
const MOST = 100

/** People whose name contains what was typed: those who are here first, then by name. */
export function peopleNamed(people: readonly Person[], search: string): { shown: Person[]; more: boolean } {
  const wanted = search.trim().toLowerCase()
  const found = people
    .filter(person => isCalled(person, wanted))
    .toSorted(
      (one, other) => Number(other.online) - Number(one.online) || nameOf(one).localeCompare(nameOf(other))
    )
  return { shown: found.slice(0, MOST), more: found.length > MOST }
}

/** Picture and name, and below it their username, where that is another one, and whether they are here, or something else. */
export function personLine(
  words: Words,
  chat: Chat | undefined,
  person: Person,
  about: string = person.online ? words.online : words.offline
): TemplateResult {
  const name = nameOf(person)
  return html`<span
      class="avatar tint-${tint(person.id)} ${person.online ? 'online' : ''}"
      part="avatar"
      aria-hidden="true"
      >${face(chat, name, person)}</span
    ><span class="who"
      ><bdi class="name" part="name">${name}</bdi>
      <span class="about"
        >${person.name === undefined ? nothing : html`<bdi>@${person.username}</bdi> · `}${about}</span
      ></span
    >`
}
