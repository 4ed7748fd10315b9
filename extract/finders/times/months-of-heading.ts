import { remembered } from '../../language/remembered.ts'
import { tagWords } from '../../language/tag-words.ts'
import { tokenise } from '../../language/tokenise.ts'
import { toldTogether } from '../../told-together.ts'
import { noneTaken } from '../finder.ts'
import { findTimes } from './find-times.ts'

const NAMES_MONTHS = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|half|quarter)/i

/**
 * The months that the words of a heading name with their year: `2019-04/2020-03` of [Year ended 31 March 2020]. A day
 * says when something was written.
 * @returns an empty string where they name no months, or more than one stretch of them
 */
export const monthsOfHeading = remembered((words) => {
  if (!NAMES_MONTHS.test(words)) return ''
  const tokens = tagWords(tokenise(words, 0, words.length))
  const { timeCues, numbers } = toldTogether(tokens)
  const { times } = findTimes({
    words,
    offset: 0,
    tokens,
    cues: 0,
    timeCues,
    taken: noneTaken(tokens.length),
    numbers,
    place: { section: [], label: null, headingPeriod: null, above: null, scale: null, cell: false, plan: null },
    edition: 0,
  })
  const [time] = times
  return times.length === 1 && time?.use === 'in' && time.grain === 'month' ? time.period : ''
})
