import { expect, test } from '@jest/globals'
import { buildSync } from 'esbuild'
import { withLiteralKeys } from '../../infra/building-blocks/with-literal-keys.ts'

const SDK = `var _h = "http";
var _q = "with \\"quotes\\"";
var live = { [_h]: ["GET"], [_q]: 1, [other]: 2 };
var unused = { [_h]: ["DELETE"] };
console.log(live, test ? [_h] : _q);
`

test('keys that are constants become literals, all else stays', () => {
  expect(withLiteralKeys(SDK)).toBe(
    SDK.replaceAll('[_h]: ["', '"http": ["').replace('[_q]: 1', String.raw`"with \"quotes\"": 1`),
  )
})

const bundled = (contents: string) =>
  buildSync({ stdin: { contents, sourcefile: 'sdk.mjs' }, bundle: true, format: 'esm', write: false }).outputFiles[0]
    ?.text

test('so a bundler can drop what is not used', () => {
  expect(bundled(SDK)).toContain('DELETE')
  expect(bundled(withLiteralKeys(SDK))).not.toContain('DELETE')
})
