/* Blanks and signs that Unicode draws as nothing, such as U+200B or the filler U+3164; and the Braille pattern
 * without dots, which counts as a symbol. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u

/** Is there something to be seen in the text? */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text)
}
