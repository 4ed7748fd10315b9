import { monthsOfHeading } from '../finders/times/months-of-heading.ts'
import type { AnnouncedPlan, Place } from '../model.ts'
import { announcedPlan } from './announced-plan.ts'
import type { Block } from './block.ts'
import { dayOfWords, partOfYear, periodOfWords, yearEnding } from './period-of-words.ts'
import { scaleOf, type Scale } from './scale-of.ts'
import { wordSet } from '../words/word-set.ts'
import { YEARS } from '../words/year.ts'

/**
 * Tells where the sentences of a block stand, with the year that its label or the nearest heading names.
 * @param title the heading that opens the report, which may name the part of the year that it is of; empty without one
 * @returns asked for the blocks of a report in their order, since what headings say holds for all blocks below them
 */
export function placeReader(edition: number, title: string): (block: Block) => Place {
  const whole = partInTitle(title, edition)
  let last: { section: readonly string[]; period: string | null } | undefined
  let stated: { section: readonly string[]; scale: Scale | null } | undefined
  let announced: { lead: string | null; plan: AnnouncedPlan | null } = { lead: null, plan: null }
  const periodOfHeadings = (section: readonly string[]): string | null => {
    if (last?.section !== section) last = { section, period: yearOfHeadings(section, edition) ?? whole }
    return last.period
  }
  const scaleOfHeadings = (section: readonly string[]): Scale | null => {
    if (stated?.section !== section) stated = { section, scale: nearestScale(section) }
    return stated.scale
  }
  return ({ section, label, column, corner, caption, name, cell, lead }) => {
    if (announced.lead !== lead) announced = { lead, plan: announcedPlan(lead, edition) }
    const { plan } = announced
    const told = label === null ? null : (periodOfWords(column) ?? periodOfWords(name) ?? periodOfWords(label))
    const part =
      cell && !(column?.startsWith('Q') === true && QUESTIONS.test(`${corner} ${caption}`))
        ? partOfYear(column, Number(told ?? periodOfWords(corner) ?? periodOfHeadings(section) ?? edition))
        : null
    const named = part ?? told
    const own = (named?.length ?? 4) === 4 ? (dayOfWords(label, named ?? edition) ?? inCorner(corner, named)) : named
    return {
      section,
      label,
      headingPeriod: own ?? plan?.period ?? periodOfHeadings(section),
      above: cell ? corner : column,
      scale:
        label === null
          ? null
          : (nearestScale([
              caption,
              unitOfCorner(corner),
              corner,
              name,
              label,
              isInOwnUnit(name, column) ? null : column,
            ]) ?? scaleOfHeadings(section)),
      cell,
      plan,
    }
  }
}

/** The year of a column, as the corner of the table defines it: Year ended 31 March, At 31 December. */
function inCorner(corner: string | null, year: string | null): string | null {
  if (corner === null || year === null) return year
  return yearEnding(corner, year) ?? dayOfWords(corner, year) ?? year
}

/** Earnings per share [(pence)], margin [(%)] in a column of £ million: the row has a unit that is no scaled money. */
function isInOwnUnit(name: string | null, column: string | null): boolean {
  const own = name === null || column === null ? null : scaleOf(name)
  if (own === null || scaleOf(column ?? '')?.currency == null) return false
  return own.percent || own.unit !== null || own.factor < 1
}

/** [Q1] below it may be the first question of a survey, no quarter */
const QUESTIONS = /\b(?:question|questionnaire|answer|response|respondent|survey)s?\b/i

/**
 * [Million tonnes], [GWh], [km], [Hectares] in the corner of a table: what it measures. A plural alone mostly names the
 * rows: Yards that build ships, Meters that are read, Minutes of meetings, Barrels of oak.
 */
function unitOfCorner(corner: string | null): string | null {
  if (corner === null || !UNIT_ALONE.test(corner) || WORDS.has(corner)) return null
  return `(${corner.replace(/^\p{Lu}(?=\p{Ll}{3})/u, (letter) => letter.toLowerCase())})`
}

/** A plural that is scaled or names measures only, or a sign with a capital inside or without any */
const UNIT_ALONE =
  /^(?:(?:[Mm]illions?|[Bb]illions?|[Tt]housands?)(?: of)? (?:\p{L}+ )?\p{L}{3,}s|(?:[Mm]etric )?[Tt]onnes|[Hh]ectares|[Ll]itres|[Kk]ilomet(?:re|er)s|(?:[Ss]quare|[Cc]ubic) \p{L}{4,}|\p{L}{4}watt hours|\p{L}{1,2}\p{Lu}\p{L}{0,3}|\p{Ll}{1,4}[^s\P{Ll}]|M[lt])[23²³]?$/u
const WORDS = wordSet('in day week month year hour night mile foot feet yard acre pound ton knot')

/** The last of the words that state a scale: the head of a column before the label, the label before the headings. */
function nearestScale(words: readonly (string | null)[]): Scale | null {
  for (let at = words.length - 1; at >= 0; at--) {
    const each = words[at] ?? null
    const scale = each === null ? null : scaleOf(each)
    if (scale !== null) return scale
  }
  return null
}

/**
 * A title that names the edition's own year says nothing new, unless it is the heading right above. A year with two
 * names, [2021/22], is the own one of the edition 2021 and of the edition 2022.
 */
function yearOfHeadings(section: readonly string[], edition: number): string | null {
  for (let at = section.length - 1; at >= 0; at--) {
    const years = section[at]?.match(YEARS) ?? []
    if (years.length > 1) return null
    const [year] = years
    if (year === undefined) continue
    const months = monthsOfHeading(section[at] ?? '')
    const named = months.includes('/') ? months : yearsOf(section[at] ?? '', year)
    if (TWO_NAMES.test(named)) return named.split('/').includes(String(edition)) ? null : named
    return year === String(edition) && at === 0 ? null : named
  }
  return null
}

/** The part of its year that a report is of as a whole: Statistical bulletin, [Quarter 4 2023]. */
function partInTitle(title: string, edition: number): string | null {
  const [year, another] = title.match(YEARS) ?? []
  if (year !== String(edition) || another !== undefined) return null
  const months = monthsOfHeading(title)
  const named = months.includes('/') ? months : yearsOf(title, year)
  return PART_OF_ONE_YEAR.test(named) ? named : null
}

/** Both years of 2021/22, a quarter; but the month or day of a title may be that on which it was published. */
function yearsOf(title: string, year: string): string {
  const named = periodOfWords(title) ?? year
  return named.includes('/') && !named.startsWith('..') && !ENDED.test(title) ? named : year
}

/** 2023-10/2023-12 */
const PART_OF_ONE_YEAR = /^(\d{4})-(?!01\/\1-12)\d\d\/\1-\d\d$/
const ENDED = /\b(?:ended|ending|end|to)\b/i
const TWO_NAMES = /^\d{4}\/\d{4}$/
