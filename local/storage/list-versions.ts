import type { Answer } from '../gateway/answer.ts'
import { listedObject } from './listed-object.ts'
import { listParameters, positionAfter } from './listing-parameters.ts'
import type { ListPosition } from './object-index.ts'
import type { ObjectStore } from './object-store.ts'
import type { ObjectVersion } from './object-version.ts'
import { OWNER } from './owner.ts'
import type { BucketRequest } from './storage-request.ts'
import type { XmlValue } from './storage-xml.ts'
import { xmlAnswer } from './storage-xml.ts'

/** Answers ListObjectVersions. */
export async function listVersions(request: BucketRequest, store: ObjectStore): Promise<Answer> {
  const { query, bucket } = request
  const { prefix, delimiter, limit, encode, encoding } = listParameters(query)
  const keyMarker = query.get('key-marker') ?? ''
  const versionMarker = query.get('version-id-marker') ?? ''
  const marked = versionMarker === '' ? undefined : await store.find(bucket, keyMarker, versionMarker)
  const after: ListPosition | undefined = marked
    ? { text: keyMarker, isPrefix: false, position: marked.position }
    : positionAfter(keyMarker, prefix, delimiter)
  const page =
    limit === 0
      ? { entries: [], next: undefined }
      : await store.list({ bucket: bucket.name, prefix, delimiter, limit, after, versions: true })
  const versions = page.entries.flatMap((entry) => (entry.kind === 'version' ? [entry] : []))
  const describe = ({
    version,
    isLatest,
  }: {
    version: ObjectVersion
    isLatest: boolean
  }): Record<string, XmlValue> => ({
    ...(version.deleteMarker
      ? { Key: encode(version.key), LastModified: version.lastModified }
      : listedObject(version, encode)),
    VersionId: version.versionId,
    IsLatest: isLatest,
    Owner: OWNER,
  })
  const last = page.next && versions.at(-1)?.version
  return xmlAnswer('ListVersionsResult', {
    Name: bucket.name,
    Prefix: encode(prefix),
    KeyMarker: encode(keyMarker),
    VersionIdMarker: versionMarker,
    NextKeyMarker: page.next && encode(page.next.text),
    NextVersionIdMarker: page.next?.isPrefix === false ? last?.versionId : undefined,
    MaxKeys: limit,
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    EncodingType: encoding,
    IsTruncated: page.next !== undefined,
    Version: versions.filter(({ version }) => !version.deleteMarker).map(describe),
    DeleteMarker: versions.filter(({ version }) => version.deleteMarker).map(describe),
    CommonPrefixes: page.entries.flatMap((entry) =>
      entry.kind === 'prefix' ? [{ Prefix: encode(entry.prefix) }] : [],
    ),
  })
}
