import { matchesOf } from '../language/matches-of.ts'
import { verbForm } from '../language/verb-forms.ts'
import { endsInNumber } from './edges.ts'

const LONGEST_LABEL = 120
const LONGEST_RUN_IN = 90
/** What a value begins with: a sign of money or nearness, a digit, or a bound in words. */
export const BEGINS_AS_VALUE =
  /^(?:[~≈<>≤≥]|about|approximately|around|nearly|almost|over|more than|fewer than|less than|under|up to|at least|some|an estimated|minus|[-−–]?[$€£¥₹]|[A-Z]{2,3}\s?[$€£]?\s?\d|[-−]?\.?\d|none\b|nil\b|no\b|zero\b)/i
/** Revenue: 312; [of which] fees: 74 */
const LEAD = /^((?:[\p{Lu}\p{N}“"(]|of wh(?:ich|om) )[^:\n]{1,120}):\*{0,2}[ \t]+(?=\S)/u
const DASH_BEFORE_DIGIT = / [-–—] \d/
/** [Partly upheld - ]87: words, a dash and nothing but a number */
const DASHED = /^(\p{Lu}[\p{L} ,'’()/]{1,80}) [-–—] (?=\d[\d,]*(?:\.\d+)?\s?%?$)/u
const SMALL_WORDS = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with|s)$/i

/** What stands before the colon of a line, and how to take it. `length` includes the colon and the blanks behind it. */
export type Lead = { readonly kind: 'label' | 'run-in'; readonly text: string; readonly length: number }

/**
 * Recognises `Label: value` (a row of data) and `Heading: running text`.
 * @param line a line or the first line of a paragraph
 * @param paragraph the whole paragraph that begins with it
 */
export function leadOf(line: string, paragraph: string): Lead | null {
  const dashed = endsInNumber(line) && line === paragraph && DASH_BEFORE_DIGIT.test(line) ? DASHED.exec(line) : null
  if (dashed?.[1] !== undefined) return { kind: 'label', text: dashed[1], length: dashed[0].length }
  const match = line.includes(':') ? LEAD.exec(line) : null
  const text = match?.[1]?.replace(/\*+/g, '').trim()
  if (match === null || text === undefined || text.length > LONGEST_LABEL || /[.!?;]\s/.test(text) || isInBracket(text))
    return null
  if (isOfInitials(text)) return null
  const value = paragraph.slice(match[0].length)
  if (isClause(text) && ENDS_SENTENCE.test(value)) return null
  if (isDataRow(value)) return { kind: 'label', text, length: match[0].length }
  return isTitle(text) && text.length <= LONGEST_RUN_IN && /^["“(]?\p{Lu}/u.test(value)
    ? { kind: 'run-in', text, length: match[0].length }
    : null
}

/** New York, N. [Y.:] five stamps, Norfolk, [Va.:] two coins: the end of an address that the line before began */
function isOfInitials(text: string): boolean {
  return (
    text.endsWith('.') &&
    text
      .slice(0, -1)
      .split('.')
      .every((each) => INITIAL.test(each))
  )
}

const INITIAL = /^\s?\p{Lu}\p{Ll}{0,4}$/u

/** A value, not a sentence: it begins like one, or it does not end like a sentence. */
function isDataRow(value: string): boolean {
  const sentence = ENDS_SENTENCE.test(value) && /\s(?:is|are|was|were|has|have|had|did|[a-z]{3,}ed)\s/.test(value)
  return !sentence && (BEGINS_AS_VALUE.test(value) || (value.length < 400 && !/[.!?]["”]?\s*$/.test(value)))
}

/** But not a bracket that only dates a value: (2016 est.) */
const ENDS_SENTENCE = /(?<!\([^()]{0,30}\best)[.!?]["”)]?\s*$/
const PRONOUN = /^(?:We|It|They|He|She|I|You|There)\s/
const FINITE = / (?:was|were|is|are|has|have|had) /
/** A word before what an object may begin with: [returned] £86 million, [made] a; it is looked for from there. */
const WORD_BEFORE_OBJECT = / (?=\p{Sc}|\d|(?:the|an?|its|our|their|some|about|over|nearly) )(?<=(\p{Ll}+) )/gu

/** We returned £86 million to shareholders: a clause, whose numbers are figures, before the words that spell it out. */
function isClause(text: string): boolean {
  if (PRONOUN.test(text) || FINITE.test(text)) return true
  return matchesOf(WORD_BEFORE_OBJECT, text).some(([, word = '']) => verbForm(word)?.form === 'past')
}

function isTitle(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word) && !SMALL_WORDS.test(word))
  const capitals = words.filter((word) => /^["“(]?[\p{Lu}\d]/u.test(word))
  return words.length <= 12 && capitals.length >= 0.6 * words.length
}

/** £58.6m at 31 December ([2021]: £71.2m): the colon stands inside a bracket, and ends no label. */
function isInBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}
