import type { AnnouncedPlan } from '../model.ts'
import { YEAR } from '../words/year.ts'
import { periodOfWords } from './period-of-words.ts'

/** Characters: a sentence that is longer introduces no list. */
const LONGEST_LEAD = 200
/** We plan to[:], **We plan to[:**] */
const ENDS_WITH_COLON = /:[*_]{0,3}\s*$/
const LONGEST_ENDING = 8
/** We plan [to:], our aim is [to:], the museum is set to [open:] */
const INTENDS =
  /\b(?:plans?|aims?|intends?|expects?|proposes?|hopes?|wants?|is|are)(?: (?:planned|planning|due|set|scheduled|going|expected))? to(?: \p{L}+){0,3}:$/iu
/** Next year we [will:], the fund [will pay for:]; but below you will find: */
const WILL = /\bwill(?: (?!find|see|show|notice|note|recall|remember)\p{L}+){0,4}:$/iu
/** The [plan provides for:], the plan for 2024 includes: */
const PROVIDES =
  /\b(?:plans?|proposals?)(?: (?:\p{L}+|\d+)){0,6} (?:provides?|foresees?|envisages?|includes?|calls?|comprises?)(?: for)?:$/iu
/** [Our plans] for the harbour: */
const PLANS = /^(?:our|its|their|future)(?: future)? plans\b[\p{L}\d ]{0,80}:$/iu
/** Our [targets] for 2024: */
const AIMED =
  /\b(?:targets?|goals?|plans?|planned|priorities|objectives?|aims?|ambitions?|commitments?|milestones?|forecasts?|outlook)\b/i
/** [In 2024:], By 2026 we: */
const OPENS_WITH_TIME = new RegExp(
  String.raw`^(?:in|for|during|by|from|next|over)\b[\p{L}\d \-–/]{0,40}?,?(?: (?:we|it|they|the \p{L}+))?:$`,
  'iu',
)
const NEXT_YEAR = /\b(?:next|coming) (?:financial |fiscal )?year\b|\byear (?:ahead|to come)\b/i
const YEARS_APART = new RegExp(String.raw`\b(${YEAR})(?: (?:and|to) |[-–])(${YEAR})\b`)
const DEADLINE = new RegExp(String.raw`\bby (?:the end of )?(${YEAR})`, 'i')

/**
 * The last sentence of a paragraph, where it ends with a colon and so may introduce the list right below.
 * @returns null where it introduces none
 */
export function leadOfList(paragraph: string): string | null {
  const end = paragraph.slice(-LONGEST_ENDING)
  if (!ENDS_WITH_COLON.test(end)) return null
  const words = paragraph.slice(0, paragraph.lastIndexOf(':') + 1)
  const lead = words
    .slice(words.lastIndexOf('. ') + 1)
    .replaceAll(/[*_#\s]+/g, ' ')
    .trim()
  return lead.length <= LONGEST_LEAD ? lead : null
}

/** [What we plan for 2024], [Our priorities for the coming year]: a heading that introduces the list right below. */
export function leadOfHeading(title: string): string | null {
  return leadOfList(title) ?? (AIMED.test(title) && title.length <= LONGEST_LEAD ? title : null)
}

/** Whether a list under these words is of what is to come. */
export function announcedPlan(lead: string | null, edition: number): AnnouncedPlan | null {
  if (lead === null) return null
  const period = periodToCome(lead, edition)
  if (INTENDS.test(lead) || WILL.test(lead) || PROVIDES.test(lead) || PLANS.test(lead)) return { period }
  return period !== null && (AIMED.test(lead) || OPENS_WITH_TIME.test(lead)) ? { period } : null
}

/** In [2024], by 2026, between 2024 and 2026, [next year]; a year that is past only names the plan: the 2019 plan. */
function periodToCome(lead: string, edition: number): string | null {
  const [, first, last] = YEARS_APART.exec(lead) ?? []
  const named = first === undefined ? periodOfWords(lead) : `${first}/${last ?? first}`
  if (named !== null && Number(/\d{4}/.exec(named)?.[0]) > edition)
    return DEADLINE.exec(lead)?.[1] === named ? `../${named}` : named
  return NEXT_YEAR.test(lead) ? String(edition + 1) : null
}
