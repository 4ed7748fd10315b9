import { RemovalPolicy } from 'aws-cdk-lib'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'

interface PrivateBucketProps {
  /** Whether a replaced or deleted object stays as an old version. */
  readonly versioned: boolean
  readonly lifecycle: readonly LifecycleRule[]
  /** Where access is noted, under a prefix that names the bucket; absent for the bucket of these logs alone. */
  readonly accessLogs?: { readonly bucket: Bucket; readonly prefix: string }
}

/** What a failed first deployment has made is empty and goes with it; later on it stays. */
const STAYS_ONCE_DEPLOYED = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE

/** A bucket that is closed to the public, encrypted, reached by TLS only, and stays behind when the stack goes. */
export function addPrivateBucket(scope: Construct, id: string, props: PrivateBucketProps): Bucket {
  const bucket = new Bucket(scope, id, {
    versioned: props.versioned,
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    removalPolicy: STAYS_ONCE_DEPLOYED,
    lifecycleRules: [...props.lifecycle],
    ...(props.accessLogs && {
      // Under exactOptionalPropertyTypes CDK's own Bucket is no IBucket.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      serverAccessLogsBucket: props.accessLogs.bucket as IBucket,
      serverAccessLogsPrefix: props.accessLogs.prefix,
    }),
  })
  // A bucket that stays keeps its rule that only TLS may reach it.
  bucket.policy?.applyRemovalPolicy(STAYS_ONCE_DEPLOYED)
  return bucket
}
