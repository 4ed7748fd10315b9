import { describe, expect, test } from '@jest/globals'
import { Cron } from 'croner'
import { nextAttempt } from '../../local/schedule/next-attempt.ts'
import { startScheduleClock } from '../../local/schedule/schedule-clock.ts'
import { translateSchedule } from '../../schemas/schedule-expression.ts'

// 2026-11-22 is a Sunday.
const NOW = new Date('2026-11-22T12:00:00Z')

const FIRST_FIRING: [string, string][] = [
  ['cron(0 3 * * ? *)', '2026-11-23T03:00:00.000Z'],
  ['cron(15 10 ? * 1 *)', '2026-11-29T10:15:00.000Z'],
  ['cron(15 10 ? * 2 *)', '2026-11-23T10:15:00.000Z'],
  ['cron(15 10 ? * MON-FRI *)', '2026-11-23T10:15:00.000Z'],
  ['cron(15 10 ? * 7 *)', '2026-11-28T10:15:00.000Z'],
  ['cron(15 10 ? * L *)', '2026-11-28T10:15:00.000Z'],
  ['cron(15 10 ? * 6L *)', '2026-11-27T10:15:00.000Z'],
  ['cron(15 10 ? * MON#2 *)', '2026-12-14T10:15:00.000Z'],
  ['cron(0 9 L * ? *)', '2026-11-30T09:00:00.000Z'],
  ['cron(0 9 15W * ? *)', '2026-12-15T09:00:00.000Z'],
  ['cron(0 9 1 JAN ? 2028)', '2028-01-01T09:00:00.000Z'],
  ['cron(0/5 * * * ? *)', '2026-11-22T12:05:00.000Z'],
  ['cron(0 0/6 * * ? *)', '2026-11-22T18:00:00.000Z'],
]

describe('schedule expressions', () => {
  test.each(FIRST_FIRING)('%s fires first at %s', (expression, expected) => {
    const times = translateSchedule(expression)
    if (times.kind !== 'cron') throw new Error('no cron')
    const cron = new Cron(times.pattern, { timezone: 'UTC', alternativeWeekdays: true, sloppyRanges: true })
    expect(cron.nextRun(NOW)?.toISOString()).toBe(expected)
  })

  test.each([
    ['rate(1 minute)', { kind: 'every', milliseconds: 60_000 }],
    ['rate(6 hours)', { kind: 'every', milliseconds: 21_600_000 }],
    ['rate(45 days)', { kind: 'every', milliseconds: 3_888_000_000 }],
    ['at(2027-01-31T10:00:00)', { kind: 'once', at: '2027-01-31T10:00:00' }],
  ])('%s', (expression, times) => {
    expect(translateSchedule(expression)).toEqual(times)
  })

  test.each(['every 6h', 'rate(0 hours)', 'rate(2 weeks)', 'cron(0 3 * * *)', 'cron(0 3 1 * 2 *)', 'at(tomorrow)', ''])(
    '%j is refused',
    (expression) => {
      expect(() => translateSchedule(expression)).toThrow(RangeError)
    },
  )

  test.each([
    ['cron(61 3 * * ? *)', 'UTC'],
    ['cron(0 3 * * ? *)', 'Mars/Olympus'],
  ])('%s in %s stops the start and names the resource', (expression, timezone) => {
    const settings = { logicalId: 'Nightly', expression, timezone, enabled: true }
    expect(() => startScheduleClock({ ...settings, fire: async () => undefined, onError: () => undefined })).toThrow(
      /^Nightly: /,
    )
  })

  test('fires by itself', async () => {
    const fired = new Promise<string>((resolve, reject) => {
      const clock = startScheduleClock({
        logicalId: 'Soon',
        expression: `at(${new Date(Date.now() + 2000).toISOString().slice(0, 19)})`,
        timezone: 'UTC',
        enabled: true,
        fire: async () => {
          clock.stop()
          resolve('fired')
        },
        onError: reject,
      })
    })
    await expect(fired).resolves.toBe('fired')
  })
})

describe('after an attempt that failed', () => {
  const DAY = 24 * 60 * 60

  test.each([
    { made: 1, attempts: 0, eventAge: DAY, next: { kind: 'exhausted', condition: 'MaximumRetryAttempts' } },
    { made: 1, attempts: 1, eventAge: DAY, next: { kind: 'retry', at: 1000 } },
    { made: 2, attempts: 1, eventAge: DAY, next: { kind: 'exhausted', condition: 'MaximumRetryAttempts' } },
    { made: 3, attempts: 185, eventAge: DAY, next: { kind: 'retry', at: 4000 } },
    { made: 185, attempts: 185, eventAge: DAY, next: { kind: 'retry', at: 480_000 } },
    { made: 7, attempts: 185, eventAge: 60, next: { kind: 'exhausted', condition: 'MaximumEventAgeInSeconds' } },
  ])('$made of 1 + $attempts within $eventAge s: $next', ({ made, attempts, eventAge, next }) => {
    expect(nextAttempt({ attempts, eventAge }, made, 0, 0)).toEqual(next)
  })
})
