import { html, type TemplateResult } from 'lit'
import type { Person } from '@parlo/sdk'
import type { Words } from '../../strings/en.ts'
import { initials, tint } from '../../text/person.ts'

/** As many as are drawn at once: who is further down is found by typing. */
const MOST = 100

/** People whose name contains what was typed: those who are here first, then by name. */
export function peopleNamed(people: readonly Person[], search: string): { shown: Person[]; more: boolean } {
  const wanted = search.trim().toLowerCase()
  const found = people
    .filter(({ username }) => username.toLowerCase().includes(wanted))
    .toSorted(
      (one, other) => Number(other.online) - Number(one.online) || one.username.localeCompare(other.username)
    )
  return { shown: found.slice(0, MOST), more: found.length > MOST }
}

/** Picture and name, and below it whether they are here, or something else. */
export function personLine(words: Words, person: Person, about?: unknown): TemplateResult {
  return html`<span
      class="avatar tint-${tint(person.id)} ${person.online ? 'online' : ''}"
      part="avatar"
      aria-hidden="true"
      >${initials(person.username)}</span
    ><span class="who"
      ><bdi class="name" part="name">${person.username}</bdi>
      <span class="about">${about ?? (person.online ? words.online : words.offline)}</span></span
    >`
}
