// The tag as it has to be pasted into another page: with the address of this server.
const tag = document.getElementById('tag')
const copy = document.getElementById('copy')
tag.textContent = tag.textContent.replace('"/parlo.js"', `"${location.origin}/parlo.js"`)

copy.addEventListener('click', () => void copyTag())

async function copyTag() {
  try {
    await navigator.clipboard.writeText(tag.textContent)
    copy.textContent = 'Copied'
    setTimeout(() => (copy.textContent = 'Copy'), 2000)
  } catch {
    // Not allowed here: select it, so that the keyboard can copy it.
    getSelection().selectAllChildren(tag)
  }
}
