/** Does the reader want things to stand still? */
export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Let something stand out for a moment. */
export function flash(element: HTMLElement): void {
  element.animate(
    { backgroundColor: ['var(--_selected)', 'var(--_selected)', 'transparent'] },
    { duration: 2_000, easing: isStill() ? 'steps(1)' : 'ease-out' }
  )
}
