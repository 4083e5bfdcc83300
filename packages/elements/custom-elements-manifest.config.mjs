/* What `cem analyze` looks at, and what of it is nobody's business. */
export default {
  globs: ['src/components/*/*.ts', 'src/events.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.styles.ts'],
  litelement: true,
  packagejson: false, // where the manifest is, package.json says itself
  plugins: [
    {
      name: 'public-only',
      packageLinkPhase({ customElementsManifest }) {
        for (const module of customElementsManifest.modules) {
          module.declarations = module.declarations.filter(
            each => each.tagName !== undefined || module.path === 'src/events.ts'
          )
          module.exports = module.exports?.filter(each => each.kind !== 'js' || isClass(module, each.name))
          for (const declaration of module.declarations) {
            declaration.members = declaration.members?.filter(isPublic)
          }
        }
        // The analyzer reads files side by side; in the order of their names, the same sources give the same file.
        customElementsManifest.modules = customElementsManifest.modules
          .filter(each => each.declarations.length > 0)
          .toSorted((one, other) => (one.path < other.path ? -1 : 1))
      }
    }
  ]
}

const isClass = (module, name) => module.declarations.some(each => each.name === name)

/** Not private, and not one of the names by which the platform calls an element. */
const isPublic = ({ name, privacy, static: isStatic }) =>
  privacy === undefined &&
  !name.startsWith('#') &&
  !/^(form\w+Callback|getUpdateComplete|formAssociated|tag)$/.test(name) &&
  (!isStatic || name === 'define')
