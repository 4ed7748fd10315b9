import { readCopySource } from './copy-object.ts'
import type { BucketRequest } from './storage-request.ts'
import { headerOf } from './storage-request.ts'

interface RequiredAccess {
  action: string
  resource: string
  /** ARN of the bucket whose policy counts. */
  policyHolder: string
  /** Condition keys that the request brings. */
  context?: Record<string, string>
}

/** Sub-resources of a bucket and the action that reads them. */
const BUCKET_READS: Record<string, string> = {
  versions: 's3:ListBucketVersions',
  versioning: 's3:GetBucketVersioning',
  location: 's3:GetBucketLocation',
  uploads: 's3:ListBucketMultipartUploads',
}

/**
 * The actions a request needs. DeleteObjects needs none as a whole: each key is asked about.
 * Source: Amazon S3 User Guide, "Required permissions for Amazon S3 API operations".
 */
export function requiredAccess(request: BucketRequest): RequiredAccess[] {
  const { bucket, key, method, query } = request
  if (key === '') {
    if (method === 'POST') return []
    const read = Object.entries(BUCKET_READS).find(([name]) => query.has(name))
    const prefix = query.get('prefix')
    const context = prefix === null ? {} : { 's3:prefix': prefix }
    return [{ action: read?.[1] ?? 's3:ListBucket', resource: bucket.arn, policyHolder: bucket.arn, context }]
  }
  const onObject = (action: string): RequiredAccess => ({
    action,
    resource: `${bucket.arn}/${key}`,
    policyHolder: bucket.arn,
  })
  const ofVersion = query.has('versionId') ? 'Version' : ''
  if (query.has('tagging')) {
    const verb = { PUT: 'Put', DELETE: 'Delete' }[method] ?? 'Get'
    return [onObject(`s3:${verb}Object${ofVersion}Tagging`)]
  }
  if (method === 'GET' && query.has('uploadId')) return [onObject('s3:ListMultipartUploadParts')]
  if (method === 'DELETE' && query.has('uploadId')) return [onObject('s3:AbortMultipartUpload')]
  if (method === 'GET' || method === 'HEAD') return [onObject(`s3:GetObject${ofVersion}`)]
  if (method === 'DELETE') return [onObject(`s3:DeleteObject${ofVersion}`)]
  return [
    onObject('s3:PutObject'),
    ...(headerOf(request, 'x-amz-tagging') === undefined ? [] : [onObject('s3:PutObjectTagging')]),
    ...(headerOf(request, 'x-amz-copy-source') === undefined ? [] : [sourceAccess(request)]),
  ]
}

function sourceAccess(request: BucketRequest): RequiredAccess {
  const { bucketName, key, versionId } = readCopySource(request)
  const policyHolder = `arn:aws:s3:::${bucketName}`
  const action = versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion'
  return { action, resource: `${policyHolder}/${key}`, policyHolder }
}
