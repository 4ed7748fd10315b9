import type { StorageRequest } from './storage-request.ts'
import { headerOf } from './storage-request.ts'

/** On what of the object that stands there a write depends. */
export function writeConditions(request: StorageRequest): { absent: boolean; etag: string | undefined } {
  return { absent: headerOf(request, 'if-none-match') === '*', etag: unquoted(headerOf(request, 'if-match')) }
}

/** An ETag without its quotes and the mark of a weak one. */
export function unquoted(etag: string | undefined): string | undefined {
  return etag?.replace(/^(W\/)?"(.*)"$/, '$2')
}
