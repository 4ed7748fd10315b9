import { LEADING_ABBREVIATIONS } from '../words/abbreviations.ts'
import { MONTHS } from '../words/closed-classes.ts'
import { isDigit } from '../words/signs.ts'
import { BULLET } from './bullet.ts'
import { beginsSmall, endsInNumber } from './edges.ts'
import { headingOf, isScaleInBrackets } from './heading-of.ts'
import { leadOf } from './label-of.ts'
import { pageNumber } from './page-number.ts'
import type { Line } from './read-lines.ts'

/** [Grants 212], above or below another such row */
const PLAIN_ROW = /^\p{Lu}[\p{L} ()'’-]{1,50} \p{Sc}?\d[\d.,]*%?$/u

/** In a wrapped document a line that is as long as the others is no heading, whatever it looks like. */
export function continuesAsSentence(lines: readonly Line[], at: number, width: number | null): boolean {
  const line = lines[at]
  const next = lines[at + 1]
  if (width === null || line === undefined || next === undefined) return false
  const isMarked = line.text.startsWith('#')
  if (next.text === '') return !isMarked && BEFORE_BLANK.test(line.text.slice(-LONGEST_ARTICLE))
  if (!isMarked && isBrokenOff(line.text, next)) return true
  return line.text.length > 0.7 * width || beginsSmall(next.text) || (!isMarked && goesOn(lines, at - 1, width))
}

/** A chair from [the], Moths of a new [and]: not even a title by itself ends so, as it may in a preposition (Grants received from) */
const BEFORE_BLANK = / (?:the|an?|and)$/
const LONGEST_ARTICLE = 4

/**
 * A specimen [from] over Orsk, Letters and papers [of the] over Navy; but a clause may end so (Who we work [with]), and
 * so may what stands over rows (Grants [to] over Schools: 12), unlike a name: Berg, Lena, Office [of] over Works: 12 stamps.
 */
function isBrokenOff(line: string, next: Line): boolean {
  if (!BROKEN_PHRASE.test(line.slice(-LONGEST_LINK)) || CLAUSE.test(line)) return false
  if (BULLET.test(next.text) || isPlainRow(next)) return false
  return line.includes(',') || !isRow(next)
}

const BROKEN_PHRASE = / (?:an?|and|as|at|by|for|from|near|of|or|the|to|with)$/
const LONGEST_LINK = 5
/** [Where] the money comes from, People [we] care for */
const CLAUSE = /\b(?:what|where|which|who|whom|how|we|you|they|it)\b/i

/** Berg, Lena, Orsk[:] over [A card of 1881] over (193). In the midst of a paragraph stands no heading. */
function goesOn(lines: readonly Line[], at: number, width: number): boolean {
  const line = lines[at]?.text ?? ''
  if (line === '') return false
  // The year in brief: a title of what stands below, and not the end of a paragraph
  if (line.endsWith(':')) return line.length > 0.5 * width || (lines[at - 1]?.text ?? '') !== ''
  return GOES_ON.has(line.slice(-1)) || (line.length > 0.7 * width && !STOPS.test(line.slice(-2)))
}

const GOES_ON: ReadonlySet<string> = new Set([',', ';'])

/** 3 deaths [in] over May 2022: a preposition, an article or a conjunction ends no line but a wrapped one. */
const BEFORE_NOUN = / (?:in|of|the|and|an?|by|for|to|from|with|at|or|than)$/u
const LONGEST_BEFORE_NOUN = 5

/**
 * The place of the last line of the paragraph that begins with a line; where no line is wrapped (`width` null), only what
 * breaks off goes on.
 */
export function lastLineOfParagraph(lines: readonly Line[], first: number, width: number | null): number {
  let at = first
  for (;;) {
    if (width === null) {
      if (!goesOnUnwrapped(lines[at], lines[at + 1])) return at
      at += 1
    } else if (continues(lines[at], lines[at + 1], width)) at += 1
    else if (goesOnBehindBlank(lines, at)) at += 2
    else return at
  }
}

/** There were 3 floods [in] over May 2022, given [to] over 12 schools */
function goesOnUnwrapped(line: Line | undefined, next: Line | undefined): boolean {
  if (line === undefined || next === undefined || !BEFORE_NOUN.test(line.text.slice(-LONGEST_BEFORE_NOUN))) return false
  if (BULLET.test(next.text)) return false
  const first = /^\p{Lu}\p{Ll}+/u.exec(next.text)?.[0]
  const isMonth = first !== undefined && MONTHS.has(first.toLowerCase())
  return isMonth || beginsSmall(next.text) || isDigit(next.text.charCodeAt(0))
}

/** inscrip[-], in the south[,] */
const BREAKS_OFF = /\p{Ll}-$|,$/u

/**
 * A scan may part the lines of a paragraph by blank ones: a line that ends within a word, behind a comma or before a
 * number goes on there, if what stands there can be in the middle of a sentence.
 */
function goesOnBehindBlank(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  const [blank, next] = [lines[at + 1], lines[at + 2]]
  if (line === undefined || blank?.text !== '' || next === undefined || next.text === '') return false
  if (!beginsSmall(next.text) && !isDigit(next.text.charCodeAt(0))) return false
  if (!BREAKS_OFF.test(line.text.slice(-3)) && !endsBeforeNumber(line.text)) return false
  return !BULLET.test(next.text) && pageNumber(next, true) === null
}

function isPlainRow({ text }: Line): boolean {
  return endsInNumber(text) && PLAIN_ROW.test(text)
}

function isRow({ text }: Line): boolean {
  return leadOf(text, text)?.kind === 'label'
}

/** Went home[.], asked "why[?”] */
const STOPS = /[.!?:]["”)]?$/

/** Whether a line goes on with the paragraph of the line before it. */
function continues(line: Line | undefined, next: Line | undefined, width: number): boolean {
  if (line === undefined || next === undefined || next.text === '') return false
  if (BULLET.test(next.text) || pageNumber(next, true) !== null || isTopHeading(next.text)) return false
  if (isScaleInBrackets(line.text)) return false
  // A row begins below an introduction that ends with a colon, and below another row.
  if (isRow(next) && (line.text.endsWith(':') || isRow(line))) return false
  if (isPlainRow(line) && isPlainRow(next)) return false
  return (
    beginsSmall(next.text) ||
    line.text.length >= 0.6 * width ||
    !STOPS.test(line.text.slice(-2)) ||
    endsBeforeNumber(line.text)
  )
}

/** ([vols.]: the blank or bracket before, five letters and the stop. */
const LONGEST_ENDING = 7

/** [pp.], [vol.] at the end of a line: it stops nothing, and the number stands in the next. */
function endsBeforeNumber(line: string): boolean {
  const word = line.endsWith('.') ? /(?:^|[\s(])(\p{L}{1,5})\.$/u.exec(line.slice(-LONGEST_ENDING))?.[1] : undefined
  return word !== undefined && LEADING_ABBREVIATIONS.has(word.toLowerCase())
}

/** Only capitals, or a sign, make a line a heading of the first level. */
function isTopHeading(line: string): boolean {
  return (line.startsWith('#') || !/[a-z]/.test(line)) && headingOf(line, false)?.level === 1
}
