import * as z from 'zod/mini'
import type { Answer } from '../gateway/answer.ts'
import { readBody } from '../gateway/read-body.ts'
import { MOST_KEYS } from './listing-parameters.ts'
import type { ObjectStore } from './object-store.ts'
import type { BucketRequest } from './storage-request.ts'
import type { XmlValue } from './storage-xml.ts'
import { malformedXml, parseXml, xmlAnswer } from './storage-xml.ts'

const DeleteRequest = z.object({
  Delete: z.object({
    Object: z.array(z.object({ Key: z.string(), VersionId: z.optional(z.string()) })).check(z.maxLength(MOST_KEYS)),
    Quiet: z.optional(z.string()),
  }),
})
const LONGEST_DELETE = 4 * 1024 ** 2

/**
 * Answers DeleteObjects.
 * @param mayDelete whether the caller may delete this key or version; what it may not is reported and left
 */
export async function deleteObjects(
  request: BucketRequest,
  store: ObjectStore,
  mayDelete: (key: string, versionId: string | undefined) => boolean,
): Promise<Answer> {
  const parsed = DeleteRequest.safeParse(parseXml(await readBody(request.body, LONGEST_DELETE), ['Object']))
  if (!parsed.success) throw malformedXml()
  const { Object: objects, Quiet } = parsed.data.Delete
  const deleted: XmlValue[] = []
  const errors: XmlValue[] = []
  for (const { Key, VersionId } of objects) {
    if (!mayDelete(Key, VersionId)) {
      errors.push({ Key, VersionId, Code: 'AccessDenied', Message: 'Access Denied' })
      continue
    }
    const version = await store.delete(request.bucket, Key, VersionId)
    const marker = version?.deleteMarker === true
    deleted.push({
      Key,
      VersionId,
      DeleteMarker: marker ? true : undefined,
      DeleteMarkerVersionId: marker ? version.versionId : undefined,
    })
  }
  return xmlAnswer('DeleteResult', { Deleted: Quiet === 'true' ? [] : deleted, Error: errors })
}
