import type { Answer } from '../gateway/answer.ts'
import { listedObject } from './listed-object.ts'
import { listParameters, positionAfter, readToken, writeToken } from './listing-parameters.ts'
import type { ObjectStore } from './object-store.ts'
import { OWNER } from './owner.ts'
import type { BucketRequest } from './storage-request.ts'
import type { XmlValue } from './storage-xml.ts'
import { xmlAnswer } from './storage-xml.ts'

/** Answers ListObjects and ListObjectsV2. */
export async function listObjects(request: BucketRequest, store: ObjectStore): Promise<Answer> {
  const { query, bucket } = request
  const isV2 = query.get('list-type') === '2'
  const { prefix, delimiter, limit, encode, encoding } = listParameters(query)
  const start = query.get(isV2 ? 'start-after' : 'marker') ?? ''
  const token = query.get('continuation-token')
  const after = isV2 && token !== null ? readToken(token) : positionAfter(start, prefix, delimiter)
  const page =
    limit === 0
      ? { entries: [], next: undefined }
      : await store.list({ bucket: bucket.name, prefix, delimiter, limit, after, versions: false })
  const versions = page.entries.flatMap((entry) => (entry.kind === 'version' ? [entry.version] : []))
  const prefixes = page.entries.flatMap((entry) => (entry.kind === 'prefix' ? [entry.prefix] : []))
  const common: Record<string, XmlValue> = {
    Name: bucket.name,
    Prefix: encode(prefix),
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    MaxKeys: limit,
    EncodingType: encoding,
    IsTruncated: page.next !== undefined,
    Contents: versions.map((version) => ({
      ...listedObject(version, encode),
      Owner: isV2 && query.get('fetch-owner') !== 'true' ? undefined : OWNER,
    })),
    CommonPrefixes: prefixes.map((text) => ({ Prefix: encode(text) })),
  }
  if (!isV2) {
    return xmlAnswer('ListBucketResult', {
      ...common,
      Marker: encode(start),
      NextMarker: page.next && encode(page.next.text),
    })
  }
  return xmlAnswer('ListBucketResult', {
    ...common,
    KeyCount: page.entries.length,
    StartAfter: start === '' ? undefined : encode(start),
    ContinuationToken: token ?? undefined,
    NextContinuationToken: page.next && writeToken(page.next),
  })
}
