import { createHash } from 'node:crypto'

/** The digest by which an SDK checks that a body arrived whole, in hex. */
export function md5Of(body: string): string {
  return createHash('md5').update(body).digest('hex')
}
