/**
 * Numbers about files. In a file of their own, so that a page that sends none does not load them. What a server is set
 * to it tells in `welcome.limits`.
 */
export const FILE_LIMITS = {
  /** Files one message may carry; messages that may carry one file. */
  attachments: 10,
  carriers: 1_000,
  /** UTF-16 code units in the name of a file. */
  name: 255,
  /** Bytes in one piece of an upload. */
  chunkBytes: 1_048_576,
  /** Bytes in a file, and in all files of a user, unless the server is set otherwise. */
  fileBytes: 26_214_400,
  userBytes: 1_073_741_824,
  /** Bytes in a picture of oneself, as it is sent. */
  pictureBytes: 4_194_304,
  /** Milliseconds after which an upload that nobody continued, or that no message carries, is given up. */
  looseMillis: 86_400_000
} as const
