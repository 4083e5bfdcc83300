// Run the demo: the chat server on SQLite, with pages to try it.
import './parlo-js.mjs'

try {
  await import('../examples/demo/main.ts')
} catch (error) {
  console.error(`The demo could not start. ${error.message}`)
  process.exit(1)
}
