import type { Place } from '../model.ts'
import type { Block } from './read-blocks.ts'

const YEAR = /\b(?:1[5-9]|20)\d\d\b/g

/** Where the sentences of a block stand, with the year that its label or the nearest heading names. */
export function placeOf({ section, label }: Block, edition: number): Place {
  const own = label === null ? null : (label.match(YEAR)?.at(-1) ?? null)
  return { section, label, headingPeriod: own ?? yearOfHeadings(section, edition) }
}

/** A title that names the edition's own year says nothing new, unless it is the heading right above. */
function yearOfHeadings(section: readonly string[], edition: number): string | null {
  for (let at = section.length - 1; at >= 0; at--) {
    const years = section[at]?.match(YEAR) ?? []
    if (years.length > 1) return null
    const [year] = years
    if (year === undefined) continue
    return year === String(edition) && at === 0 ? null : year
  }
  return null
}
