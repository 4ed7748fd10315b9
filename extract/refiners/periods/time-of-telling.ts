import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import { TOLD_FORMS } from '../../language/tag.ts'
import type { Figure, TimeExpression, Token } from '../../model.ts'
import { FROM_TO, SEMICOLON_COLON } from '../../words/closed-classes.ts'
import { EVENT_NOUNS, REPORTING_VERBS } from '../../words/event-words.ts'
import { soughtWords } from '../../words/sought-words.ts'

const PUBLISHED: ReadonlySet<string> = new Set(['released', 'published', 'issued', 'dated', 'updated'])

/**
 * In June, UNHCR reported …; said on [May 5] that …: the day of telling is not the time told; a year or a stretch of
 * months is.
 * @param opens whether it opens the sentence
 */
export function isReportingDate(time: TimeExpression, tokens: readonly Token[], opens: boolean): boolean {
  if (time.use === 'as-of' || time.grain === 'year' || isLong(time.period)) return false
  if (isBeforeWhatIsTold(time, tokens)) return true
  if (!opens) return false
  for (let at = time.to; at < tokens.length && at < time.to + 14; at++) {
    const token = tokens[at]
    if (token === undefined || token.tag === 'number' || SEMICOLON_COLON.has(token.text)) return false
    if (tokens[at - 1]?.tag === 'determiner' || isReduced(tokens, at)) continue
    if (TOLD_FORMS.has(token.tag))
      return (
        (REPORTING_VERBS.has(token.lemma) && !isAnnouncedAct(tokens, at)) ||
        (token.lemma === 'issue' && /^(?:statements?|its|a|report)$/.test(tokens[at + 1]?.lower ?? ''))
      )
    if (token.tag === 'auxiliary') return false
  }
  return false
}

/** On May 6, gunmen [believed to] be members of the group attacked: what is held of them, not what anybody told then. */
function isReduced(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? ''
  return tokens[at]?.tag === 'past' && (next === 'by' || (next === 'to' && BARE.has(tokens[at + 2]?.tag ?? '')))
}

const BARE: ReadonlySet<string> = new Set(['verb', 'auxiliary'])

/** On May 5, the court [announced the acquittal of] six officers: what it did by announcing it. */
function isAnnouncedAct(tokens: readonly Token[], verb: number): boolean {
  const noun = tokens[verb + 1]?.tag === 'determiner' ? verb + 2 : verb + 1
  return (
    tokens[verb]?.lemma === 'announce' && EVENT_NOUNS.has(tokens[noun]?.lemma ?? '') && tokens[noun + 1]?.lower === 'of'
  )
}

/** told parliament in [November] that, police in [March] said that: between or before verb and clause of telling. */
function isBeforeWhatIsTold({ from, to }: TimeExpression, tokens: readonly Token[]): boolean {
  if (isTelling(tokens[to]) && tokens[to + 1]?.lower === 'that') return true
  const that = tokens[to]?.text === ',' ? to + 1 : to
  if (tokens[that]?.lower !== 'that') return false
  for (let at = from - 1; at >= 0 && at > from - LONGEST_TELLING; at--) {
    const token = tokens[at]
    if (token === undefined || token.tag === 'number' || token.shape === 'mark') return false
    if (isTelling(token)) return true
    if (TOLD_FORMS.has(token.tag) || token.lower === 'that') return false
  }
  return false
}

function isTelling(token: Token | undefined): boolean {
  return token !== undefined && TOLD_FORMS.has(token.tag) && REPORTING_VERBS.has(token.lemma)
}

/** told members of the standing committee on [May 5] that */
const LONGEST_TELLING = 10

/** From one month to another: more than the days of one meeting or report. */
function isLong(period: string): boolean {
  const slash = period.indexOf('/')
  return slash >= 0 && period.slice(0, Math.min(slash, 7)) !== period.slice(slash + 1, slash + 8)
}

/** The report [released in June]: when it was told, not what it tells. */
export function isPublication(time: TimeExpression, tokens: readonly Token[]): boolean {
  // published a report [in May], issued its first statement on [June 3]
  const told =
    WRITINGS.has(tokenBefore(tokens, time.from - 1)?.lower ?? '') && tokens[time.from - 1]?.tag === 'preposition'
  const longest = told ? LONGEST_WRITING : LONGEST_PUBLICATION
  for (let at = time.from - 1; at >= 0 && at >= time.from - longest; at--) {
    // released [four] in June: what was done to them
    if (tokens[at]?.tag === 'number') return false
    if (PUBLISHED.has(tokens[at]?.lower ?? '')) return true
  }
  return false
}

const WRITINGS: ReadonlySet<string> = new Set('report reports statement study findings data figures'.split(' '))
/** [issued its first annual report on] June 3 */
const LONGEST_WRITING = 6
/** [released by it in] June */
const LONGEST_PUBLICATION = 3

