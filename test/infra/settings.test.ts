import { describe, expect, test } from '@jest/globals'
import { readSettings } from '../../infra/settings.ts'

describe('numbers that follow from others', () => {
  const { intake, alarms, diff } = readSettings({})

  test('a batch of nothing but largest documents ends within the timeout', () => {
    expect(intake.parse.timeout % intake.batch.size).toBe(0)
    expect(intake.parse.timeout / intake.batch.size).toBeGreaterThanOrEqual(20)
  })

  test('the visibility timeout is six times the function timeout plus the batching window', () => {
    expect(intake.queue.visibilityTimeout).toBe(6 * intake.parse.timeout + intake.batch.window)
  })

  test('all tries end long before the queue forgets a message', () => {
    expect(intake.queue.maxReceiveCount * intake.queue.visibilityTimeout).toBeLessThan(intake.queue.retention / 10)
  })

  test('a dead letter stays longer than the queue keeps a message, whose age it inherits', () => {
    expect(intake.queue.deadLetterRetention).toBeGreaterThan(intake.queue.retention)
  })

  test('CloudWatch takes the periods: whole minutes', () => {
    expect(alarms.period % 60).toBe(0)
    expect(alarms.parseFailures.period % 60).toBe(0)
  })

  test('the diff function gives up before the HTTP API does', () => {
    expect(diff.timeout).toBeLessThan(30)
  })
})

describe('what a user may set', () => {
  test.each([undefined, {}, '{}'])('nothing: %j', (context) => {
    expect(readSettings(context)).toMatchObject({ stackName: 'Yearover', access: 'iam', retention: { logDays: 30 } })
  })

  test('JSON, as the command line passes it', () => {
    expect(readSettings('{"access": "public", "retention": {"logDays": 7}}')).toMatchObject({
      access: 'public',
      retention: { logDays: 7, oldVersionDays: 1826 },
    })
  })

  const jwt = { issuer: 'https://issuer.example', audience: ['reports'] }
  test.each<[unknown, string]>([
    ['{access: public}', 'yearover: is not JSON: {access: public}'],
    [{ acces: 'iam' }, 'yearover: Unrecognized key: "acces"'],
    [{ access: 'open' }, 'yearover.access: must be "iam", "public" or {"jwt": {"issuer", "audience"}}'],
    [
      { access: { jwt: { ...jwt, issuer: 'http://issuer.example' } } },
      'yearover.access.jwt.issuer: must be an https address',
    ],
    [{ access: { jwt: { ...jwt, audience: [] } } }, 'yearover.access.jwt.audience: must name at least one audience'],
    [{ access: { jwt: { ...jwt, audiences: [] } } }, 'yearover.access.jwt: Unrecognized key: "audiences"'],
    [{ retention: { logDays: 31 } }, 'yearover.retention.logDays: must be a retention that CloudWatch Logs takes'],
    [{ retention: { logDays: 9999 } }, 'yearover.retention.logDays: must be a retention that CloudWatch Logs takes'],
    [{ retention: { oldVersionDays: 0 } }, 'yearover.retention.oldVersionDays: Too small: expected number to be >=1'],
    [{ alarmEmail: 'nobody' }, 'yearover.alarmEmail: must be an e-mail address'],
    [
      { stackName: '2nd_try' },
      'yearover.stackName: must begin with a letter and hold only letters, digits and hyphens',
    ],
    [{ alarmEmail: 'x', stackName: '' }, 'yearover.alarmEmail: must be an e-mail address'],
  ])('%j is refused, with what and where', (context, message) => {
    expect(() => readSettings(context)).toThrow(message)
  })
})
