import { headingOf } from '../layout/heading-of.ts'
import { MONTH_NAMES } from '../words/closed-classes.ts'
import { YEAR } from '../words/year.ts'

/** The title of a report stands among its first lines. */
const TITLE_LINES = 40
const LONGEST_TITLE = 160
/** What a title calls a report, as alternatives of a pattern. */
export const REPORT_NOUNS = 'reports?|review|factbook|yearbook|survey|accounts|bulletin|statement|statistics|profile'
/** Whether a title calls itself a report's. */
export const REPORT_NOUN = new RegExp(String.raw`\b(?:${REPORT_NOUNS})\b`, 'i')
/** The year of an edition in a line. */
export const EDITION = new RegExp(String.raw`\b(${YEAR})\b`)
// Northmoor Provisions[, Inc.]
const COMPANY_FORM = /,? (?:Inc|Ltd|Co|Corp|LLC|plc)\.$/i
// for the year ended [June 30,] 1952
const MONTH = `(?:${MONTH_NAMES.join('|')})`
const DAY_OF_YEAR = new RegExp(String.raw`\b(?:${MONTH} \d{1,2},? |\d{1,2} (?=${MONTH}\b))`, 'gi')
// A line of a few words, with a capital or a digit but for the small ones: Annual report 2022–23.
export const TITLE_WORD = String.raw`(?:[\p{Lu}\d(“"]\S*|${REPORT_NOUNS}|of|the|and|for|on|in|to|a|an|de|la|by|at|[:–—-])`
const SHORT_TITLE = new RegExp(String.raw`^${TITLE_WORD}(?:\s+${TITLE_WORD}){0,13}\s*$`, 'u')
const SENTENCE_END = /[.!?][”"’)]*$/
const WORDS_OF_SENTENCE = 8

/** The title and the first headings: no line of running text, which may speak of any report. */
export function titleLines(text: string): string[] {
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

/**
 * A text that opens with a heading has its title there: what stands below running text is the heading of a section
 * ([Prison statistics 2022: Women]).
 */
export function openingOf(text: string): string {
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
