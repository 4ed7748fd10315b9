/** Milliseconds after a first failure; each further one in a row doubles them. */
const FIRST_WAIT = 15 * 60_000
const LONGEST_WAIT = 24 * 60 * 60_000
/** A host that wants to be left alone for longer is asked after this, and may say so again. */
const LONGEST_WISH = 7 * LONGEST_WAIT

/**
 * Reads `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date.
 * @returns a time in ms; null where nothing, or nothing sensible, is said
 */
export function readRetryAfter(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? ''
  const at = /^\d{1,10}$/.test(text) ? now + Number(text) * 1000 : Date.parse(text)
  return Number.isNaN(at) || at < now ? null : Math.min(at, now + LONGEST_WISH)
}

/**
 * When something that failed is tried again.
 * @param failures in a row, this one included
 * @param wish when the host wants to be asked again, in ms; never earlier than that
 */
export function nextAttempt(failures: number, wish: number | null, now: number): string {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures - 1, 30))
  return new Date(Math.max(now + wait, wish ?? 0)).toISOString()
}
