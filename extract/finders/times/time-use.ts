import type { TimeUse } from '../../model.ts'
import type { TimeReading } from './time-pattern.ts'

/** What the words before a time make of it: [as of] September, [at] 31 December, [since] 2014. */
export function timeUse(before: string, after: string, grain: TimeReading['grain']): TimeUse {
  // the service ended [March] with 9,844 officers
  if (/\b(?:ended|ends|closed)\s+$/i.test(before)) return after.startsWith(' with ') ? 'as-of' : 'in'
  if (grain === 'day' && /(?:^|[^\p{L}])at\s+$/iu.test(before)) return 'as-of'
  if (
    /\b(?:as (?:of|at)|through|by|until|till|up to|at (?:the )?(?:end|close) of|by (?:the )?end of|at year-end|end of|year-end|as late as)\s+(?:early |mid-?|late |the end of |the )?$/i.test(
      before,
    )
  )
    return 'as-of'
  // since its establishment [in 2016], since the law’s entry into force [in 2016]
  if (/\bsince (?:[\w’'$€£-]+ ){1,7}(?:in|on) $/i.test(before)) return 'since'
  return /\b(?:since|starting in|beginning in|ever since)\s+(?:early |mid-?|late |the )?$/i.test(before)
    ? 'since'
    : 'in'
}
