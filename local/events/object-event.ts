import { randomUUID } from 'node:crypto'
import { ACCOUNT_ID } from '../assembly/resolve-template.ts'
import type { ObjectChange } from '../storage/object-store.ts'
import { NULL_VERSION } from '../storage/object-version.ts'
import type { EventContent } from './event-bus.ts'

/** What S3 tells EventBridge. Source: Amazon S3 User Guide, "EventBridge event message structure". */
export function objectEvent({ kind, reason, deletionType, version }: ObjectChange): EventContent {
  const { bucket, key, size, etag, versionId, sequencer } = version
  const isCreation = kind === 'Object Created'
  return {
    source: 'aws.s3',
    detailType: kind,
    resources: [`arn:aws:s3:::${bucket}`],
    detail: {
      version: '0',
      bucket: { name: bucket },
      object: {
        key,
        ...(isCreation && { size, etag }),
        ...(versionId !== NULL_VERSION && { 'version-id': versionId }),
        sequencer,
      },
      'request-id': randomUUID(),
      requester: ACCOUNT_ID,
      'source-ip-address': '127.0.0.1',
      reason,
      ...(deletionType !== undefined && { 'deletion-type': deletionType }),
    },
  }
}
