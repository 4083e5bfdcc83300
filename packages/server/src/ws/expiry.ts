/** Seconds before a token's end at which its holder is warned, and after it for which the socket still lives. */
const WARNING = 60
const GRACE = 30

/** Where a token stands: `soon` over, `over` with its grace, or neither. */
export function expiry(expiresAt: number, now: number): 'fine' | 'soon' | 'over' {
  const left = expiresAt - now / 1000
  if (left <= -GRACE) return 'over'
  return left <= WARNING ? 'soon' : 'fine'
}
