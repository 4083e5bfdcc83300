import type { Words } from './en.ts'

/** What the form says that people sign in with, in English. Fetched with it. */
export const form = {
  signIn: 'Sign in',
  signInIntro: 'Welcome',
  createAccount: 'Create account',
  createIntro: 'Create your account',
  noAccount: 'New here?',
  haveAccount: 'Already have an account?',
  username: 'Username',
  password: 'Password',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  needUsername: 'Enter your username.',
  needPassword: 'Enter your password.',
  usernameHint: '3 to 32 letters, digits, dots, dashes or underscores',
  passwordHint: 'At least 8 characters',
  wrongLogin: 'Username and password do not belong together.',
  usernameTaken: 'Someone already has this username. Choose another.',
  noNewAccounts: 'New accounts cannot be created here.'
}

/** The same of one language. */
export type FormWords = typeof form

/** Those of a language. A line that is left out is English. */
export const formIn = (words: Words & { form?: Partial<FormWords> }): FormWords => ({
  ...form,
  ...words.form
})
