import type { Message } from '@parlo/sdk'
import { plainText } from '../../text/plain-text.ts'

/** Characters that are read out of a message: nobody can skip the rest of what a live region says. */
const MOST = 200

/** What is read out of a message that has just arrived: the beginning of its text, or the names of its files. */
export function readOut({ text, attachments }: Message): string {
  if (text === '') return attachments.map(({ name }) => name).join(', ')
  // Marks and blanks take some of it; 8,000 characters need not be looked through for so few.
  const plain = plainText(text.slice(0, MOST * 4))
  return plain.length > MOST ? `${plain.slice(0, MOST).toWellFormed()}…` : plain
}
