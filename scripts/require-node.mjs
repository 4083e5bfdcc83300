// Import this first: on Linux the workspace brings its own Node, elsewhere the one on PATH has to do.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Node ${process.versions.node} is too old: Parlo needs 22.18 or newer, best 24.`)
  console.error('Run this through pnpm (npx -y pnpm@12 test), or install Node 24 from https://nodejs.org.')
  process.exit(1)
}
