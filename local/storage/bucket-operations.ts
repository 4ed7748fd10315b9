import type { Answer } from '../gateway/answer.ts'
import type { BucketPlan } from '../plan/read-buckets.ts'
import { OWNER } from './owner.ts'
import type { BucketRequest } from './storage-request.ts'
import { xmlAnswer } from './storage-xml.ts'

const CREATED = '2000-01-01T00:00:00.000Z'

/** Answers ListBuckets. */
export function listBuckets(buckets: readonly BucketPlan[]): Answer {
  const Bucket = buckets.map(({ name }) => ({ Name: name, CreationDate: CREATED }))
  return xmlAnswer('ListAllMyBucketsResult', { Owner: OWNER, Buckets: { Bucket } })
}

/** Answers GetBucketVersioning. */
export function getVersioning({ bucket }: BucketRequest): Answer {
  return xmlAnswer('VersioningConfiguration', bucket.versioning === 'Off' ? {} : { Status: bucket.versioning })
}

/** Answers GetBucketLocation. */
export function getLocation(region: string): Answer {
  // us-east-1 is the empty location.
  return xmlAnswer('LocationConstraint', region === 'us-east-1' ? '' : region)
}
