import { Duration } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping, type Function } from 'aws-cdk-lib/aws-lambda'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { FetchSourceEnvironment } from '../functions/fetch-source/env.ts'
import type { PlanFetchesEnvironment } from '../functions/plan-fetches/env.ts'
import { acknowledgeObjectsUnder } from './building-blocks/acknowledge-objects-under.ts'
import { addAlarm } from './building-blocks/alarm.ts'
import type { AlarmTopic } from './building-blocks/alarm-topic.ts'
import { NodeFunction } from './building-blocks/node-function.ts'
import type { RecordStore } from './record-store.ts'
import { NAMES, type Settings } from './settings.ts'

interface ScheduledIngestionProps {
  readonly settings: Settings
  readonly records: RecordStore
  readonly reports: Bucket
  readonly alarmTopic: AlarmTopic | undefined
}

/**
 * New editions come in by themselves: schedule → planner → queue in order of hosts → fetch function → reports bucket.
 * Which sources there are and when each is asked, a file in the bucket says; the schedule here is only the planner's
 * tick.
 */
export class ScheduledIngestion extends Construct {
  readonly planner: Function
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, props: ScheduledIngestionProps) {
    super(scope, id)
    this.deadLetters = addQueue(this, 'DeadLetters', { retention: props.settings.intake.queue.deadLetterRetention })
    const requests = addQueue(this, 'Requests', {
      retention: props.settings.intake.queue.retention,
      // Six times the timeout, so that throttled tries do not bring a message back early (AWS).
      visibilityTimeout: Duration.seconds(6 * props.settings.fetching.fetch.timeout),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.settings.fetching.maxReceiveCount },
    })
    this.planner = addPlanner(this, props, requests)
    addTick(this, props.settings, this.planner)
    addFetcher(this, props, requests)
    addAlarms(this, props, this.planner, this.deadLetters)
  }
}

interface QueueProps {
  readonly retention: number
  readonly visibilityTimeout?: Duration
  readonly deadLetterQueue?: { readonly queue: Queue; readonly maxReceiveCount: number }
}

/** In order within each group of messages: a group is a host, so no host is asked by two fetchers at once. */
function addQueue(scope: Construct, id: string, { retention, ...props }: QueueProps): Queue {
  return new Queue(scope, id, {
    fifo: true,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.seconds(retention),
    ...props,
  })
}

function addPlanner(
  scope: Construct,
  { settings, records, reports }: ScheduledIngestionProps,
  requests: Queue,
): Function {
  const planner: NodeFunction<PlanFetchesEnvironment> = new NodeFunction(scope, 'PlanFetches', {
    folder: 'plan-fetches',
    description: 'Plans which reports are to be fetched now',
    environment: {
      TABLE_NAME: records.table.tableName,
      REPORTS_BUCKET: reports.bucketName,
      SOURCES_KEY: NAMES.sourcesFile,
      QUEUE_URL: requests.queueUrl,
    },
    ...settings.fetching.plan,
    logDays: settings.retention.logDays,
    mayDo: [
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [reports.arnForObjects(NAMES.sourcesFile)] }),
      // Only whether there is such a file, and which version of it.
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [reports.bucketArn],
        conditions: { StringEquals: { 's3:prefix': NAMES.sourcesFile } },
      }),
      new PolicyStatement({
        actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
        resources: [records.table.tableArn],
      }),
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [requests.queueArn] }),
    ],
  })
  return planner.function
}

/**
 * A tick that cannot be delivered is followed by the next: nothing is lost by it, and the alarm on the planner tells.
 */
function addTick(scope: Construct, { fetching }: Settings, planner: Function): void {
  const role = new Role(scope, 'TickRole', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') })
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [planner.functionArn] }))
  const tick = new CfnSchedule(scope, 'Tick', {
    description: 'Looks which sources are due',
    scheduleExpression: fetching.tick,
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: planner.functionArn,
      roleArn: role.roleArn,
      input: '{}',
      // The next tick does the same, later.
      retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 600 },
    },
  })
  // A name without a hash, by which it can be fired by hand on the local stack.
  tick.overrideLogicalId('IngestionTick')
}

