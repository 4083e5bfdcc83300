import { webTests } from '../../scripts/web-tests.mjs'

const here = path => new URL(path, import.meta.url).pathname

// What only browsers have: their storage, and their tabs. The rest of the SDK is tested in Node.
export default webTests({
  title: 'Browser tests of the SDK',
  files: here('./test-browser/*.test.ts'),
  tsconfig: here('./tsconfig.json')
})
