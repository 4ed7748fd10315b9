import { Stack, Validations } from 'aws-cdk-lib'
import type { Role } from 'aws-cdk-lib/aws-iam'
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3'

/**
 * Acknowledges that a role may reach every object under a prefix of a bucket: object keys are not known when a
 * policy is written. The wildcard is in the resource only, never in the action.
 */
export function acknowledgeObjectsUnder(role: Role, bucket: Bucket, prefix: string, reason: string): void {
  const element = bucket.node.defaultChild
  if (!CfnBucket.isCfnBucket(element)) throw new Error(`${bucket.node.path} has no AWS::S3::Bucket of its own`)
  const logicalId = Stack.of(bucket).getLogicalId(element)
  Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${prefix}*]`, reason })
}
