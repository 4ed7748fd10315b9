import { Duration } from 'aws-cdk-lib'
import { Match, Rule } from 'aws-cdk-lib/aws-events'
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { ParseDocumentEnvironment } from '../functions/parse-document/env.ts'
import type { AnnouncementQueue } from './announcement-queue.ts'
import type { AccessLogs } from './access-logs.ts'
import { acknowledgeObjectsUnder } from './building-blocks/acknowledge-objects-under.ts'
import { addAlarm } from './building-blocks/alarm.ts'
import type { AlarmTopic } from './building-blocks/alarm-topic.ts'
import { NodeFunction } from './building-blocks/node-function.ts'
import { addPrivateBucket } from './building-blocks/private-bucket.ts'
import { GivenUp } from './given-up.ts'
import type { RecordStore } from './record-store.ts'
import { NAMES, type Settings } from './settings.ts'

interface DocumentIntakeProps {
  readonly settings: Settings
  readonly accessLogs: AccessLogs
  readonly records: RecordStore
  readonly announcementQueue: AnnouncementQueue
  readonly alarmTopic: AlarmTopic | undefined
}

type ParseFunction = NodeFunction<ParseDocumentEnvironment>

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
    addAlarms(this, props, { landed: this.landed, deadLetters: this.deadLetters, parse })
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

function addParseFunction(
  scope: Construct,
  { settings, records, announcementQueue }: DocumentIntakeProps,
  reports: Bucket,
  landed: Queue,
): ParseFunction {
  const { intake, retention } = settings
  const parse: ParseFunction = new NodeFunction(scope, 'ParseDocument', {
    folder: 'parse-document',
    description: 'Reads every figure of a report that landed, and stores what it read',
    environment: {
      TABLE_NAME: records.table.tableName,
      READINGS_BUCKET: records.readings.bucketName,
      CATALOGUES_PREFIX: NAMES.catalogues,
      MAX_DOCUMENT_BYTES: String(intake.maxDocumentBytes),
      MAX_NUMBERS: String(intake.maxNumbers),
      MAX_SENTENCE_CHARACTERS: String(intake.maxSentenceCharacters),
      MAX_RECEIVE_COUNT: String(intake.queue.maxReceiveCount),
      ANNOUNCE_QUEUE_URL: announcementQueue.queue.queueUrl,
    },
    ...intake.parse,
    logDays: retention.logDays,
    mayDo: [
      // Reports by version alone, so that a later upload cannot change what is being read.
      new PolicyStatement({ actions: ['s3:GetObjectVersion'], resources: [reports.arnForObjects('*')] }),
      new PolicyStatement({
        actions: ['s3:GetObject'],
        resources: [reports.arnForObjects(`${NAMES.catalogues}*`)],
      }),
      // Whether there is a catalogue for a series, and which version of it; and whether a report was deleted before it
      // was
      // read: S3 tells that (404) only to who may list, and to all others that they may not have it (403).
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [reports.bucketArn] }),
      new PolicyStatement({ actions: ['s3:PutObject'], resources: [records.readingObjects] }),
      new PolicyStatement({
        actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:BatchWriteItem'],
        resources: [records.table.tableArn],
      }),
      new PolicyStatement({
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
        resources: [landed.queueArn],
      }),
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [announcementQueue.queue.queueArn] }),
    ],
  })
  acknowledgeObjectsUnder(parse.role, reports, '', 'A report may land under any key.')
  acknowledgeObjectsUnder(parse.role, reports, NAMES.catalogues, 'A catalogue is named after any series.')
  acknowledgeObjectsUnder(
    parse.role,
    records.readings,
    NAMES.readings,
    'Keys of readings are made from the bytes of the reports.',
  )
  new EventSourceMapping(scope, 'ParseWhatLanded', {
    target: parse.function,
    eventSourceArn: landed.queueArn,
    batchSize: intake.batch.size,
    maxBatchingWindow: Duration.seconds(intake.batch.window),
    maxConcurrency: intake.batch.maxConcurrency,
    reportBatchItemFailures: true,
  })
  return parse
}

interface Watched {
  readonly landed: Queue
  readonly deadLetters: Queue
  readonly parse: ParseFunction
}

function addAlarms(scope: Construct, { settings, alarmTopic: topic }: DocumentIntakeProps, watched: Watched): void {
  const { alarms } = settings
  const period = Duration.seconds(alarms.period)
  addAlarm(scope, 'DeadLettersAlarm', {
    metric: watched.deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
    threshold: alarms.deadLetters,
    means: 'At least one report that landed could not be parsed in all its tries, or its event could not be delivered.',
    whatToDo: 'Read the dead letter, mend the cause, then send it back to the queue: parsing twice does no harm.',
    runbook: 'Dead letters',
    topic,
  })
  addAlarm(scope, 'IntakeBehindAlarm', {
    metric: watched.landed.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' }),
    threshold: alarms.oldestMessage,
    means: 'A report has waited so long that its parsing failed more than once, or more landed than can be parsed.',
    whatToDo: 'Look for errors in the log of the parse function; nothing is lost yet.',
    runbook: 'Intake behind',
    topic,
  })
  addAlarm(scope, 'ParseFailingAlarm', {
    metric: parseFailures(watched.parse, Duration.seconds(alarms.parseFailures.period)),
    threshold: alarms.parseFailures.count,
    periods: alarms.parseFailures.periods,
    means:
      'The parse function keeps crashing, running out of time or memory, or being throttled: retries do not repair it.',
    whatToDo:
      'Read its log for the first error. Reports that it rejects, and single failures that it reports, do not count here.',
    runbook: 'Parsing fails',
    topic,
  })
}

function parseFailures({ function: parse }: ParseFunction, period: Duration): MathExpression {
  return new MathExpression({
    expression: 'errors + throttles',
    label: 'Broken or throttled invocations',
    usingMetrics: { errors: parse.metricErrors({ period }), throttles: parse.metricThrottles({ period }) },
    period,
  })
}
