import type { Announcement } from '../../schemas/announcement.ts'
import type { Upload } from '../../schemas/report.ts'
import type { EditionItem } from '../../schemas/stored-item.ts'
import { announcementId } from './announcement-id.ts'

/**
 * The announcement of an upload that was read or rejected; none of one that changed nothing (a duplicate, or superseded).
 * @param pointer of the upload's edition, as it stands
 */
export function landingAnnouncement(upload: Upload, pointer: EditionItem | null, apiUrl: string): Announcement | null {
  const { key, version_id, landed_at, message, series, subject, edition, document } = upload
  if (upload.state === 'rejected') {
    const id = announcementId(['report.rejected', key, version_id])
    const { reason } = upload
    const link = linkOf(upload, apiUrl)
    return {
      type: 'report.rejected',
      detail: { id, link, series, subject, edition, key, version_id, landed_at, reason, message },
    }
  }
  const isRead = upload.state === 'parsed' || upload.state === 'parsed-with-warnings'
  if (!isRead || series === null || subject === null || edition === null || document === null) return null
  const { state, tally, warnings } = upload
  const inForce = pointer?.key === key && pointer.version_id === version_id
  return {
    type: 'report.parsed',
    detail: {
      id: announcementId(['report.parsed', key, version_id]),
      link: linkOf(upload, apiUrl),
      series,
      subject,
      edition,
      document,
      corrects: inForce ? (pointer.replaces ?? null) : null,
      key,
      version_id,
      landed_at,
      state,
      message,
      tally,
      warnings,
    },
  }
}

/** Where the state of an upload is told. */
function linkOf({ series, subject, edition }: Upload, apiUrl: string): string {
  if (series === null || subject === null || edition === null) return `${apiUrl}/v1/reports?state=rejected`
  return `${apiUrl}/v1/reports/${series}/${subject}/${edition}`
}
