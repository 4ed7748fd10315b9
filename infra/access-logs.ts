import { Duration } from 'aws-cdk-lib'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { addPrivateBucket } from './building-blocks/private-bucket.ts'
import type { Settings } from './settings.ts'

/** The bucket in which S3 notes who read and wrote the other buckets. */
export class AccessLogs extends Construct {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string, { retention, buckets }: Settings) {
    super(scope, id)
    this.bucket = addPrivateBucket(this, 'Bucket', {
      versioned: false,
      lifecycle: [
        {
          id: 'expire-access-logs',
          expiration: Duration.days(retention.accessLogDays),
          abortIncompleteMultipartUploadAfter: Duration.days(buckets.abandonedUploadDays),
        },
      ],
    })
  }
}
