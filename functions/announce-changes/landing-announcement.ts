import type { Announcement } from '../../schemas/announcement.ts'
import type { Upload } from '../../schemas/report.ts'
import type { EditionItem } from '../../schemas/stored-item.ts'
import { nameBasedId } from '../shared/name-based-id.ts'

/**
 * The announcement of an upload that was read or rejected; none of one that changed nothing (a duplicate, or
 * superseded).
 * @param pointer of the upload's edition, as it stands
 */
export function landingAnnouncement(upload: Upload, pointer: EditionItem | null, apiUrl: string): Announcement | null {
  const { key, version_id, landed_at, message, series, subject, edition, document } = upload
  if (upload.state === 'rejected') {
    const id = nameBasedId(['report.rejected', key, version_id])
    const { reason } = upload
    const isKnown = series !== null && subject !== null && edition !== null
    const link = `${apiUrl}/${isKnown ? `reports/${series}/${subject}/${edition}` : '#rejected'}`
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
      id: nameBasedId(['report.parsed', key, version_id]),
      link: `${apiUrl}/reports/${series}/${subject}/${edition}`,
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
