import { Identity } from '../../schemas/identity.ts'
import { MONTH_NAMES } from '../words/closed-classes.ts'
import { withOneYear } from './fiscal-years.ts'
import { EDITION, openingOf, REPORT_NOUN, REPORT_NOUNS, TITLE_WORD, titleLines } from './title-lines.ts'

const ARTICLE = /^(?:the|an?)\s+/i
// [Côte d’Ivoire], [Isle of Man], [Umm al-Qaiwain]; not [What we did], [The year in figures]
const NAME = /^\P{Ll}\S*(?:\s+(?:\P{Ll}\S*|\p{Ll}{1,3}|\p{Ll}{1,3}[’'-]\p{Lu}\S*))*$/u
// Annual Report 2022: [Foreword], Annual Report 2022: [Chapter 3]
const PART_OF_REPORT =
  /^(?:(?:(?:executive )?summary|foreword|introduction|preface|overview|highlights|(?:table of )?contents|glossary|message|letter|welcome)\b|(?:chapter|section|part|annex|appendix|table|figure)(?: (?:\d|[IVX]+\b)|$))/i
// [Our] 2022 Annual Report, [Final] 2022 Prices Report
const NO_NAME = /^(?:our|your|this|final|draft|interim|revised|about)\b/i
// [The] Annual Report 2022, [Third] Annual Report 2022, [Group] Annual Report 2022, [Trustees’] Annual Report 2022
const ONLY_QUALIFIES =
  /^(?:the|(?:fiscal|financial) year|group|consolidated|combined|abridged|(?:un)?audited|directors|trustees|auditors?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w{4,12}(?:teenth|ieth)|\d+(?:st|nd|rd|th))$|['’]s?$/i
// [Fiscal Year] 2022 Annual Report, [Second Quarter] 2022 Financial Report, [March] 2022 Prices Bulletin
const TIME_BEFORE_YEAR = new RegExp(
  String.raw`\b(?:year|quarter|half|month|edition|spring|summer|autumn|fall|winter|fy|in|of|for|to|and|the|${MONTH_NAMES.join('|')})$`,
  'i',
)

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

/** Annual Report [for the fiscal year ended June 30,] 1952 */
const OF_YEAR = String.raw`(?:,| for(?: the)?(?: fiscal| financial)? year(?: ended.{0,30}?)?| for)?`

/** What makes the name of a series of itself, whoever reports: [Annual] Report, [Integrated] Report and Accounts. */
const KINDS_OF_REPORT = String.raw`(?:(?:integrated|combined|joint|statutory) )?(?:annual|yearly|biennial|integrated)`

/** Titles that name the subject without a mark, beside a series that says how often it comes. */
const SUBJECT_BESIDE: readonly RegExp[] = [
  // [Tarn Water Authority] [Annual Report] [2022], [Tarn Water] [Annual Report and Accounts] for [2022]
  new RegExp(
    String.raw`^(?<subject>\D{2,80}?),? (?<series>${KINDS_OF_REPORT} \D{3,60}?)${OF_YEAR} \(?(?<edition>\d{4})\)?$`,
    'i',
  ),
  // [2022] [Tarn Water Authority] [Annual Report]
  new RegExp(String.raw`^(?<edition>\d{4}) (?<subject>\D{2,80}?) (?<series>${KINDS_OF_REPORT} \D{3,60})$`, 'i'),
  // [Annual Report] [2022] of the [Tarn Water Authority]
  new RegExp(
    String.raw`^(?<series>${KINDS_OF_REPORT} \D{3,60}?)${OF_YEAR} \(?(?<edition>\d{4})\)? of the (?<subject>.{2,80})$`,
    'i',
  ),
  // [Annual Report] of the [Tarn Water Authority], [2022]
  new RegExp(
    String.raw`^(?<series>${KINDS_OF_REPORT} \D{3,60}?) of the (?<subject>\D{2,80}?)${OF_YEAR} \(?(?<edition>\d{4})\)?$`,
    'i',
  ),
  // [2022] [Annual Report] of the [Tarn Water Authority]
  new RegExp(String.raw`^(?<edition>\d{4}) (?<series>${KINDS_OF_REPORT} \D{3,60}?) of the (?<subject>\D{2,80})$`, 'i'),
]

/** A title that leaves the subject to the line before or after it. */
const SERIES_ALONE: readonly RegExp[] = [
  // [Annual Report] [2021], [Annual Report for the Year Ended June 30, 1952]
  new RegExp(String.raw`^(?<series>\D{3,80}?)${OF_YEAR} \(?(?<edition>\d{4})\)?$`, 'i'),
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
  const beside = fromGroups(subjectBeside(lines[0] ?? ''))
  if (beside !== null) return beside
  for (const [at, line] of lines.entries()) {
    const groups = matchFirst(SERIES_ALONE, line)
    if (groups === undefined) continue
    const identity = fromGroups({ ...groups, subject: lines[at - 1] ?? lines[at + 1] ?? '' })
    if (identity !== null) return identity
  }
  return null
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
  return isNamed(subject, TIME_BEFORE_YEAR) && SERIES_OF_WORDS.test(series) ? groups : undefined
}

/** Clear, too, only in the first line, and not of [Third] or of [Our]. */
function subjectBeside(line: string): Record<string, string> | undefined {
  const groups = matchFirst(SUBJECT_BESIDE, line)
  return isNamed(groups?.['subject'] ?? '', ONLY_QUALIFIES) ? groups : undefined
}

const isNamed = (subject: string, other: RegExp): boolean =>
  ![REPORT_NOUN, NO_NAME, other].some((noName) => noName.test(subject))

function fromGroups(groups: Record<string, string> | undefined): Identity | null {
  if (groups === undefined || !EDITION.test(groups['edition'] ?? '')) return null
  const subject = (groups['subject'] ?? '').replace(ARTICLE, '')
  if (!NAME.test(subject) || PART_OF_REPORT.test(subject)) return null
  const parsed = Identity.safeParse({
    // Report & Accounts, Report and Accounts: one series
    series: slug((groups['series'] ?? '').replaceAll('&', ' and ')),
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
