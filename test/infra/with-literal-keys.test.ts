import { expect, test } from '@jest/globals'
import { withLiteralKeys } from '../../infra/building-blocks/with-literal-keys.ts'
import { bundled } from './support/programs.ts'

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

test('so a bundler can drop what is not used', () => {
  expect(bundled(SDK)).toContain('DELETE')
  expect(bundled(withLiteralKeys(SDK))).not.toContain('DELETE')
})
