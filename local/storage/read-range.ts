import { StorageError } from './storage-error.ts'

/** First and last byte, both inclusive. */
interface ByteRange {
  start: number
  end: number
}

/**
 * One range of RFC 9110, section 14: [bytes=0-4], [bytes=5-], [bytes=-5]; other forms are ignored, as the RFC allows.
 * @throws StorageError InvalidRange where the range lies outside.
 */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match) return undefined
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return undefined
  const range =
    first === ''
      ? { start: Math.max(0, size - Number(last)), end: size - 1 }
      : { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined
  if (range.start >= size || (first === '' && Number(last) === 0)) {
    throw new StorageError('InvalidRange', 416, 'The requested range is not satisfiable', {
      'content-range': `bytes */${size}`,
    })
  }
  return range
}
