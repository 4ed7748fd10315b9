import { createHash } from 'node:crypto'
import { HttpProblem } from './problem.ts'

/** The parts of a query that decide what its list holds and in which order: all but where a page begins and ends. */
const fingerprint = ({ cursor: _cursor, limit: _limit, format: _format, ...rest }: Record<string, unknown>) =>
  createHash('sha256')
    .update(
      JSON.stringify(
        Object.keys(rest)
          .toSorted()
          .map((name) => [name, rest[name]]),
      ),
    )
    .digest('base64url')
    .slice(0, 8)

/** Makes the opaque cursor of the page that begins after `position`, bound to its query. */
export function encodeCursor(position: string, query: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify([fingerprint(query), position])).toString('base64url')
}

/**
 * Reads the cursor of a query, null where it has none.
 * @throws HttpProblem 400 where it was made for another query or not by us.
 */
export function decodeCursor(query: Record<string, unknown> & { cursor?: string | undefined }): string | null {
  if (query.cursor === undefined) return null
  const fault = new HttpProblem(400, 'cursor: made for another query; begin again without it')
  try {
    const [made, position]: unknown[] = JSON.parse(Buffer.from(query.cursor, 'base64url').toString('utf8'))
    if (made !== fingerprint(query) || typeof position !== 'string') throw fault
    return position
  } catch {
    throw fault
  }
}
