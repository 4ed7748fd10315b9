import type { Place } from '../model.ts'
import type { Block } from './block.ts'
import { scaleOf, type Scale } from './scale-of.ts'
import { YEARS } from '../words/year.ts'

/** Where the sentences of a block stand, with the year that its label or the nearest heading names. */
export function placeOf({ section, label, column, corner, name, cell }: Block, edition: number): Place {
  const own = label === null ? null : (periodOf(column) ?? periodOf(name) ?? periodOf(label))
  return {
    section,
    label,
    headingPeriod: own ?? yearOfHeadings(section, edition),
    scale: label === null ? null : nearestScale([...section, corner, name, label, column]),
    cell,
  }
}

/** The last year that the words name, as its quarter where they name one, as both years of 2021/22. */
function periodOf(words: string | null): string | null {
  const year = words?.match(YEARS)?.at(-1)
  if (words === null || year === undefined) return null
  const second = new RegExp(String.raw`${year}[-–/](\d{2})(?!\d)`).exec(words)?.[1]
  if (second !== undefined && Number(second) === (Number(year) + 1) % 100) return `${year}/${year.slice(0, 2)}${second}`
  const quarter = Number(/\bQ([1-4])\b/.exec(words)?.[1] ?? 0)
  if (quarter === 0) return year
  return `${year}-${twoDigits(quarter * 3 - 2)}/${year}-${twoDigits(quarter * 3)}`
}

function twoDigits(month: number): string {
  return String(month).padStart(2, '0')
}

/** The last of the words that state a scale: the head of a column before the label, the label before the headings. */
function nearestScale(words: readonly (string | null)[]): Scale | null {
  for (let at = words.length - 1; at >= 0; at--) {
    const scale = scaleOf(words[at] ?? '')
    if (scale !== null) return scale
  }
  return null
}

/**
 * A title that names the edition's own year says nothing new, unless it is the heading right above. A year with two
 * names, [2021/22], is the own one of the edition 2021 and of the edition 2022.
 */
function yearOfHeadings(section: readonly string[], edition: number): string | null {
  for (let at = section.length - 1; at >= 0; at--) {
    const years = section[at]?.match(YEARS) ?? []
    if (years.length > 1) return null
    const [year] = years
    if (year === undefined) continue
    const named = periodOf(section[at] ?? null) ?? year
    if (TWO_NAMES.test(named)) return named.split('/').includes(String(edition)) ? null : named
    return year === String(edition) && at === 0 ? null : year
  }
  return null
}

const TWO_NAMES = /^\d{4}\/\d{4}$/
