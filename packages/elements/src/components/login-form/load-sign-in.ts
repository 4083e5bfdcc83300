import type * as Inside from './sign-in.ts'

/** Fetch what is inside the sign-in form, which most pages never show: their visitors are signed in. */
export const loadSignIn = (): Promise<typeof Inside> => import('./sign-in.ts')
