import { StorageError } from './storage-error.ts'

/** [20261122T140509Z] */
const TIME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/

/**
 * Refuses a presigned address whose time is over; of one whose signature is in its headers there is nothing to say.
 * @param now milliseconds since 1970
 * @throws StorageError as S3 words it
 */
export function refuseExpired(query: URLSearchParams, now: number): void {
  const seconds = Number(query.get('X-Amz-Expires') ?? Infinity)
  const [, year, month, day, hour, minute, second] = TIME.exec(query.get('X-Amz-Date') ?? '') ?? []
  if (year === undefined) return
  const signed = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (now > signed + seconds * 1000) throw new StorageError('AccessDenied', 403, 'Request has expired')
}
