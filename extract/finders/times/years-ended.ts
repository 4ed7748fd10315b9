import { TIME_CUE } from '../../words/cues.ts'
import { YEAR } from '../../words/year.ts'
import { WORD_ENDS } from './calendar-words.ts'
import type { TimePattern } from './time-pattern.ts'
import { COUNT, countOf, pattern } from './time-words.ts'

/** by [four years to 2030] would be how long something is put off. */
const STRETCHES = /\b(?:in|over|during|for|within|throughout|across|of) (?:(?:the|its|their|our|a|this) )?(?:whole )?$/i

/** Several years that are told by their number and the last of them. */
export const YEARS_ENDED: TimePattern = {
  // in the [four years to 2023], the [five-year period ending 2023], the [three years up to and including 2023]
  rule: 'years-ended',
  opens: TIME_CUE.count,
  cues: TIME_CUE.year | TIME_CUE.span,
  soon: { cue: TIME_CUE.yearWord, within: 2 },
  pattern: pattern(
    String.raw`(?<n>${COUNT})[ -](?:(?:financial|fiscal|calendar) )?years?(?: (?:period|stretch))?(?: end(?:ed|ing)(?: in)?| (?:up )?to(?: the end of|,? and including,?)?| through| until) (?<y>${YEAR})(?![-–/,.]?\d)${WORD_ENDS}`,
    'i',
  ),
  read: ({ groups, before }) => {
    const length = countOf(groups['n'])
    if (!(length > 0) || !STRETCHES.test(before)) return null
    const last = Number(groups['y'])
    const period = length === 1 ? String(last) : `${last - length + 1}/${last}`
    return { period, grain: 'year', use: 'in', adjectival: false, reason: 'when' }
  },
}
