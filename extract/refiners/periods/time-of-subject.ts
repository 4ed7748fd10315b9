import { FINITE_FORMS, PAST_FORMS, TOLD_FORMS } from '../../language/tag.ts'
import type { Figure, SentenceReading, TimeExpression, TimeNature, Token } from '../../model.ts'
import { BE, WHO_THAT_WHICH } from '../../words/closed-classes.ts'
import { STATE_VERBS } from '../../words/event-words.ts'
import { wordSet } from '../../words/word-set.ts'
import { isHappening } from './time-of-happening.ts'

/**
 * The bridge [that opened in 1967] carried 21,000 cars, the scheme [launched in 2019] trained 412 teachers: the year of a
 * clause that only says which subject it was. But cases opened in 2021 numbered 64: those that are counted.
 */
export function isOfRestrictedSubject(
  { head, governor, phrase }: Figure,
  time: TimeExpression,
  { tokens, edition }: SentenceReading,
): boolean {
  if (head === null || time.grain !== 'year' || time.use !== 'in' || time.period === String(edition)) return false
  const main = tokens[time.to]?.tag === 'adverb' ? time.to + 1 : time.to
  if (time.to > phrase.from || !FINITE_FORMS.has(tokens[main]?.tag ?? '')) return false
  if (governor === null || governor < main || governor >= phrase.from) return false
  return !STATE_VERBS.has(tokens[governor]?.lemma ?? '') && closesRestriction(tokens, time.from)
}

/** Only what lasts does other things in other years: [the scheme] launched in; but attacks launched in 2021 were then. */
function closesRestriction(tokens: readonly Token[], end: number): boolean {
  for (let at = end - 1; at > 0 && at > end - LONGEST_CLAUSE; at--) {
    const token = tokens[at]
    if (token === undefined || token.shape === 'mark') return false
    if (!PAST_FORMS.has(token.tag) && !TOLD_FORMS.has(token.tag)) continue
    if (!FOUNDING.has(token.lemma)) return false
    const before = BE.has(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1
    return isLasting(tokens[WHO_THAT_WHICH.has(tokens[before]?.lower ?? '') ? before - 1 : before])
  }
  return false
}

function isLasting(token: Token | undefined): boolean {
  return token !== undefined && !token.entry.plural && LASTING.has(token.entry.singular)
}

const FOUNDING = wordSet('open launch found build establish create introduce')
const LASTING = wordSet(`
  bridge road motorway railway line tunnel station airport port harbour harbor dam plant factory mill mine hospital
  clinic school college university academy museum library theatre theater gallery prison jail centre center hotel shop
  store office branch court bank firm company charity trust foundation fund club society guild union agency authority
  service unit department ministry commission council board committee scheme programme program project system network
  website hotline portal park zoo market
`)

/**
 * The floods of [July 2016], in which 64 people died, destroyed 1,204 homes: what happened, and when, is the subject of
 * the sentence.
 */
export function isOfNamedHappening({ phrase }: Figure, { happened }: TimeNature, tokens: readonly Token[]): boolean {
  if (happened === null || happened >= phrase.from) return false
  return !tokens.slice(happened, phrase.from).some(({ entry, text }) => entry.opensClause || text === ',')
}

/** Where the verb stands of which a named happening is the subject; null where the time is of none. */
export function verbOfNamedHappening(time: TimeExpression, tokens: readonly Token[]): number | null {
  if (time.from > LONGEST_SUBJECT || time.use !== 'in' || tokens[time.from - 1]?.lower !== 'of') return null
  if (!isHappening(tokens[time.from - 2])) return null
  const closing = tokens[time.to]?.text === ',' ? closingOf(tokens, time.to) : time.to - 1
  return closing >= 0 && FINITE_FORMS.has(tokens[closing + 1]?.tag ?? '') ? closing + 1 : null
}

/** Where the aside ends that a comma opens; -1 where it is none. */
function closingOf(tokens: readonly Token[], comma: number): number {
  return tokens.findIndex(({ text }, at) => at > comma && at < comma + LONGEST_ASIDE && text === ',')
}

/** The floods of, the mine disaster of */
const LONGEST_SUBJECT = 4
const LONGEST_ASIDE = 16
const LONGEST_CLAUSE = 8
