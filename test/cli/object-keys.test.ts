import { describe, expect, test } from '@jest/globals'
import { identityFromPath } from '../../cli/files/identity-from-path.ts'
import { objectKeys } from '../../cli/files/object-keys.ts'

test.each([
  ['/a/reports/s/x/2022.txt', { series: 's', subject: 'x', edition: 2022 }],
  ['/a/s/x/2022.txt', { subject: 'x', edition: 2022 }],
  ['/a/New York/2022.md', { edition: 2022 }],
  ['/2022', { edition: 2022 }],
  ['/a/s/x/2022-23.txt', { subject: 'x', edition: 2023 }],
  ['/a/s/x/2022-25.txt', {}],
  ['/a/reports/s/x/2022.final.txt', {}],
  ['/a/reports/s/x/report-2022.txt', {}],
  ['/a/reports/s/x/0022.txt', {}],
])('the path %s says %j', (file, identity) => {
  expect(identityFromPath(file, '/')).toEqual(identity)
})

describe('object keys', () => {
  test.each([
    [['reports/s/x/2022.txt'], {}, ['reports/s/x/2022.txt']],
    [['x/2022.TXT'], { series: 's' }, ['reports/s/x/2022.txt']],
    [['report'], { series: 's', subject: 'x', edition: 2022 }, ['reports/s/x/2022.txt']],
    [['report.pdf'], {}, ['report.pdf']],
    [['a/report.md', 'b/report.md', 'c/other.md'], {}, ['a/report.md', 'b/report.md', 'other.md']],
    [['../a/2022.txt', '../b/2022.txt'], {}, ['a/2022.txt', 'b/2022.txt']],
  ])('%j with %j', (files, asked, keys) => {
    expect(objectKeys(files, asked)).toEqual(keys)
  })

  test('two files never share one', () => {
    expect(() => objectKeys(['a.txt', 'b.txt'], { series: 's', subject: 'x', edition: 2022 })).toThrow('Several')
  })
})
