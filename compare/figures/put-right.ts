import type { Figure } from './figure.ts'
import { sameTime } from './timespan.ts'

/**
 * Whether the sentence itself puts the number right: restated the total for 2021 from [9,432] to 9,816. Of the two the
 * last one counts.
 * @param others what is told of the same thing
 */
export function isPutRight(figure: Figure, others: readonly Figure[]): boolean {
  const { observation, time } = figure
  if (!time.stated || time.lag <= 0 || !isBehind('from', observation)) return false
  return others.some(
    (other) =>
      other.index > figure.index &&
      other.observation.sentence === observation.sentence &&
      other.observation.kind === observation.kind &&
      isBehind('to', other.observation) &&
      sameTime(other.time, time),
  )
}

/** [from] £40, [to] 12,000 */
function isBehind(word: string, { sentence, num }: Figure['observation']): boolean {
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(num)))
  return before.replace(/[\s\p{Sc}]*$/u, '').endsWith(` ${word}`)
}
