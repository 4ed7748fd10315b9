import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, Billing, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { INDEX } from '../schemas/stored-item.ts'
import type { AccessLogs } from './access-logs.ts'
import { addPrivateBucket } from './building-blocks/private-bucket.ts'
import { NAMES, type Settings } from './settings.ts'

interface RecordStoreProps {
  readonly settings: Settings
  readonly accessLogs: AccessLogs
}

const text = (name: string) => ({ name, type: AttributeType.STRING })

/**
 * What parsing stores: full readings in a bucket of their own, so that no output can trigger input, and in one
 * table what questions are asked by.
 */
export class RecordStore extends Construct {
  readonly readings: Bucket
  readonly table: TableV2

  constructor(scope: Construct, id: string, { settings, accessLogs }: RecordStoreProps) {
    super(scope, id)
    this.readings = addPrivateBucket(this, 'Readings', {
      // A reading is named by what it was read from and never changes; the reports are the truth behind it.
      versioned: false,
      accessLogs: { bucket: accessLogs.bucket, prefix: 'readings/' },
      lifecycle: [
        {
          id: 'drop-abandoned-uploads',
          abortIncompleteMultipartUploadAfter: Duration.days(settings.buckets.abandonedUploadDays),
        },
        {
          id: 'drop-large-answers',
          prefix: NAMES.answers,
          expiration: Duration.days(settings.buckets.largeAnswerDays),
        },
      ],
    })
    this.table = new TableV2(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      globalSecondaryIndexes: [
        {
          indexName: INDEX.byState,
          partitionKey: text('state'),
          sortKey: text('upload_order'),
          projectionType: ProjectionType.ALL,
        },
        {
          indexName: INDEX.byReport,
          partitionKey: text('series'),
          sortKey: text('report_order'),
          projectionType: ProjectionType.ALL,
        },
      ],
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  /** ARN of all readings, for a policy. */
  get readingObjects(): string {
    return this.readings.arnForObjects(`${NAMES.readings}*`)
  }

  /** ARN of all answers that are too large for Lambda, for a policy. */
  get largeAnswers(): string {
    return this.readings.arnForObjects(`${NAMES.answers}*`)
  }

  /** ARNs of the table's indexes, each by its name. */
  get indexArns(): string[] {
    return Object.values(INDEX).map((name) => `${this.table.tableArn}/index/${name}`)
  }
}
