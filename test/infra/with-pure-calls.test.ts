import { expect, test } from '@jest/globals'
import { withPureCalls } from '../../infra/building-blocks/with-pure-calls.ts'
import { bundled, printedBy } from './support/programs.ts'

/** As the AWS SDK's own modules are written. */
const PROGRAM = `
import { createHash } from 'node:crypto'
const createPaginator = (command) => () => command
class ScanCommand {}
class QueryCommand {}
const paginateScan = createPaginator(ScanCommand)
const paginateQuery = createPaginator(QueryCommand)
const hasNativeCrypto = (() => {
  try {
    return createHash('md5') !== undefined
  } catch {
    return false
  }
})()
const INIT = new Int32Array([1732584193])
const USED = new Int32Array([7])
console.log(JSON.stringify([paginateQuery() === QueryCommand, USED[0]]))
`

test('what is made and never used goes, and what is used stays', () => {
  const whole = bundled(PROGRAM)
  const kept = bundled(whole)
  const code = bundled(withPureCalls(whole))
  for (const unused of ['ScanCommand', 'hasNativeCrypto', '1732584193']) {
    expect(kept).toContain(unused)
    expect(code).not.toContain(unused)
  }
  expect(printedBy(code)).toEqual([true, 7])
})
