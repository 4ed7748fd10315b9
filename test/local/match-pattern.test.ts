import { describe, expect, test } from '@jest/globals'
import { matchesPattern, unknownPatternOperators } from '../../local/events/match-pattern.ts'

const EVENT = {
  source: 'aws.s3',
  'detail-type': 'Object Created',
  resources: ['arn:a', 'arn:b'],
  detail: {
    bucket: { name: 'reports' },
    object: { key: 'reports/series/kazakhstan/2023.txt', size: 1024 },
    none: null,
    empty: [],
    parts: [{ number: 1, state: 'done' }, { number: 2 }],
    flag: true,
  },
}

const detail = (name: string, ...tests: unknown[]): Record<string, unknown> => ({ detail: { [name]: tests } })
const key = (...tests: unknown[]): Record<string, unknown> => ({ detail: { object: { key: tests } } })
const size = (...numeric: unknown[]): Record<string, unknown> => ({ detail: { object: { size: [{ numeric }] } } })

const CASES: [Record<string, unknown>, boolean][] = [
  [{}, true],
  [{ source: ['aws.s3'] }, true],
  [{ source: ['aws.sqs', 'aws.s3'] }, true],
  [{ source: ['aws.sqs'] }, false],
  [{ source: ['AWS.S3'] }, false],
  [{ source: ['aws.s3'], 'detail-type': ['Object Deleted'] }, false],
  [{ resources: ['arn:b'] }, true],
  [{ resources: ['arn:c'] }, false],
  [detail('flag', true), true],
  [detail('flag', 'true'), false],
  [detail('none', null), true],
  [key({ prefix: 'reports/' }), true],
  [key({ prefix: 'report/' }), false],
  [key({ prefix: { 'equals-ignore-case': 'REPORTS/' } }), true],
  [key({ suffix: '.txt' }), true],
  [key({ suffix: '.pdf' }, { suffix: '.txt' }), true],
  [key({ suffix: { 'equals-ignore-case': '.TXT' } }), true],
  [key({ wildcard: 'reports/*/kazakhstan/*.txt' }), true],
  [key({ wildcard: 'reports/*.pdf' }), false],
  [key({ wildcard: 'reports/series/kazakhstan/2023?txt' }), false],
  [key({ wildcard: String.raw`reports/\*` }), false],
  [key({ 'anything-but': 'x' }), true],
  [key({ 'anything-but': ['reports/series/kazakhstan/2023.txt'] }), false],
  [key({ 'anything-but': { prefix: 'reports/' } }), false],
  [key({ 'anything-but': { prefix: ['a/', 'b/'] } }), true],
  [key({ 'anything-but': { suffix: '.txt' } }), false],
  [key({ 'anything-but': { wildcard: '*/tajikistan/*' } }), true],
  [detail('missing', { 'anything-but': 'x' }), false],
  [{ detail: { bucket: { name: [{ 'equals-ignore-case': 'REPORTS' }] } } }, true],
  [size('>', 0), true],
  [size('>', 0, '<=', 1024), true],
  [size('>', 1024), false],
  [size('=', 1024), true],
  [{ detail: { object: { key: [{ numeric: ['>', 0] }] } } }, false],
  [detail('flag', { exists: true }), true],
  [detail('flag', { exists: false }), false],
  [detail('missing', { exists: false }), true],
  [detail('missing', { exists: true }), false],
  [{ detail: { missing: { deep: [{ exists: false }] } } }, true],
  [{ detail: { parts: { number: [2] } } }, true],
  [{ detail: { parts: { number: [3] } } }, false],
  [{ $or: [{ source: ['x'] }, { detail: { flag: [true] } }] }, true],
  [{ $or: [{ source: ['x'] }, { detail: { flag: [false] } }] }, false],
  [{ detail: { $or: [{ flag: [false] }, { bucket: { name: [{ prefix: 'rep' }] } }] } }, true],
  [{ source: ['x'], $or: [{ source: ['aws.s3'] }] }, false],
]

describe('event patterns', () => {
  test.each(CASES)('%j: %s', (pattern, fits) => {
    expect(unknownPatternOperators(pattern)).toEqual([])
    expect(matchesPattern(pattern, EVENT)).toBe(fits)
  })

  test.each([[key({ cidr: '10.0.0.0/8' })], [{ $or: [{ source: ['x'] }, key({ cidr: '10.0.0.0/8' })] }]])(
    '%j uses an operator that is not known',
    (pattern) => {
      expect(unknownPatternOperators(pattern)).toEqual(['cidr'])
      expect(() => matchesPattern(pattern, EVENT)).toThrow('cidr')
    },
  )
})
