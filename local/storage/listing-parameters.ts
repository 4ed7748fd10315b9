import * as z from 'zod/mini'
import type { ListPosition } from './object-index.ts'
import { StorageError } from './storage-error.ts'

/** No listing has more entries at once. */
export const MOST_KEYS = 1000

/** What both listings are asked with. @throws StorageError InvalidArgument */
export function listParameters(query: URLSearchParams) {
  const encoding = query.get('encoding-type') ?? undefined
  const asked = Number(query.get('max-keys') ?? MOST_KEYS)
  if (!Number.isInteger(asked) || asked < 0)
    throw new StorageError('InvalidArgument', 400, 'Provided max-keys not an integer or within integer range')
  return {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    limit: Math.min(asked, MOST_KEYS),
    encoding,
    encode: encoding === 'url' ? encodeKey : (text: string): string => text,
  }
}

/** As S3 encodes keys in listings: like a URL's query, but [/] stays. */
function encodeKey(key: string): string {
  return encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+')
    .replaceAll(/[!'()]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** A marker that is a common prefix of the page before stands for all that begins with it. */
export function positionAfter(marker: string, prefix: string, delimiter: string): ListPosition | undefined {
  if (marker === '') return undefined
  return {
    text: marker,
    isPrefix:
      delimiter !== '' && marker.startsWith(prefix) && marker.length > prefix.length && marker.endsWith(delimiter),
  }
}

const Token = z.object({ text: z.string(), isPrefix: z.boolean() })

/** A token that a listing goes on from. */
export function writeToken({ text, isPrefix }: ListPosition): string {
  return Buffer.from(JSON.stringify({ text, isPrefix })).toString('base64url')
}

/** @throws StorageError InvalidArgument where the token is none of ours */
export function readToken(token: string): ListPosition {
  try {
    return Token.parse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')))
  } catch {
    throw new StorageError('InvalidArgument', 400, 'The continuation token provided is incorrect')
  }
}
