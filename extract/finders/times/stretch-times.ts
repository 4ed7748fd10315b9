import { TIME_CUE } from '../../words/cues.ts'
import { yearsBeside } from './calendar-periods.ts'
import { WORD_ENDS } from './calendar-words.ts'
import type { TimePattern } from './time-pattern.ts'
import { COUNT, countOf, pattern } from './time-words.ts'

const SPAN_UNIT = String.raw`(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies))`

/** Stretches of which a number says how long they are. */
export const STRETCH_TIMES: readonly TimePattern[] = [
  {
    // [over the past five years] 312 died: those that end with the edition's
    rule: 'years-to-edition',
    opens: TIME_CUE.opensStretch,
    cues: TIME_CUE.placesStretch | TIME_CUE.span,
    soon: { cue: TIME_CUE.span, within: 4 },
    pattern: pattern(
      String.raw`(?:over|during|in|within|throughout) (?:the|its|their|our) (?:past|last) (?:(?<n>${COUNT}) (?:(?:financial|fiscal|calendar) )?years|decade)${WORD_ENDS}`,
      'i',
    ),
    read: ({ groups, edition }) => {
      const years = groups['n'] === undefined ? 10 : countOf(groups['n'])
      if (!(years > 1)) return null
      const period = `${edition - years + 1}/${edition}`
      return { period, grain: 'year', use: 'in', adjectival: false, reason: 'when' }
    },
  },
  {
    // [over three years], in the [past eight weeks], [two years ago]
    rule: 'stretch-of-time',
    opens: TIME_CUE.opensStretch | TIME_CUE.count,
    cues: TIME_CUE.placesStretch | TIME_CUE.span,
    soon: { cue: TIME_CUE.span, within: 5 },
    pattern: pattern(
      String.raw`(?:(?:(?:over|during|in|for|within|throughout) )?(?:the|its|their|his|her|our) (?:(?<past>past|last|previous|preceding|prior)|(?<after>next|coming)|first|final|latest) (?<n>${COUNT}) (?:(?<years>(?:(?:financial|fiscal|calendar) )?years)|${SPAN_UNIT})|(?:the|its|their|our) ${COUNT} (?:past|previous|preceding|prior|following) ${SPAN_UNIT}|(?:Over|During) (?:a |the )?${COUNT}[ -]${SPAN_UNIT}|${COUNT} ${SPAN_UNIT} (?:(?<back>ago|earlier)|later|before|prior|after|since|into))${WORD_ENDS}`,
    ),
    // "no later than three weeks after" bounds a stretch, and a bound stretch is a figure.
    read: ({ groups, before, edition }) =>
      groups['back'] === undefined &&
      /\b(?:than|within|least|most|up to|exactly|spen[dt]|spending|spends|for|took|lasted|waited|served|against|versus|compared (?:with|to)) $/i.test(
        before,
      )
        ? null
        : { period: yearsBeside(groups, countOf(groups['n']), edition), grain: 'year', reason: 'when' },
  },
  {
    // [Six months after] the raid, they arrested two men: with a capital it opens the sentence
    rule: 'opening-stretch',
    opens: TIME_CUE.count,
    cues: TIME_CUE.placesStretch | TIME_CUE.span,
    soon: { cue: TIME_CUE.span, within: 2 },
    pattern: pattern(String.raw`${COUNT} ${SPAN_UNIT} (?:before|after|into)${WORD_ENDS}`, 'i'),
    read: ({ before }) => (before === '' ? { period: null, grain: 'year', reason: 'when' } : null),
  },
]
