import { Duration } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { GiveUpDocumentEnvironment } from '../functions/give-up-document/env.ts'
import type { AnnouncementQueue } from './announcement-queue.ts'
import { NodeFunction } from './building-blocks/node-function.ts'
import type { RecordStore } from './record-store.ts'
import type { Settings } from './settings.ts'

interface GivenUpProps {
  readonly settings: Settings
  readonly records: RecordStore
  readonly announcementQueue: AnnouncementQueue
  /** Where the messages wait for a person in the end, whatever happens here. */
  readonly deadLetters: Queue
}

/**
 * What could not be read in all its tries, on its way to the dead letters: it is recorded, so that it is seen in the
 * answers.
 */
export class GivenUp extends Construct {
  readonly queue: Queue

  constructor(scope: Construct, id: string, { settings, records, announcementQueue, deadLetters }: GivenUpProps) {
    super(scope, id)
    const { queue: sizes, giveUp } = settings.intake
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(giveUp.visibilityTimeout),
      retentionPeriod: Duration.seconds(sizes.deadLetterRetention),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: sizes.maxReceiveCount },
    })
    const give: NodeFunction<GiveUpDocumentEnvironment> = new NodeFunction(this, 'GiveUpDocument', {
      folder: 'give-up-document',
      description: 'Records what could not be read, and hands it on to the dead letters',
      environment: {
        TABLE_NAME: records.table.tableName,
        DEAD_LETTERS_URL: deadLetters.queueUrl,
        ANNOUNCE_QUEUE_URL: announcementQueue.queue.queueUrl,
      },
      timeout: giveUp.timeout,
      memory: giveUp.memory,
      logDays: settings.retention.logDays,
      mayDo: [
        new PolicyStatement({
          actions: ['dynamodb:GetItem', 'dynamodb:PutItem'],
          resources: [records.table.tableArn],
        }),
        new PolicyStatement({
          actions: ['sqs:SendMessage'],
          resources: [deadLetters.queueArn, announcementQueue.queue.queueArn],
        }),
        new PolicyStatement({
          actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
          resources: [this.queue.queueArn],
        }),
      ],
    })
    new EventSourceMapping(this, 'RecordWhatWasGivenUp', {
      target: give.function,
      eventSourceArn: this.queue.queueArn,
      batchSize: giveUp.batchSize,
      maxConcurrency: giveUp.maxConcurrency,
      reportBatchItemFailures: true,
    })
  }
}
