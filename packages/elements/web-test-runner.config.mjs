import { webTests } from '../../scripts/web-tests.mjs'

const here = path => new URL(path, import.meta.url).pathname

export default {
  ...webTests({
    title: 'Element tests',
    files: here('./src/**/*.test.ts'),
    tsconfig: here('./tsconfig.json')
  }),
  coverage: process.env.COVERAGE === '1',
  coverageConfig: {
    include: ['packages/*/src/**/*.ts'],
    threshold: { statements: 90, branches: 85, functions: 90, lines: 90 }
  },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode')
}