/** Twelve had been [published] by December: what was done with the counted; but 12 coins dated 1941 */
export function isPublishing({ governor }: Figure, tokens: readonly Token[]): boolean {
  if (governor === null || !PUBLISHED.has(tokens[governor]?.lower ?? '')) return false
  return tokens[governor - 1]?.tag === 'auxiliary'
}

/** the [2022] survey, census or report tells what it found for its year. */
export function isSource(time: TimeExpression, tokens: readonly Token[]): boolean {
  if (time.grain === 'day') return false
  // an [April 2023] survey, but a March report
  const sources = time.grain === 'year' ? SOURCES : SURVEYS
  return tokens.slice(time.to, time.to + 6).some(({ lower }) => sources.has(lower))
}

const SOURCES: ReadonlySet<string> = new Set(
  'survey census poll report data estimate figures study statistics count review'.split(' '),
)

const SURVEYS: ReadonlySet<string> = new Set(['survey', 'census', 'poll'])

/** a survey of 600 households, conducted in [2019], found: what it found for that year */
export function isYearOfSurvey({ from, grain }: TimeExpression, tokens: readonly Token[]): boolean {
  if (
    grain !== 'year' ||
    tokenBefore(tokens, from)?.lower !== 'in' ||
    !CONDUCTED.has(tokenBefore(tokens, from - 1)?.lower ?? '')
  )
    return false
  return tokens.slice(Math.max(0, from - LONGEST_SURVEY), from - 2).some(({ lower }) => SOURCES.has(lower))
}

const LONGEST_SURVEY = 10
const CONDUCTED: ReadonlySet<string> = new Set(['conducted', 'taken', 'undertaken', 'completed'])

/**
 * were detained ahead of the [9 October] elections, tried in connection with the [May 3] riots, held 28 seats following the
 * [October 26] vote: when those were
 */
export function isOfEventBeside(time: TimeExpression, tokens: readonly Token[]): boolean {
  if (time.use !== 'in' || time.grain === 'year') return false
  const at = tokenBefore(tokens, time.from)?.tag === 'determiner' ? time.from - 2 : time.from - 1
  if (AFTER.has(tokenAt(tokens, at)?.lower ?? '')) return at < time.from - 1 && tokens[time.to]?.tag === 'noun'
  return BESIDE.get(tokenAt(tokens, at)?.lower ?? '')?.has(tokenBefore(tokens, at)?.lower ?? '') === true
}

const AFTER: ReadonlySet<string> = new Set(['after', 'following'])

/** What leads to an event that was not when the clause tells: ahead [of], in connection [with] */
const BESIDE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['of', new Set(['ahead', 'advance', 'wake', 'aftermath'])],
  ['to', new Set(['prior', 'up', 'response', 'relation'])],
  ['with', new Set(['connection'])],
  ['for', new Set(['retaliation'])],
])

/** were remanded [until August 6], adjourned the trial until then: what is to be until that day, decided before */
export function isEndDecided({ from, use }: TimeExpression, tokens: readonly Token[]): boolean {
  if (use !== 'as-of' || !UNTIL.has(tokens[from - 1]?.lower ?? '')) return false
  for (let at = from - 2; at >= 0 && at > from - LONGEST_DECISION; at--) {
    const token = tokens[at]
    if (token === undefined || token.shape === 'mark') return false
    if (PUTS_OFF.has(token.lemma)) return true
    if (TOLD_FORMS.has(token.tag)) return false
  }
  return false
}

const UNTIL: ReadonlySet<string> = new Set(['until', 'till'])
/** extended the detention of 12 suspects and their lawyers until */
const LONGEST_DECISION = 10
const PUTS_OFF: ReadonlySet<string> = new Set(
  'adjourn defer delay extend postpone prolong remand renew suspend'.split(' '),
)

/** In a case dating from [2019], a court acquitted four: how old the case is, not when that was. */
export function isOrigin({ from }: TimeExpression, tokens: readonly Token[]): boolean {
  if (from < 2 || !FROM_TO.has(tokens[from - 1]?.lower ?? '')) return false
  const at = BACK_TO.has(tokens[from - 2]?.lower ?? '') ? from - 2 : from - 1
  return DATES.has(tokenBefore(tokens, at)?.lower ?? '')
}

const BACK_TO: ReadonlySet<string> = new Set(['back'])
const DATES: ReadonlySet<string> = new Set(['dating', 'dated', 'dates', 'stemming', 'stemmed'])

/** were built [before 1980]: no time in which it was so, unless it is to come */
export function isLimit(
  { from, grain, use, period }: TimeExpression,
  tokens: readonly Token[],
  edition: number,
): boolean {
  if (tokenBefore(tokens, from)?.lower !== 'before' || grain !== 'year' || use !== 'in') return false
  return Number(period.slice(0, 4)) <= edition
}

/** What each of the rules above needs: where a sentence has none of the words, none of its times is of that. */
export const TELLS = soughtWords(REPORTING_VERBS, ['issue'])
export const NAMES_SOURCE = soughtWords(SOURCES)
export const PUTS_TIME = soughtWords(PUBLISHED, DATES, PUTS_OFF)
