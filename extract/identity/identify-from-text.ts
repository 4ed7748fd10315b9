import { Identity } from '../../schemas/identity.ts'
import { headingOf } from '../layout/heading-of.ts'
import { MONTH_NAMES } from '../words/closed-classes.ts'
import { YEAR, YEARS } from '../words/year.ts'

/** The title of a report stands among its first lines. */
const TITLE_LINES = 40
const LONGEST_TITLE = 160
const REPORT_NOUNS = 'reports?|review|factbook|yearbook|survey|accounts|bulletin|statement|statistics|profile'
const REPORT_NOUN = new RegExp(String.raw`\b(?:${REPORT_NOUNS})\b`, 'i')
const EDITION = new RegExp(String.raw`\b(${YEAR})\b`)
// [2022], [2022/23], [2022–23]
const FISCAL_YEARS = new RegExp(String.raw`\b(?<first>${YEAR})(?: ?[/–-] ?(?<second>\d\d)\b)?`, 'g')
// Northmoor Provisions[, Inc.]
const COMPANY_FORM = /,? (?:Inc|Ltd|Co|Corp|LLC|plc)\.$/i
// for the year ended [June 30,] 1952
const MONTH = `(?:${MONTH_NAMES.join('|')})`
const DAY_OF_YEAR = new RegExp(String.raw`\b(?:${MONTH} \d{1,2},? |\d{1,2} (?=${MONTH}\b))`, 'gi')
// A line of a few words, with a capital or a digit but for the small ones: Annual report 2022–23.
const TITLE_WORD = String.raw`(?:[\p{Lu}\d(“"]\S*|${REPORT_NOUNS}|of|the|and|for|on|in|to|a|an|de|la|by|at|[:–—-])`
const SHORT_TITLE = new RegExp(String.raw`^${TITLE_WORD}(?:\s+${TITLE_WORD}){0,13}\s*$`, 'u')
const ARTICLE = /^(?:the|an?)\s+/i
// [Côte d’Ivoire], [Isle of Man], [Umm al-Qaiwain]; not [What we did], [The year in figures]
const NAME = /^\P{Ll}\S*(?:\s+(?:\P{Ll}\S*|\p{Ll}{1,3}|\p{Ll}{1,3}[’'-]\p{Lu}\S*))*$/u
// Annual Report 2022: [Foreword], Annual Report 2022: [Chapter 3]
const PART_OF_REPORT =
  /^(?:(?:(?:executive )?summary|foreword|introduction|preface|overview|highlights|(?:table of )?contents|glossary|message|letter|welcome)\b|(?:chapter|section|part|annex|appendix|table|figure)(?: (?:\d|[IVX]+\b)|$))/i
// [Our] 2022 Annual Report, [Final] 2022 Prices Report
const NO_NAME = /^(?:our|your|this|final|draft|interim|revised|about)\b/i
// [Fiscal Year] 2022 Annual Report, [Second Quarter] 2022 Financial Report, [March] 2022 Prices Bulletin
const TIME_BEFORE_YEAR = new RegExp(
  String.raw`\b(?:year|quarter|half|month|edition|spring|summer|autumn|fall|winter|fy|in|of|for|to|and|the|${MONTH_NAMES.join('|')})$`,
  'i',
)
const SENTENCE_END = /[.!?][”"’)]*$/
const WORDS_OF_SENTENCE = 8

/** One way in which a title names series, edition and subject, as named groups of a pattern. */
const TITLE_FORMS: readonly RegExp[] = [
  // [Country Reports on Terrorism] [2022]: [Tajikistan]
  /^(?<series>\D{3,100}?),? \(?(?<edition>\d{4})\)? ?[:–—-] ?(?<subject>.{2,80})$/,
  // [2022] [Country Reports on Terrorism]: [Tajikistan]
  /^(?<edition>\d{4}) (?<series>\D{3,100}?) ?[:–—] ?(?<subject>\D{2,80})$/,
  // [Tajikistan]: [Country Report on Terrorism] [2022]
  /^(?<subject>\D{2,80}?) ?[:–—|] ?(?<series>\D{3,100}?),? \(?(?<edition>\d{4})\)?$/,
  // [Tajikistan]: [2022] [Country Report on Terrorism]
  /^(?<subject>\D{2,80}?) ?[:–—|] ?(?<edition>\d{4}) (?<series>\D{3,100})$/,
]

/** [Tajikistan] [2022] [Terrorism Report]: clear only in the first line: [Staffing 2022 Review] may head a section. */
const SUBJECT_FIRST: readonly RegExp[] = [/^(?<subject>\D{2,80}?) (?<edition>\d{4}) (?<series>\p{Lu}\D{2,99})$/u]
const SERIES_OF_WORDS = new RegExp(String.raw`^${TITLE_WORD}(?:\s+${TITLE_WORD})*\s(?:${REPORT_NOUNS})$`, 'iu')

/** A title that leaves the subject to the line before or after it. */
const SERIES_ALONE: readonly RegExp[] = [
  // [Annual Report] [2021], [Annual Report for the Year Ended June 30, 1952]
  /^(?<series>\D{3,80}?)(?:,| for(?: the)?(?: fiscal| financial)? year(?: ended.{0,30}?)?)? \(?(?<edition>\d{4})\)?$/i,
  // [2021] [Annual Report]
  /^(?<edition>\d{4}) (?<series>\D{3,80})$/,
]

/**
 * Reads series, subject and edition from a report's title and first headings.
 * @param text the decoded document
 * @returns the identity, or null where the title does not name all three
 */
export function identifyFromText(text: string): Identity | null {
  const lines = titleLines(openingOf(text)).map(withOneYear)
  for (const [at, line] of lines.entries()) {
    const identity = fromGroups(matchFirst(TITLE_FORMS, line) ?? (at === 0 ? subjectFirst(line) : undefined))
    if (identity !== null) return identity
  }
  for (const [at, line] of lines.entries()) {
    const groups = matchFirst(SERIES_ALONE, line)
    if (groups === undefined) continue
    const identity = fromGroups({ ...groups, subject: lines[at - 1] ?? lines[at + 1] ?? '' })
    if (identity !== null) return identity
  }
  return null
}

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
  const named = titleLines(text).flatMap(yearsOfTitle)
  const [longest = []] = named.toSorted((a, b) => b.length - a.length)
  return named.flat().every((year) => longest.includes(year)) && !longest.includes(edition) ? titled : null
}

/** The years that a line names, each fiscal one as both of its years: [2022/23] as 2022 and 2023. */
function yearsOfTitle(line: string): number[][] {
  return Array.from(line.matchAll(FISCAL_YEARS), ({ groups: { first = '', second = '' } = {} }) => {
    if (second === '') return [[Number(first)]]
    const years = [Number(first), Number(first.slice(0, -2) + second)] as const
    return years[1] === years[0] + 1 ? [[...years]] : [[years[0]], [years[1]]]
  }).flat()
}

/** Annual report [2022–23] is the edition of 2023, in which its year ended. */
function withOneYear(line: string): string {
  return line.replace(FISCAL_YEARS, (whole, first: string, second?: string) => {
    const last = second === undefined ? '' : `${first.slice(0, -2)}${second}`
    return Number(last) === Number(first) + 1 ? last : whole
  })
}

/** The title and the first headings: no line of running text, which may speak of any report. */
function titleLines(text: string): string[] {
  const lines = text
    .slice(0, TITLE_LINES * LONGEST_TITLE)
    .split('\n', TITLE_LINES)
    .map((line) => line.trim())
  const first = lines.findIndex((line) => line !== '')
  const gap = lines.indexOf('', first)
  const opening = lines.slice(0, gap < 0 ? lines.length : gap)
  const titled = opening.every((line) => line === '' || isHeading(line, false))
  return lines
    .filter((line, at) => {
      if (line === '' || line.length > LONGEST_TITLE) return false
      const alone = (lines[at - 1] ?? '') === '' && (lines[at + 1] ?? '') === ''
      return (titled && at < opening.length) || isHeading(line, alone)
    })
    .map((line) =>
      line
        .replace(/^#{1,6} /, '')
        .replace(/[*_]{2}/g, '')
        .trim(),
    )
}

/** A title may end with the number of a year, and hold a colon; what stands among other lines has to look like one. */
function isHeading(written: string, alone: boolean): boolean {
  if (/^#{1,6}\s/.test(written)) return true
  const line = written.replace(COMPANY_FORM, '').replace(DAY_OF_YEAR, '')
  const heading = headingOf(line, alone)
  if (heading !== null) return alone || SHORT_TITLE.test(line)
  return alone && EDITION.test(line) && !/[.!?;,]$/.test(line) && !/\s(?:is|are|was|were|has|have|had)\s/.test(line)
}

function matchFirst(forms: readonly RegExp[], line: string): Record<string, string> | undefined {
  for (const form of forms) {
    const groups = form.exec(line)?.groups
    if (groups !== undefined && REPORT_NOUN.test(groups['series'] ?? '')) return groups
  }
  return undefined
}

/** What stands before the year has to be a name: no [Fiscal Year], no [Our], no other report. */
function subjectFirst(line: string): Record<string, string> | undefined {
  const groups = matchFirst(SUBJECT_FIRST, line)
  const { subject = '', series = '' } = groups ?? {}
  const named = ![REPORT_NOUN, TIME_BEFORE_YEAR, NO_NAME].some((other) => other.test(subject))
  return named && SERIES_OF_WORDS.test(series) ? groups : undefined
}

/**
 * A text that opens with a heading has its title there: what stands below running text is the heading of a section
 * ([Prison statistics 2022: Women]).
 */
function openingOf(text: string): string {
  const lines = text.split('\n', TITLE_LINES)
  const first = lines.findIndex((line) => line.trim() !== '')
  const running = lines.findIndex(isRunningText)
  return running > first ? lines.slice(0, running).join('\n') : text
}

function isRunningText(written: string): boolean {
  const line = written.trim()
  if (line.startsWith('#')) return false
  return line.length > LONGEST_TITLE || (SENTENCE_END.test(line) && line.split(/\s+/).length >= WORDS_OF_SENTENCE)
}

function fromGroups(groups: Record<string, string> | undefined): Identity | null {
  if (groups === undefined || !EDITION.test(groups['edition'] ?? '')) return null
  const subject = (groups['subject'] ?? '').replace(ARTICLE, '')
  if (!NAME.test(subject) || PART_OF_REPORT.test(subject)) return null
  const parsed = Identity.safeParse({
    series: slug(groups['series'] ?? ''),
    subject: slug(groups['subject'] ?? ''),
    edition: Number(groups['edition']),
  })
  return parsed.success ? parsed.data : null
}

/** `The Côte d’Or, 2nd office` becomes `cote-d-or-2nd-office`. */
function slug(words: string): string {
  const plain = words.replace(ARTICLE, '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}
