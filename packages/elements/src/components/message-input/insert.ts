/**
 * Put a text in place of what is selected in a box, or of what is between two places in it. As if it was typed: it can be
 * undone, and the box tells of it.
 */
export function insert(
  box: HTMLTextAreaElement,
  text: string,
  start = box.selectionStart,
  end = box.selectionEnd
): void {
  const wanted = box.value.slice(0, start) + text + box.value.slice(end)
  box.focus()
  box.setSelectionRange(start, end)
  // Deprecated, and without successor: nothing else that a page may do can be undone.
  // oxlint-disable-next-line typescript/no-deprecated -- as above
  document.execCommand('insertText', false, text)
  if (box.value === wanted) return
  box.value = wanted
  box.setSelectionRange(start + text.length, start + text.length)
  const typed = new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' })
  box.dispatchEvent(typed)
}
