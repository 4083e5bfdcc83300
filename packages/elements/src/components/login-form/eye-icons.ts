import { icon } from '../../icons.ts'

/* Show the password, or hide it. */

export const eyeIcon = icon(
  'M2 12s3.6-7 10-7 10 7 10 7-3.6 7-10 7-10-7-10-7zM9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0'
)
export const eyeOffIcon = icon(
  'M4 4l16 16M9.9 5.2A10 10 0 0112 5c6.4 0 10 7 10 7a17 17 0 01-3 3.8M6.1 6.9C3.5 8.8 2 12 2 12s3.6 7 10 7c1.9 0 3.5-.6 4.9-1.5'
)
