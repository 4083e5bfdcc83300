import { globSync, readFileSync } from 'node:fs'

/*
 * Names that no page, no server and no browser ever sees, and that are nowhere quoted. Not here: what travels, what the
 * platform calls, what the documentation names. (What is private to a class is `#private`, and shortened by itself.)
 */
const NAMES = {
  engine: `out run api timeline asked askAfter skew wake refuse meet known pulling pullAfter
    marked markAfter opened typingSaid ranges byId strangers touched present snapshot signedIn bearer blank
    delay onRefused onDown onFrame onToken onRoom onMessage onError onText onOpen tokenEnds persist
    loadPeople sought loose changesAfter aboutAt askedAt flown earlier keeps listed presentUntil brings
    behind shares refusal getLines onLead onTold onSignedOut areFree sharedId isReplaced driver`,
  socket: `reconnectionDelayGrowFactor minReconnectionDelay maxReconnectionDelay maxEnqueuedMessages
    connectionTimeout maxRetries minUptime startClosed`
}

/** As a list with `|` between, for an expression. */
export const asPattern = (names: Record<string, string>): string =>
  Object.values(names).join(' ').split(/\s+/).join('|')

/** Those, and the names that the socket library marks as its own by a `_`. */
export const OWN_NAMES = `_[a-z].*|${asPattern(NAMES)}`

const packages = new URL('../..', import.meta.url).pathname

/**
 * A field that travels, that a device keeps for a later version, or that pages read or write must keep its name, even
 * when it gets one of these.
 *
 * @throws {Error} When one of them is among the names to be shortened.
 */
export function assertUnseen(names: RegExp): void {
  const kept = 'sdk/src/{snapshots,connection,options,storage,engine/record}.ts'
  for (const path of globSync(['contract/src/*.ts', kept], { cwd: packages })) {
    if (!path.endsWith('.test.ts')) check(path, sourceOf(path), names, /(\w+)\??[:(]/g)
  }
  // The fields of a module that is fetched later are its exports, which keep their names.
  for (const path of globSync(['elements/src/**/*.ts', 'sdk/src/signed-in.ts'], { cwd: packages }))
    check(path, sourceOf(path), names, /^export (?:async )?(?:const|let|function|class) (\w+)/gm)
  // Of what is handed out, all but what is inside of its methods.
  for (const path of globSync('sdk/src/{chat,room,thread,files}.ts', { cwd: packages })) {
    const classes = sourceOf(path).match(/^export class [^]*?^\}/gm) ?? []
    check(path, classes.join('\n'), names, /^ {2}(?:async |get |readonly )*(\w+)\??[:(<]/gm)
  }
}

const sourceOf = (path: string): string =>
  readFileSync(`${packages}${path}`, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '')

function check(path: string, source: string, names: RegExp, fields: RegExp): void {
  for (const [, field = ''] of source.matchAll(fields)) {
    if (names.test(field)) throw new Error(`${path} has a field ${field}: take that name out of NAMES`)
  }
}

assertUnseen(new RegExp(`^(?:${OWN_NAMES})$`))
