import * as z from 'zod/mini'
import type { Answer } from '../gateway/answer.ts'
import { readBody } from '../gateway/read-body.ts'
import { findVersion } from './find-version.ts'
import type { ObjectStore } from './object-store.ts'
import type { BucketRequest } from './storage-request.ts'
import { malformedXml, parseXml, xmlAnswer } from './storage-xml.ts'

/** Answers GetObjectTagging. */
export async function getTags(request: BucketRequest, store: ObjectStore): Promise<Answer> {
  const { tags } = await findVersion(request, store)
  return xmlAnswer('Tagging', { TagSet: { Tag: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) } })
}

const Tagging = z.object({
  Tagging: z.object({
    TagSet: z.union([
      z.object({ Tag: z.array(z.object({ Key: z.string(), Value: z.string() })) }),
      z.pipe(
        z.string(),
        z.transform(() => ({ Tag: [] as { Key: string; Value: string }[] })),
      ),
    ]),
  }),
})
const LONGEST_TAGGING = 64 * 1024

/** Answers PutObjectTagging and DeleteObjectTagging. */
export async function changeTags(request: BucketRequest, store: ObjectStore): Promise<Answer> {
  const version = await findVersion(request, store)
  if (request.method === 'DELETE') {
    await store.retag(version, {})
    return { status: 204 }
  }
  const parsed = Tagging.safeParse(parseXml(await readBody(request.body, LONGEST_TAGGING), ['Tag']))
  if (!parsed.success) throw malformedXml()
  await store.retag(version, Object.fromEntries(parsed.data.Tagging.TagSet.Tag.map(({ Key, Value }) => [Key, Value])))
  return { status: 200 }
}
