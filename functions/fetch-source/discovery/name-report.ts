import { Slug } from '../../../schemas/identity.ts'
import type { Source } from '../../../schemas/source.ts'
import { subjectAs, subjectName } from '../../shared/source-targets.ts'
import type { Link } from './link.ts'
import { patternMatcher } from './match-pattern.ts'

/** The report that a link leads to. */
export interface NamedReport {
  subject: string
  edition: number
  address: string
}

/** `South Korea` as `south-korea`, `Türkiye` as `turkiye`. */
const asSlug = (words: string) =>
  words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/**
 * Tells which links of a page lead to reports of a source, by the pattern of its discovery. What the pattern does not
 * say, the words of the link must: the edition as a year in them, the subject as what is left.
 * @param edition of the page, where it is about one
 * @param newest edition that is believed
 * @throws PatternTooOpen (what it returns) where the links of a page take too long to match
 */
export function reportNamer(
  source: Source,
  edition: number | null,
  newest: number,
): (link: Link) => NamedReport | null {
  const pattern = source.discover?.links ?? ''
  const matches = patternMatcher(pattern)
  const whole = /^https?:/.test(pattern)
  return ({ address, text }) => {
    const url = new URL(address)
    const path = pattern.includes('?') ? url.pathname + url.search : url.pathname
    const match = matches(whole ? url.origin + path : path)
    if (match === null) return null
    const year = Number(match.edition ?? edition ?? /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0])
    const subject = subjectOf(source, match.subject, text)
    if (subject === null || !Number.isInteger(year) || year < source.from_edition || year > newest) return null
    return { subject, edition: year, address }
  }
}

function subjectOf({ subjects = [] }: Source, stated: string | undefined, text: string): string | null {
  const [only, ...others] = subjects
  if (stated === undefined && only !== undefined && others.length === 0) return subjectName(only)
  const words = stated === undefined ? text.replaceAll(/(?<!\d)\d{4}(?!\d)/g, ' ') : decoded(stated)
  const slug = asSlug(words)
  const listed = subjects.find((subject) => asSlug(subjectAs(subject)) === slug || subjectName(subject) === slug)
  if (listed !== undefined) return subjectName(listed)
  return subjects.length === 0 && Slug.safeParse(slug).success ? slug : null
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
