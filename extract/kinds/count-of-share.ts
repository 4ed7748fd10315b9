import { FINITE_FORMS } from '../language/tag.ts'
import type { Mention, SentenceReading } from '../model.ts'
import { percentEnd } from '../numbers/percent-end.ts'
import { decimalPlaces } from './decimal-places.ts'
import type { KindReading } from './kind-reader.ts'
import { readPercent } from './read-percent.ts'

/**
 * The number alone in a bracket that tells how many a share is: 57% (240) of the applicants, three quarters (312), 1.2%
 * (195), 10% (95) failed. What is told of the share, to both sides of the bracket, is told of them.
 * @returns null where it is a percentage of another time, as in a return of 12% (11)
 */
export function countOfShare(
  { from, to, value }: Mention,
  share: Mention,
  sentence: SentenceReading,
): KindReading | null {
  const { tokens } = sentence
  if (tokens[from - 1]?.text !== '(' || tokens[to]?.text !== ')' || !Number.isInteger(value ?? 0.5)) return null
  const sign = percentEnd(tokens, share.to)
  if (sign === null && share.form !== 'fraction') return null
  const behind = tokens[to + 1]
  const isTold = sign === null || behind?.lower === 'of' || FINITE_FORMS.has(behind?.tag ?? '')
  const isMore = (share.value ?? 100) < 100 && (value ?? 0) > 100
  if (!isTold && !isMore && decimalPlaces(tokens[from]) >= decimalPlaces(tokens[share.from])) return null
  const reading = readPercent(share, sentence)
  if (reading === null || ((sign ?? share.to) !== from - 1 && reading.to !== from - 1)) return null
  return {
    kind: 'count',
    unit: reading.of,
    of: null,
    per: null,
    head: reading.head,
    from: share.from,
    to: Math.max(to + 1, reading.to),
    rule: 'count-of-share',
  }
}
