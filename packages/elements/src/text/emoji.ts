const ONE =
  /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*|\p{Regional_Indicator}{2}/u
const ONLY = new RegExp(`^(?:(?:${ONE.source})\\s?){1,6}$`, 'u')

/** Is this nothing but one to six emoji? Such a message is drawn larger. */
export function onlyEmoji(text: string): boolean {
  return text.length <= 80 && ONLY.test(text.trim())
}
