/**
 * A key is for the input method: it ends or changes what is being composed, and means nothing to anybody else. Safari ends
 * the composition before this keydown; only keyCode 229 still tells (WebKit bug 165004).
 */
export const isComposing = ({ isComposing, keyCode }: KeyboardEvent): boolean =>
  isComposing || keyCode === 229
