import { html } from 'lit'

/*
 * An e-mail address in a text. Before and after it stands nothing that would be a part of it: who finds only the end of an
 * address writes to somebody else. Nor is it what programs write with an @: git@host:path, icon@2x.png, name@1.2.3-beta.my.
 * Takes time linear in the text, whatever is in it.
 */
const ADDRESS =
  /(?<![\w\xc0-\u024f.+@/'%&=-])(\w[\w.+-]*@(?!\d+(?:x|\.\d+)\.)(?:[\w-]+\.)+[a-z]{2,})(?![.:]?[\w/@-])/gi

/**
 * Draws the e-mail addresses in a piece of text as links. Apart from other links, as few messages have an `@` in them.
 *
 * @param plain - Draws what is just text.
 */
export const addresses =
  (plain: (text: string) => unknown = text => text) =>
  (text: string): unknown =>
    // Every other one is what was found.
    text
      .split(ADDRESS)
      .map((part, index) =>
        index % 2 === 1
          ? html`<a part="link" href="mailto:${part}" target="_blank" rel="noopener noreferrer nofollow"
              >${part}</a
            >`
          : plain(part)
      )
