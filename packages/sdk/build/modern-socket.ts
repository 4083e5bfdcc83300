import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'

/**
 * The published file of reconnecting-websocket is ES5 with its helpers, twice the size of its own source, which is
 * published too. Compiled from that, it is the same program; and without what `transport.ts`, the only file that knows
 * it, never uses, half of that. The end-to-end tests run what is left. A release that changed what is cut fails here.
 */
export const modernSocket: Plugin = {
  name: 'modern-socket',
  setup(build) {
    build.onResolve({ filter: /^reconnecting-websocket$/ }, ({ resolveDir }) =>
      build.resolve('reconnecting-websocket/reconnecting-websocket.ts', {
        resolveDir,
        kind: 'import-statement'
      })
    )
    build.onLoad({ filter: /reconnecting-websocket\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: CUTS.reduce(cut, readFileSync(path, 'utf8'))
    }))
  }
}

/** A whole method, getter or setter. */
const method = (name: string): RegExp =>
  new RegExp(String.raw`^ {4}(?:public |private |static |[gs]et )*(?:${name})\b[^=;]*?\{$[^]*?^ {4}\}$`, 'gm')

const CUTS: [what: RegExp, instead: string][] = [
  // What it can write to the console.
  [/^ +this\._debug\([^;]*\);$/gm, ''],
  [method('_debug'), ''],
  // What makes it look like a WebSocket. A state's name is its number.
  [/this\.OPEN\b/g, '1'],
  [/this\.CLOSED\b/g, '3'],
  [
    method(
      'CONNECTING|OPEN|CLOSING|CLOSED|binaryType|retryCount|bufferedAmount|extensions|protocol|readyState|url'
    ),
    ''
  ],
  [method('dispatchEvent|removeEventListener'), ''],
  [/^ +this\._ws!?\.binaryType = .*$/gm, ''],
  [/^ +private _binaryType.*$/gm, ''],
  [/^ +public on\w+: .* = null;$/gm, ''],
  [/^ +if \(this\.on\w+\) \{\n.*\n +\}$/gm, ''],
  // Listeners are functions.
  [/this\._callEventListener\(event, listener\)/g, 'listener(event as never)'],
  [method('_callEventListener'), ''],
  // Its queue is off: what is sent while the line is down is kept elsewhere.
  [/ else \{\n +const \{maxEnqueuedMessages[^]*?\n {8}\}$/gm, ''],
  [/^ +this\._messageQueue.*$/gm, ''],
  [/^ +private _messageQueue.*$/gm, ''],
  // Its delays are off, and it tries for ever: `ready` waits.
  [/this\._getNextDelay\(\)/g, '0'],
  [method('_getNextDelay|_acceptOpen'), ''],
  [/^ +if \(this\._retryCount >= maxRetries\) \{\n[^]*?\n {8}\}$/gm, ''],
  [/^.*\b(?:_retryCount|maxRetries|_uptimeTimeout|minUptime)\b.*$/gm, ''],
  // Where to, and by what, is always given, and good.
  [/this\._getNextUrl\(this\._url\)/g, 'this._url()'],
  [/_url: UrlProvider/g, '_url: () => Promise<string>'],
  [method('_getNextUrl'), ''],
  [/^ +if \(!isWebSocket\(WebSocket\)\) \{\n.*\n +\}$/gm, ''],
  [/ = getGlobalWebSocket\(\)/g, ''],
  [/ = DEFAULT\.\w+/g, ''],
  [/^const DEFAULT = [^]*?^\};$/gm, ''],
  [/this\._protocols\s+\? (new WebSocket\(url, this\._protocols\))\s+: new WebSocket\(url\)/g, '$1'],
  [/^ +if \(this\._options\.startClosed\) \{\n.*\n +\}$/gm, '']
]

function cut(source: string, [what, instead]: (typeof CUTS)[number]): string {
  const left = source.replace(what, instead)
  if (left === source) throw new Error(`reconnecting-websocket has nothing like ${what.source} any more`)
  return left
}
