import { TIME_CUE } from '../../words/cues.ts'
import { YEAR } from '../../words/year.ts'
import { WORD_ENDS } from './calendar-words.ts'
import type { TimePattern } from './time-pattern.ts'
import { COUNT, countOf, pattern } from './time-words.ts'

/**
 * over the [four years to 2030]; an article may be missing where the sentence begins. But jailed for four years to 2030, a
 * loan of four years to 2030 and put off by four years to 2030 say how long something is.
 */
const STRETCHES =
  /(?:\b(?:in|over|during|for|within|throughout|across) (?:the|its|their|our|this) |^(?:in|over|during|for|within|throughout|across) (?:an? )?)(?:whole )?$/i

/** gave 40 grants over [four years to 2023]: what is past is no length that was agreed */
const PAST_STRETCHES = /\b(?:over|during|across|throughout) (?:an? )?(?:whole )?$/i

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
  read: ({ groups, before, edition }) => {
    const length = countOf(groups['n'])
    const last = Number(groups['y'])
    if (!(length > 0) || !(STRETCHES.test(before) || (last <= edition && PAST_STRETCHES.test(before)))) return null
    const period = length === 1 ? String(last) : `${last - length + 1}/${last}`
    return { period, grain: 'year', use: 'in', adjectival: false, reason: 'when' }
  },
}
