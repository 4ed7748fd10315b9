import { ListObjectVersionsCommand, type ListObjectVersionsCommandOutput, type S3Client } from '@aws-sdk/client-s3'
import { SETTINGS_PREFIXES } from '../../schemas/settings-prefixes.ts'

/** One version of an object that may be a report. */
export interface HeldVersion {
  key: string
  version_id: string
  size: number
  etag: string
  /** When it landed (ISO 8601), in whole seconds as S3's events tell it. */
  landed_at: string
}

/**
 * All versions of all objects of a bucket but settings: key by key, of each the oldest first. Deletions are left out.
 */
export async function objectVersions(s3: S3Client, bucket: string): Promise<HeldVersion[]> {
  const versions: HeldVersion[] = []
  let markers: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {}
  while (markers !== undefined) {
    const page: ListObjectVersionsCommandOutput = await s3.send(
      new ListObjectVersionsCommand({ Bucket: bucket, ...markers }),
    )
    for (const { Key = '', VersionId = '', Size = 0, ETag = '', LastModified } of page.Versions ?? []) {
      const landed_at = `${(LastModified ?? new Date(0)).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`
      versions.push({ key: Key, version_id: VersionId, size: Size, etag: ETag.replaceAll('"', ''), landed_at })
    }
    markers =
      page.IsTruncated === true
        ? {
            ...(page.NextKeyMarker !== undefined && { KeyMarker: page.NextKeyMarker }),
            ...(page.NextVersionIdMarker !== undefined && { VersionIdMarker: page.NextVersionIdMarker }),
          }
        : undefined
  }
  const reports = versions.filter(({ key }) => !Object.values(SETTINGS_PREFIXES).some((one) => key.startsWith(one)))
  // S3 lists the newest of a key first.
  return reports.toReversed()
}
