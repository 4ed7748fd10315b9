import { Identity } from '../../schemas/identity.ts'

/** The title of a report stands among its first lines. */
const TITLE_LINES = 40
const LONGEST_TITLE = 160
const REPORT_NOUN = /\b(?:reports?|review|factbook|yearbook|survey|accounts|bulletin|statement|statistics|profile)\b/i
const YEAR = /\b((?:1[5-9]|20)\d\d)\b/
const ARTICLE = /^(?:the|an?)\s+/i

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
  const lines = titleLines(text)
  for (const line of lines) {
    const identity = fromGroups(matchFirst(TITLE_FORMS, line))
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

function titleLines(text: string): string[] {
  const head = text.slice(0, TITLE_LINES * LONGEST_TITLE).split('\n', TITLE_LINES)
  const lines = head.map((line) =>
    line
      .replace(/^#{1,6} /, '')
      .replace(/[*_]{2}/g, '')
      .trim(),
  )
  return lines.filter((line) => line !== '' && line.length <= LONGEST_TITLE)
}

function matchFirst(forms: readonly RegExp[], line: string): Record<string, string> | undefined {
  for (const form of forms) {
    const groups = form.exec(line)?.groups
    if (groups !== undefined && REPORT_NOUN.test(groups['series'] ?? '')) return groups
  }
  return undefined
}

function fromGroups(groups: Record<string, string> | undefined): Identity | null {
  if (groups === undefined || !YEAR.test(groups['edition'] ?? '')) return null
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
