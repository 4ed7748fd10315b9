import { Duration } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { ParseDocumentEnvironment } from '../functions/parse-document/env.ts'
import type { AnnouncementQueue } from './announcement-queue.ts'
import { acknowledgeObjectsUnder } from './building-blocks/acknowledge-objects-under.ts'
import { NodeFunction } from './building-blocks/node-function.ts'
import type { RecordStore } from './record-store.ts'
import { NAMES, type Settings } from './settings.ts'

export type ParseFunction = NodeFunction<ParseDocumentEnvironment>

interface ParseFunctionProps {
  readonly settings: Settings
  readonly records: RecordStore
  readonly announcementQueue: AnnouncementQueue
}

/** The function that reads what landed: what it may do, and how it is fed from the queue. */
export function addParseFunction(
  scope: Construct,
  { settings, records, announcementQueue }: ParseFunctionProps,
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
      // was read: S3 tells that (404) only to who may list, and to all others that they may not have it (403).
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
