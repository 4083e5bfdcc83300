/** Nodes for each row, and beside them, before it is worth looking. */
const [EACH, BESIDE] = [8, 200]

/**
 * Take away the comments that Lit leaves where rows of a `repeat` were: each row that goes leaves the one that marked its
 * end (lit-html 3.3.1 to 3.3.3, https://github.com/lit/lit/issues/5298). In a list that is read for hours there would be no
 * end of them.
 *
 * Between two rows the first empty comment is the end of the one, and the last the start of the other.
 */
export function sweep(rows: Element): void {
  if (rows.childNodes.length < EACH * rows.children.length + BESIDE) return
  let run: ChildNode[] = []
  let after = 0
  const clear = (until?: number): void => {
    for (const each of run.slice(after, until)) each.remove()
    run = []
  }
  for (const node of Array.from(rows.childNodes)) {
    if (node instanceof Comment && node.data === '') run.push(node)
    else if (!(node instanceof Text)) {
      clear(-1)
      if (node instanceof Element) after = 1
    }
  }
  clear()
}
