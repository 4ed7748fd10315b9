import { Duration } from 'aws-cdk-lib'
import { Match, Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { AnnouncementQueue } from './announcement-queue.ts'
import type { AccessLogs } from './access-logs.ts'
import type { AlarmTopic } from './building-blocks/alarm-topic.ts'
import { addPrivateBucket } from './building-blocks/private-bucket.ts'
import { GivenUp } from './given-up.ts'
import { addIntakeAlarms } from './intake-alarms.ts'
import { addParseFunction } from './parse-function.ts'
import type { RecordStore } from './record-store.ts'
import { NAMES, type Settings } from './settings.ts'

interface DocumentIntakeProps {
  readonly settings: Settings
  readonly accessLogs: AccessLogs
  readonly records: RecordStore
  readonly announcementQueue: AnnouncementQueue
  readonly alarmTopic: AlarmTopic | undefined
}

/**
 * From a report that lands in the bucket to its parsing: bucket, event rule, queue with dead letters, parse function.
 */
export class DocumentIntake extends Construct {
  readonly reports: Bucket
  readonly deadLetters: Queue
  readonly landed: Queue

  constructor(scope: Construct, id: string, props: DocumentIntakeProps) {
    super(scope, id)
    this.reports = addReportsBucket(this, props)
    this.deadLetters = addDeadLetters(this, props.settings)
    const givenUp = new GivenUp(this, 'GivenUp', { ...props, deadLetters: this.deadLetters })
    this.landed = addQueue(this, props.settings, givenUp.queue)
    sendLandings(this, this.reports, this.landed, givenUp.queue)
    const parse = addParseFunction(this, props, this.reports, this.landed)
    addIntakeAlarms(this, props, { landed: this.landed, deadLetters: this.deadLetters, parse })
  }
}

function addReportsBucket(scope: Construct, { settings, accessLogs }: DocumentIntakeProps): Bucket {
  const bucket = addPrivateBucket(scope, 'Reports', {
    versioned: true,
    accessLogs: { bucket: accessLogs.bucket, prefix: 'reports/' },
    lifecycle: [
      {
        id: 'expire-old-versions',
        noncurrentVersionExpiration: Duration.days(settings.retention.oldVersionDays),
        expiredObjectDeleteMarker: true,
        abortIncompleteMultipartUploadAfter: Duration.days(settings.buckets.abandonedUploadDays),
      },
    ],
  })
  // `eventBridgeEnabled: true` would bring a custom resource with a function of its own; this property does the same.
  const element = bucket.node.defaultChild
  if (!CfnBucket.isCfnBucket(element)) throw new Error('the reports bucket has no AWS::S3::Bucket of its own')
  element.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
  return bucket
}

function addDeadLetters(scope: Construct, { intake: { queue } }: Settings): Queue {
  return new Queue(scope, 'DeadLetters', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.seconds(queue.deadLetterRetention),
  })
}

function addQueue(scope: Construct, { intake: { queue } }: Settings, givenUp: Queue): Queue {
  return new Queue(scope, 'Landed', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    visibilityTimeout: Duration.seconds(queue.visibilityTimeout),
    retentionPeriod: Duration.seconds(queue.retention),
    deadLetterQueue: { queue: givenUp, maxReceiveCount: queue.maxReceiveCount },
  })
}

/**
 * Every new object version becomes a message, except settings: catalogues, watches and sources. What EventBridge cannot
 * deliver is given up too.
 */
function sendLandings(scope: Construct, reports: Bucket, landed: Queue, givenUp: Queue): void {
  new Rule(scope, 'ReportLanded', {
    description: 'An object landed in the reports bucket',
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: {
        bucket: { name: [reports.bucketName] },
        object: { key: Match.anythingButPrefix(NAMES.catalogues, NAMES.watches, NAMES.sources) },
      },
    },
    targets: [new SqsQueue(landed, { deadLetterQueue: givenUp })],
  })
}
