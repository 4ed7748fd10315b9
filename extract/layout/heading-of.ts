import { isBlank } from '../words/signs.ts'
import { YEAR } from '../words/year.ts'
import { scaleOf } from './scale-of.ts'

const LONGEST_HEADING = 100
const MOST_WORDS = 14
const FEW_WORDS = 6
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an and as at by for from in of on or the to with de la le du vs'.split(' '),
)
/** No heading ends with one of these. */
const CLOSES: ReadonlySet<string> = new Set('. ! ? ; , :'.split(' '))
const LETTER = /[A-Za-z]|\p{L}/u
/** Plain letters first: all others are looked up in a long list. */
const TWO_LETTERS = /[A-Za-z]{2}|\p{L}{2}/u
const CAPITAL_OR_DIGIT = /^["“(]?[\p{Lu}\d]/u
const CAPITAL = /^["“(]?\p{Lu}/u
/** [D.] Carter, N. [Y.]: five stamps; but U.S. operations */
const INITIAL = /^\p{Lu}\.(?!\p{Lu}\.)/u
const NUMBERED = /^((?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,6}\.|[A-Z]\.))\s+(?=\p{Lu})/u

/** The book of facts is indispensable[. (translated)], Fatalities[: none] */
const NO_TITLE = /\p{Ll}[.!?]["”]? \([^()]{1,40}\)$|: (?:none|nil|zero)$/u

/** A heading on a line of its own; level 1 is the highest. `marker` is the length of its number or `#` signs. */
export type Heading = { readonly level: number; readonly title: string; readonly marker: number }

/**
 * Recognises a heading that fills a line.
 * @param line the line without the blanks around it
 * @param alone whether blank lines (or the edges of the document) stand on both sides
 * @returns the heading, or null
 */
export function headingOf(line: string, alone: boolean): Heading | null {
  // Most lines go on with a sentence.
  if (/^[a-z]/.test(line)) return null
  const markdown = line.startsWith('#') ? /^(#{1,6})\s+(?=\S)/.exec(line) : null
  if (markdown?.[1] !== undefined) {
    return { level: markdown[1].length, title: plain(line.slice(markdown[0].length)), marker: markdown[0].length }
  }
  const bold = line.startsWith('**') ? /^\*\*([^*]{2,80})\*\*:?$/.exec(line) : null
  if (bold?.[1] !== undefined) return { level: 3, title: plain(bold[1]), marker: 0 }
  if (isScaleInBrackets(line)) return null
  if (line.length > LONGEST_HEADING || CLOSES.has(line.slice(-1)) || !TWO_LETTERS.test(line)) return null
  if (isBrokenOff(line)) return null
  const numbered = NUMBERED.exec(line)
  const title = numbered === null ? '' : line.slice(numbered[0].length)
  // D. C.: two initials
  if (numbered?.[1] !== undefined && (alone || numbered[1].includes('.')) && !INITIAL.test(title)) {
    return titleLike(title.split(/\s+/), 0.5)
      ? { level: 1 + numbered[1].replace(/\.$/, '').split('.').length, title, marker: numbered[0].length }
      : null
  }
  if (!CAPITAL.test(line)) return null
  if (INITIAL.test(line) || ASIDE.test(line)) return null
  const words = wordsIn(line)
  const isTop = !/[a-z]/.test(line) && line === line.toUpperCase()
  const isTitle = alone || isTop || words <= FEW_WORDS || titleLike(line.split(/\s+/), 0.6)
  if (words > MOST_WORDS || !isTitle || holdsFigure(line) || isNoTitle(line)) return null
  return { level: isTop ? 1 : 2, title: line, marker: 0 }
}

/** [(EUR million)] says how the rows below are printed; it is no title of all that follows. */
export function isScaleInBrackets(line: string): boolean {
  return line.startsWith('(') && line.endsWith(')') && line.length <= LONGEST_HEADING && scaleOf(line) !== null
}

/** [Laboratory.)], [Berg, Lena (See under], [UNIVERSITY, Wash-]: a bracket or word of the lines around goes on in it. */
function isBrokenOff(line: string): boolean {
  if (BROKEN_WORD.test(line.slice(-2))) return true
  let depth = 0
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code === OPENING) depth += 1
    else if (code === CLOSING && --depth < 0) return !LIST_LETTER.test(line)
  }
  return depth !== 0
}

const [OPENING, CLOSING] = [40, 41]
/** [(See under Coins)], [(Through Lena Berg) Two chairs]: what is said beside, and no title */
const ASIDE = /^\(\p{Lu}\p{Ll}/u
const BROKEN_WORD = /^\p{L}-$/u
/** A) Arrests, iv) Detention */
const LIST_LETTER = /^[A-Za-z\d]{1,4}\)/

function isNoTitle(line: string): boolean {
  return (line.endsWith(')') || line.includes(': ')) && NO_TITLE.test(line)
}

/** How many words blanks part. */
function wordsIn(line: string): number {
  let words = 1
  for (let at = 1; at < line.length; at++)
    if (isBlank(line.charCodeAt(at)) && !isBlank(line.charCodeAt(at - 1))) words += 1
  return words
}

function plain(title: string): string {
  return title
    .replace(/(?<![\s#])\s*#+$/, '')
    .replace(/[*_`]{1,3}/g, '')
    .trim()
}

/** At least the given share of the longer words begins with a capital. */
function titleLike(words: readonly string[], share: number): boolean {
  const longer = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()) && LETTER.test(word))
  const capitals = longer.filter((word) => CAPITAL_OR_DIGIT.test(word))
  return longer.length > 0 && capitals.length >= share * longer.length
}

/** 2022, 2022/23 */
const YEAR_OR_YEARS = new RegExp(String.raw`\b${YEAR}(?:[-–/]\d{2,4})?\b`, 'g')

/** 31 March, March 31 */
const DAY_OF_MONTH =
  /\b(?:\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?!\d))\b,?/g

/** Three [killed], five people [injured] in coach crash: a headline that counts */
const HARMED = / (?:killed|dead|injured|hurt|wounded|missing|arrested)\b/i
const TOLL =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds) (?:\p{L}+ )?(?:killed|dead|injured|hurt|wounded|missing|arrested)\b/iu

/** A number that is no day, no year and no ordinal makes a line a row of data rather than a heading. */
function holdsFigure(line: string): boolean {
  if (!/\d/.test(line)) return HARMED.test(line) && TOLL.test(line)
  return /\d/.test(
    line
      .replace(DAY_OF_MONTH, '')
      .replace(YEAR_OR_YEARS, '')
      .replace(/[\p{L}#]-?\d+|\b[Qq]uarter [1-4]\b|\d+(?:st|nd|rd|th)\b/gu, ''),
  )
}