function addFetcher(scope: Construct, { settings, records, reports }: ScheduledIngestionProps, requests: Queue): void {
  const { fetching, intake, retention } = settings
  const fetcher: NodeFunction<FetchSourceEnvironment> = new NodeFunction(scope, 'FetchSource', {
    folder: 'fetch-source',
    description: 'Asks one source for one report, and puts it into the bucket where it is new',
    environment: {
      TABLE_NAME: records.table.tableName,
      REPORTS_BUCKET: reports.bucketName,
      QUEUE_URL: requests.queueUrl,
      USER_AGENT: userAgent(fetching.contact),
      PAUSE: String(Math.round(fetching.pauseSeconds * 1000)),
      LONGEST_TURN: String(fetching.longestTurn * 1000),
      PORTS: JSON.stringify(fetching.ports),
      TEST_ORIGINS: JSON.stringify(fetching.testOrigins),
      TIMES: JSON.stringify(inMilliseconds(fetching.seconds)),
      MAX_REDIRECTS: String(fetching.maxRedirects),
      MAX_DOCUMENT_BYTES: String(intake.maxDocumentBytes),
      MAX_RECEIVE_COUNT: String(fetching.maxReceiveCount),
    },
    ...fetching.fetch,
    logDays: retention.logDays,
    mayDo: [
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:PutObject'],
        resources: [reports.arnForObjects(`${NAMES.reports}*`)],
      }),
      // Whether there is a report under a key at all.
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [reports.bucketArn],
        conditions: { StringLike: { 's3:prefix': `${NAMES.reports}*` } },
      }),
      new PolicyStatement({
        actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
        resources: [records.table.tableArn],
      }),
      new PolicyStatement({
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:SendMessage'],
        resources: [requests.queueArn],
      }),
    ],
  })
  acknowledgeObjectsUnder(fetcher.role, reports, NAMES.reports, 'A source may bring any report; it can not delete one.')
  new EventSourceMapping(scope, 'FetchWhatIsPlanned', {
    target: fetcher.function,
    eventSourceArn: requests.queueArn,
    // One request for each invocation: a slow host keeps nobody else waiting, and the times add up.
    batchSize: 1,
    maxConcurrency: fetching.concurrency,
    reportBatchItemFailures: true,
  })
}

const userAgent = (contact: string | undefined) => (contact === undefined ? 'Yearover/1' : `Yearover/1 (+${contact})`)

const inMilliseconds = (seconds: Record<string, number>) =>
  Object.fromEntries(Object.entries(seconds).map(([name, value]) => [name, Math.round(value * 1000)]))

function addAlarms(
  scope: Construct,
  { settings: { alarms }, alarmTopic: topic }: ScheduledIngestionProps,
  planner: Function,
  deadLetters: Queue,
): void {
  addAlarm(scope, 'FetchDeadLettersAlarm', {
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({
      period: Duration.seconds(alarms.period),
      statistic: 'Maximum',
    }),
    threshold: alarms.deadLetters,
    means:
      'At least one source could not be asked in all tries, because the fetch function or a service behind it fails.',
    whatToDo: 'Read its log for message-failed; what fails at the source itself does not count here.',
    runbook: 'Fetching fails',
    topic,
  })
  addAlarm(scope, 'PlanningFailsAlarm', {
    metric: planner.metricErrors({ period: Duration.seconds(alarms.planFailures.period), statistic: 'Sum' }),
    threshold: alarms.planFailures.count,
    means: 'The planner keeps failing: nothing new is fetched, and what is held stays as it is.',
    whatToDo: 'Read its log for the first error.',
    runbook: 'Fetching fails',
    topic,
  })
}
