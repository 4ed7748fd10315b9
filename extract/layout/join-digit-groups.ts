import { CURRENCY_ABBREVIATIONS, CURRENCY_CODES } from '../words/currencies.ts'
import { matchesOf } from '../language/matches-of.ts'

/** [1 234 567], [12 450]: groups of three digits, a blank apart, that stand by no other number. */
const GROUPS =
  /(?<![\p{L}\d.,:/°'’])(?<![^\s(][–-])(?<!\d[ .,:/–-])[1-9]\d{0,2}(?: \d{3}){1,4}(?![\p{L}\d:/–-]| [\d–-]|[.,]\d{3})/gu
/** What most texts hold nowhere. */
const MAY_BE_GROUPS = /\d \d{3}/
/** Who writes 12,450 groups no digits by blanks. */
const BY_COMMAS = /\d,\d{3}(?!\d)/

/** A cell of its own, between strokes. */
const OPENS_CELL = /\| ?\p{Sc}?$/u
const CLOSES_CELL = /^ ?(?:%|\*+)? ?(?:\||$)/mu

/** [-]4 475 */
const MINUS = /(?<=\s)[-–]$/
/** North   [412 300]   409 800: a column of its own, where blanks align them. */
const OPENS_COLUMN = /\S {2,}[-−–+]?$/u
const CLOSES_COLUMN = /^ ?%?(?: {2,}|\n|$)/

/** EUR [4 500], € [4 500] */
const MONEY_BEFORE = /(\p{Sc}|\b\p{Lu}[\p{Lu}\p{Ll}]{1,2}\.?) ?$/u
/** [4 500] euros, [1 234] million */
const SCALE_BEHIND = /^ (?:million|billion|thousand)\b/

/** assisted [1 234 567] people, ([12 450]); About [12 450] opens a sentence, and of other names nobody knows. */
const WORD_BEFORE =
  /(?:^|[\n.!?] |[;:] |[(“"]|\b\p{Ll}+,? |\d, |\b(?:About|Some|Around|Nearly|Almost|Over|Only|The|These|All|Another|In|At|With|From|Of|For|By|To) )$/u
const WORD_BEHIND = /^(?: [\p{L}(]|[.,;:)”"]{1,3}(?:\s|$))/u
/** Blankets: [12 450], and nothing behind it */
const LABEL_BEFORE = /: $/
const ENDS_LINE = /^\s*(?:\n|$)/
const OPENS_LINE = /(?:^|\n)$/
/** on page [12 450], tel. [62 345 678], persons aged [12 345]: the first digits, or all, name something. */
const NAMES_BEFORE =
  /\b(?:pages?|pp?|tables?|figures?|fig|charts?|chapters?|sections?|articles?|paragraphs?|paras?|annex|appendix|notes?|items?|lines?|rows?|rooms?|box|numbers?|nos?|id|ref|reference|codes?|accounts?|register(?:ed)?|registration|tel|telephone|phone|mobile|fax|call|dial|hotline|aged?|ages|routes?|flights?|grades?|classe?s?|levels?|phases?|steps?|versions?|rules?|units?|groups?|lots?|zones?|schedules?|parts?|charity|licen[cs]e)\.?:? $/i
/** On day [40] 120 workers walked out, in ward [12] 450 patients were seen; but in the camp 12 450 people lived */
const COUNTED_OFF =
  /(?:^|\n|[.,;:(]|\b(?:on|in|at|of|by|for|from|to|until|since|during|after|before|and|or|through|than)) ?(?:day|week|month|quarter|year|season|round|game|match|episode|stage|ward|district|region|area|sector|block|building|camp|school|station|terminal|hall|gate|lane|line|platform|precinct|division|battalion|team|site|bus|tram|track|channel|highway|road|hole|lap|mile|kilomet(?:er|re)|minute|hour) $/i
/** 12 [250 ml bottles]: so much is in each of them */
const SIZE_BEHIND =
  /^[ -](?:[cm]?l|k?g|mg|[cm]?m|k?w|kva|[mgt]b|volts?|watts?|lit(?:er|re)|gram|ton(?:ne)?|inch|foot|page|seat|bed)[ -](?!(?:was|as|has|is|this|across|less|plus)\b)\p{Ll}{2,}s\b/iu
/** As far as what stands before a number is looked at. */
const REACH = 24

/**
 * Joins digits that an ordinary blank groups, by putting a blank that does not break in its place: 1 234 567 people.
 * Only where nothing else may be meant: several groups among words, an amount of money, a cell of its own; and a single
 * group among words of a text that has such numbers, or groups none by commas. Neither "in 2021 345 people" nor a row of
 * values is one number.
 * @returns a text of the same length
 */
export function joinDigitGroups(text: string): string {
  if (!MAY_BE_GROUPS.test(text)) return text
  const found = matchesOf(GROUPS, text).flatMap(({ 0: groups, index }) => {
    const sureness = surenessOf(text, groups, index)
    return sureness === null ? [] : [{ groups, index, sureness }]
  })
  if (found.length === 0) return text
  const isUsual = found.some(({ sureness }) => sureness === 'sure') || !BY_COMMAS.test(text)
  let joined = ''
  let done = 0
  for (const { groups, index, sureness } of found) {
    if (sureness === 'usual' && !isUsual) continue
    joined += text.slice(done, index) + groups.replaceAll(' ', NO_BREAK)
    done = index + groups.length
  }
  return joined + text.slice(done)
}

/** Whether digits are surely one number, or are one where a text is used to write numbers so; null where neither. */
function surenessOf(text: string, groups: string, index: number): 'sure' | 'usual' | null {
  const before = text.slice(Math.max(0, index - REACH), index).replace(MINUS, '')
  const behind = text.slice(index + groups.length, index + groups.length + REACH)
  if (OPENS_CELL.test(before) && CLOSES_CELL.test(behind))
    return groups.length >= SEVERAL_GROUPS || !isOfGrownCells(text, index) ? 'sure' : null
  if (isUnmistakable(before, behind)) return 'sure'
  if (OPENS_COLUMN.test(before) && CLOSES_COLUMN.test(behind)) return groups.length >= SEVERAL_GROUPS ? 'sure' : 'usual'
  if (!isAmongWords(before, behind)) return null
  if (groups.length >= SEVERAL_GROUPS) return 'sure'
  return OPENS_LINE.test(before) || COUNTED_OFF.test(before) || SIZE_BEHIND.test(behind) ? null : 'usual'
}

const NO_BREAK = '\u00a0'
/** 1 234 567: the shortest number of several groups is longer than any of one. */
const SEVERAL_GROUPS = 9

/**
 * [Total | 467 452] beside rows of more cells: two values that have grown together, as in a table that has other cells
 * of two values, or that groups digits by commas.
 */
function isOfGrownCells(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at) + 1
  const cells = cellsIn(text.slice(start, endOfLine(text, at)))
  const rows = text.slice(Math.max(0, start - ROWS_BESIDE), at + ROWS_BESIDE).split('\n')
  return rows.some((row) => cellsIn(row) > cells || (row.includes('|') && SPEAKS_AGAINST.test(row)))
}

/** [| 41 39 |], [| 1,190 |], [| 2022 2021 |] */
const SPEAKS_AGAINST = /\|[ *]*(?:\d{1,3}(?:,\d{3})+|\d[\d.]* (?:\d{1,2}|\d{4,}|\d+\.\d+))[ *]*(?:\||$)/

/** Characters of the rows above and below that are looked at. */
const ROWS_BESIDE = 240

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

const cellsIn = (line: string): number => line.split('|').length

function isUnmistakable(before: string, behind: string): boolean {
  const [, money] = MONEY_BEFORE.exec(before) ?? []
  if (money !== undefined && (/^\p{Sc}/u.test(money) || CURRENCY_CODES.has(money) || CURRENCY_ABBREVIATIONS.has(money)))
    return true
  return SCALE_BEHIND.test(behind) && !NAMES_BEFORE.test(before)
}

function isAmongWords(before: string, behind: string): boolean {
  if (NAMES_BEFORE.test(before)) return false
  return WORD_BEFORE.test(before) && (WORD_BEHIND.test(behind) || (LABEL_BEFORE.test(before) && ENDS_LINE.test(behind)))
}
