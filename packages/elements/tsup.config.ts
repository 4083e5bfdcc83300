import { defineConfig } from 'tsup'

/** For npm: libraries stay imports, so that a page holds one copy of each. What a <script> tag loads: build/cdn.ts. */
export default defineConfig({
  entry: ['src/index.ts', 'src/define.ts', 'src/strings/*.ts', '!src/**/*.test.ts'],
  format: ['esm'],
  target: 'es2022',
  platform: 'browser',
  sourcemap: true,
  dts: false
})
