import { expect, test } from '@jest/globals'
import { withLiteralVersions } from '../../infra/building-blocks/with-literal-versions.ts'
import { bundled } from './support/programs.ts'

const CLIENT = `import info from '@aws-sdk/client-s3/package.json'
console.log({ version: info.version, unknown: other.version })
`

test('the version of a package becomes a literal, and its manifest is no longer asked', () => {
  const whole = bundled(CLIENT)
  const code = withLiteralVersions(whole)
  expect(whole).toContain('package_default.version')
  expect(code).toMatch(/version: "\d+\.\d+\.\d+"/)
  expect(code).not.toContain('package_default.version')
  expect(code).toContain('other.version')
})
