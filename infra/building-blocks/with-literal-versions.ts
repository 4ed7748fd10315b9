/** [var package_default = {…};] at the top level of an unminified bundle, and the version in it. */
const MANIFEST = /^var (package_default\d*) = \{\n(?: .*\n)*? {2}version: ("[^"\\\n]+"),\n(?: .*\n)*\};$/gm
/** [package_default.version] */
const VERSION = /\b(package_default\d*)\.version\b/g

/**
 * The code of an unminified bundle with the versions of packages as literals: each client of the AWS SDK asks its
 * `package.json` for its version, and a bundler keeps the whole of an object of which one property is used.
 */
export function withLiteralVersions(code: string): string {
  const versions = new Map([...code.matchAll(MANIFEST)].map(([, name = '', version = '']) => [name, version]))
  return code.replaceAll(VERSION, (whole, name: string) => versions.get(name) ?? whole)
}
