import type { RoomSnapshot } from '@parlo/sdk'

/** Is it known that this is a group which the one signed in is not in, or that there is none? */
export const isOutside = ({ kind, role, id, error }: RoomSnapshot): boolean =>
  kind === 'group' && role === null && (id !== null || /^(forbidden|not_found)$/.test(error?.code ?? ''))
