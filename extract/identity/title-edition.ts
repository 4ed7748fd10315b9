import { YEARS } from '../words/year.ts'
import { withOneYear, yearsOfLine } from './fiscal-years.ts'
import { identifyFromText } from './identify-from-text.ts'
import { REPORT_NOUN, titleLines } from './title-lines.ts'

/**
 * The edition that a report's title names: 2022 of "Annual Report 2022", whatever other years the text speaks of.
 * @returns null where no title does, or where it names several years; of a fiscal year ("2022/23") the second
 */
export function editionFromTitle(text: string): number | null {
  for (const line of titleLines(text).map(withOneYear)) {
    const years = new Set(Array.from(line.matchAll(YEARS), ([year]) => Number(year)))
    if (!REPORT_NOUN.test(line) || years.size !== 1) continue
    const [edition] = years
    return edition ?? null
  }
  return null
}

/**
 * The one year that the first heading of a text names, whatever it is called: 2022 of "Northmoor in 2022". It may be
 * another than the edition ("Outlook for 2023"), so a title that calls itself a report's is better.
 * @returns null where it names none, or several
 */
export function yearOfFirstHeading(text: string): number | null {
  const [first = ''] = titleLines(text)
  const years = new Set(Array.from(withOneYear(first).matchAll(YEARS), ([year]) => Number(year)))
  const [year = null] = years.size === 1 ? years : []
  return year
}

/**
 * The one year that the title of a report names, where that is another than the edition it was dropped as.
 * Titles are written in many ways: nothing is said of one with several years ([Report 2023, published March 2024]),
 * but those of one fiscal year ([Accounts 2022/23]), nor where another heading of the opening names the edition.
 * @returns null where title and edition fit, or cannot be told apart for certain; of a fiscal year the second
 */
export function otherEditionInTitle(text: string, edition: number): number | null {
  const titled = identifyFromText(text)?.edition ?? editionFromTitle(text)
  if (titled === null || titled === edition) return null
  const named = titleLines(text).flatMap(yearsOfLine)
  const [longest = []] = named.toSorted((a, b) => b.length - a.length)
  return named.flat().every((year) => longest.includes(year)) && !longest.includes(edition) ? titled : null
}
