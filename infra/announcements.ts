import { Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { SubscriptionFilter, Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { AnnounceChangesEnvironment } from '../functions/announce-changes/env.ts'
import { EVENT_SOURCE } from '../schemas/announcement.ts'
import { acknowledgeObjectsUnder } from './building-blocks/acknowledge-objects-under.ts'
import { NodeFunction } from './building-blocks/node-function.ts'
import type { RecordStore } from './record-store.ts'
import { NAMES, type Settings } from './settings.ts'

interface AnnouncementsProps {
  readonly settings: Settings
  readonly records: RecordStore
  readonly reports: Bucket
  /** Where settled uploads ask to be announced. */
  readonly queue: Queue
  readonly apiUrl: string
}

type AnnounceFunction = NodeFunction<AnnounceChangesEnvironment>

/**
 * From a settled upload to those who want to hear of it: announce function, events on the account's bus, a topic of
 * messages.
 */
export class Announcements extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, id: string, props: AnnouncementsProps) {
    super(scope, id)
    this.topic = addTopic(this, props.settings)
    const announce = addAnnounceFunction(this, props, this.topic)
    new EventSourceMapping(this, 'AnnounceWhatSettled', {
      target: announce.function,
      eventSourceArn: props.queue.queueArn,
      batchSize: props.settings.announcements.batch.size,
      maxConcurrency: props.settings.announcements.batch.maxConcurrency,
      reportBatchItemFailures: true,
    })
  }
}

/** One subscription an address; which messages it gets the message's attribute `watch` says. */
function addTopic(scope: Construct, { announceTo }: Settings): Topic {
  const topic = new Topic(scope, 'Topic', { displayName: 'Yearover', enforceSSL: true })
  for (const { email, watches = [NAMES.everything] } of announceTo) {
    const watch = SubscriptionFilter.stringFilter({ allowlist: watches })
    topic.addSubscription(new EmailSubscription(email, { filterPolicy: { watch } }))
  }
  return topic
}

function addAnnounceFunction(
  scope: Construct,
  { settings, records, reports, queue, apiUrl }: AnnouncementsProps,
  topic: Topic,
): AnnounceFunction {
  const { announcements, retention } = settings
  const bus = Stack.of(scope).formatArn({ service: 'events', resource: 'event-bus', resourceName: 'default' })
  const announce: AnnounceFunction = new NodeFunction(scope, 'AnnounceChanges', {
    folder: 'announce-changes',
    description: 'Tells what a report that was read changed, once',
    environment: {
      TABLE_NAME: records.table.tableName,
      REPORTS_BUCKET: reports.bucketName,
      WATCHES_PREFIX: NAMES.watches,
      API_URL: apiUrl,
      TOPIC_ARN: topic.topicArn,
      MAX_EVENT_BYTES: String(announcements.maxEventBytes),
      MAX_EVENT_CHANGES: String(announcements.maxEventChanges),
      MAX_MAIL_CHANGES: String(announcements.maxMailChanges),
      CLAIM_SECONDS: String(announcements.announce.timeout),
    },
    ...announcements.announce,
    logDays: retention.logDays,
    mayDo: [
      new PolicyStatement({
        actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
        resources: [records.table.tableArn],
      }),
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [reports.arnForObjects(`${NAMES.watches}*`)] }),
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [reports.bucketArn],
        conditions: { StringLike: { 's3:prefix': `${NAMES.watches}*` } },
      }),
      new PolicyStatement({
        actions: ['events:PutEvents'],
        resources: [bus],
        conditions: { StringEquals: { 'events:source': EVENT_SOURCE } },
      }),
      new PolicyStatement({ actions: ['sns:Publish'], resources: [topic.topicArn] }),
      new PolicyStatement({
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
        resources: [queue.queueArn],
      }),
    ],
  })
  acknowledgeObjectsUnder(announce.role, reports, NAMES.watches, 'Watches bear any name.')
  return announce
}
