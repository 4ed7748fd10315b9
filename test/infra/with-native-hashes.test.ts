import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { withNativeHashes } from '../../infra/building-blocks/with-native-hashes.ts'
import { bundled, printedBy } from './support/programs.ts'

/** Prints what the classes make of [abc]. */
const PROGRAM = `
import { Sha1 } from '@aws-sdk/checksums/sha'
import { Md5, Sha256 } from '@smithy/core/checksum'

const digests = [new Md5(), new Sha1(), new Sha256()].map((hash) => {
  hash.update(new TextEncoder().encode('abc'))
  return hash.digest()
})
console.log(JSON.stringify((await Promise.all(digests)).map((digest) => Buffer.from(digest).toString('hex'))))
`

test('only the hashes of Node are left, and give the same', () => {
  const whole = bundled(PROGRAM)
  const code = bundled(withNativeHashes(whole))
  expect(whole).toMatch(/\b(?:Md5|Sha1|Sha256)Js\b/)
  expect(code).not.toMatch(/\b(?:Md5|Sha1|Sha256)Js\b/)

  const expected = ['md5', 'sha1', 'sha256'].map((name) => createHash(name).update('abc').digest('hex'))
  expect(printedBy(whole)).toEqual(expected)
  expect(printedBy(code)).toEqual(expected)
})
