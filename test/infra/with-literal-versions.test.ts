import { expect, test } from '@jest/globals'
import { buildSync } from 'esbuild'
import { withLiteralVersions } from '../../infra/building-blocks/with-literal-versions.ts'

const CLIENT = `import info from '@aws-sdk/client-s3/package.json'
console.log({ version: info.version, unknown: other.version })
`

/** An unminified bundle as of a client of the SDK, with its `package.json`. */
const { text: bundled = '' } =
  buildSync({
    stdin: { contents: CLIENT, sourcefile: 'client.mjs', resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    write: false,
  }).outputFiles[0] ?? {}

test('the version of a package becomes a literal, and its manifest is no longer asked', () => {
  const code = withLiteralVersions(bundled)
  expect(bundled).toContain('package_default.version')
  expect(code).toMatch(/version: "\d+\.\d+\.\d+"/)
  expect(code).not.toContain('package_default.version')
  expect(code).toContain('other.version')
})
