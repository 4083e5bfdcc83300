/**
 * A listener whose mistake is its own: it is reported as any uncaught error is, and neither the other listeners nor
 * what was about to be done miss anything by it.
 */
export const guarded = <F extends (news: never) => void>(listener: F): F =>
  ((news: never) => {
    try {
      listener(news)
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }) as F
