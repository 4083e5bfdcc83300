import type { Act as SentAct } from '@parlo/contract'
import type { Act } from '../store/store.ts'

/** An act as it travels, in one piece. */
export function actOf(sent: SentAct): Act {
  switch (sent.kind) {
    case 'message':
      return { kind: 'message', ...sent.body }
    case 'edit':
      return { kind: 'edit', target: sent.target, text: sent.body.text }
    case 'delete':
      return { kind: 'delete', target: sent.target }
    case 'react':
      return { kind: 'react', target: sent.target, ...sent.body }
    case 'pin':
      return { kind: 'pin', target: sent.target, on: sent.body.on }
    case 'join':
    case 'leave':
      return { kind: sent.kind }
    case 'invite':
    case 'kick':
      return { kind: sent.kind, user: sent.body.user }
    case 'role':
      return { kind: 'role', ...sent.body }
    case 'title':
      return { kind: 'title', text: sent.body.text }
  }
}
