/*
 * In place of Lit's own in the one-file build: that one can do without adopted style sheets, which every browser that
 * knows this package's CSS (`light-dark()`) has.
 */
export const supportsAdoptingStyleSheets = true

export const css = ([text]) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}

export const getCompatibleStyle = sheet => sheet

export const adoptStyles = (root, sheets) => {
  root.adoptedStyleSheets = sheets
}

export const CSSResult = CSSStyleSheet

export const unsafeCSS = text => css([text])
