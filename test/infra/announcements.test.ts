import { describe, expect, test } from '@jest/globals'
import { readSettings } from '../../infra/settings.ts'
import { logicalId, resource, resourcesOf } from './support/resources.ts'
import { templateOf } from './support/template-of.ts'

const template = templateOf()
const { announcements, alarms } = readSettings({})
const toAnnounce = logicalId(template, 'AWS::SQS::Queue', 'AnnouncementQueueToAnnounce')
const unannounced = logicalId(template, 'AWS::SQS::Queue', 'AnnouncementQueueUnannounced')

test('announcing has a queue of its own, which gives up late and visibly', () => {
  expect(resourcesOf(template, 'AWS::SQS::Queue')[toAnnounce]?.Properties).toMatchObject({
    VisibilityTimeout: 6 * announcements.announce.timeout,
    RedrivePolicy: {
      deadLetterTargetArn: { 'Fn::GetAtt': [unannounced, 'Arn'] },
      maxReceiveCount: announcements.queue.maxReceiveCount,
    },
  })
  expect(resource(template, 'AWS::CloudWatch::Alarm', 'AnnouncementQueueUnannounced').properties).toMatchObject({
    Threshold: alarms.unannounced,
    Dimensions: [{ Value: { 'Fn::GetAtt': [unannounced, 'QueueName'] } }],
  })
})

test('what one function may hold in its hands it has let go before its message comes again', () => {
  expect(announcements.announce.timeout).toBeLessThan(announcements.queue.visibilityTimeout)
})

test('an event stays below what EventBridge takes, and its item below what the table takes', () => {
  const rest = 64 * 1024
  expect(announcements.maxEventBytes + rest).toBeLessThanOrEqual(256 * 1024)
})

describe('who gets messages', () => {
  test('nobody, unless it is set', () => {
    expect(resourcesOf(template, 'AWS::SNS::Subscription')).toEqual({})
  })

  test('an address gets everything, or what its watches look for', () => {
    const told = templateOf({
      announceTo: [{ email: 'all@example.org' }, { email: 'fees@example.org', watches: ['fees', 'falls'] }],
    })
    const subscriptions = Object.values(resourcesOf(told, 'AWS::SNS::Subscription')).map(({ Properties }) => Properties)
    expect(subscriptions).toEqual([
      expect.objectContaining({ Endpoint: 'all@example.org', FilterPolicy: { watch: ['everything'] } }),
      expect.objectContaining({ Endpoint: 'fees@example.org', FilterPolicy: { watch: ['fees', 'falls'] } }),
    ])
  })

  test.each([
    ['an address that is none', [{ email: 'all' }], 'yearover.announceTo.0.email: must be an e-mail address'],
    [
      'a watch that cannot be one',
      [{ email: 'a@example.org', watches: ['Fees!'] }],
      'yearover.announceTo.0.watches.0: must be lower-case words joined by hyphens',
    ],
  ])('%s stops the synth', (_name, announceTo, fault) => {
    expect(() => readSettings({ announceTo })).toThrow(fault)
  })
})
