import { defineConfig } from 'tsup'
import { modernSocket } from './build/modern-socket.ts'
import { OWN_NAMES } from './build/names.ts'

export default defineConfig({
  entry: ['src/index.ts', 'src/testing/index.ts'],
  format: ['esm'],
  target: 'es2022',
  platform: 'neutral',
  // What only somebody signed in needs is a file of its own, and what both need, too.
  splitting: true,
  sourcemap: true,
  clean: true,
  dts: false,
  noExternal: [/^reconnecting-websocket/],
  esbuildPlugins: [modernSocket],
  esbuildOptions(options) {
    options.legalComments = 'inline'
    options.mangleProps = new RegExp(`^(?:${OWN_NAMES})$`)
  }
})
