import { inDigits, VERDICT_WORDS } from '../../compare/index.ts'
import type { EditionCompared } from '../../schemas/announcement.ts'
import { Verdict } from '../../schemas/comparison.ts'

/** `3 rose, 1 fell, 2 new`. */
export function countsInWords(verdicts: EditionCompared['verdicts']): string {
  const counts = Verdict.options.flatMap((verdict) => {
    const count = verdicts[verdict] ?? 0
    return count === 0 ? [] : [`${inDigits(count)} ${VERDICT_WORDS[verdict].words}`]
  })
  return counts.length === 0 ? 'no figure to compare' : counts.join(', ')
}
