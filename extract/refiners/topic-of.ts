import { tokenAt, tokenBefore } from '../language/token-before.ts'
import { FINITE_FORMS, NAMING } from '../language/tag.ts'
import type { Figure, Token } from '../model.ts'
import { JOINS_CLAUSES, UP_DOWN } from '../words/closed-classes.ts'
import { TIME_UNITS } from '../words/nouns.ts'
import { isCurrencySign } from '../words/currencies.ts'
import { A_YEAR } from '../words/year.ts'
import { clauseStart } from './clause-start.ts'
import { phraseText } from './phrase-text.ts'
import { phraseBefore, startOfPhrase, wordsOf } from './labels/phrase-in-words.ts'

/**
 * What an amount is an amount of: [net sales] were $1.2 billion, paid [dividends] of $0.84, [operating margin] rose to
 * 5 percent. The noun before "of", else the subject of the clause.
 * @returns words in lower case but for names, or null where the clause names nothing
 */
export function topicOf({ phrase }: Figure, tokens: readonly Token[]): string | null {
  // Lost-time injury rate[:] 1.9
  if (OF_OR_COLON.has(tokenBefore(tokens, phrase.from)?.lower ?? ''))
    return costOfThings(tokens, phrase.from - 1) ?? phraseBefore(tokens, phrase.from - 1)
  // a dividend of 6p, [making] 9p for the year: what came of it, and no name of it
  if (tokenBefore(tokens, phrase.from)?.tag === 'gerund' && tokenBefore(tokens, phrase.from - 1)?.text === ',')
    return null
  const start = clauseStart(tokens, phrase.from)
  const priced = costOfSubject(tokens, phrase.from, start)
  if (priced !== null) return priced
  const gapped = gappedTopic(tokens, phrase.from, start)
  if (gapped !== null) return gapped
  for (let at = phrase.from - 1; at > start; at--) {
    const token = tokens[at]
    const finite = token !== undefined && FINITE_FORMS.has(token.tag)
    if (!finite || /^(?:auxiliary|modal|adverb)$/.test(tokens[at - 1]?.tag ?? '')) continue
    return changedObject(tokens, at, phrase.from) ?? subjectBefore(tokens, at, start)
  }
  // Spending: [salaries] 62 percent, rent 21 percent
  if (start !== 0 && tokens[start - 1]?.text !== ':') return null
  // In the national survey 86.9 per cent said: where it was, and no name of it
  if (tokens[0]?.tag === 'preposition' && FINITE_FORMS.has(tokens[phrase.to]?.tag ?? '')) return null
  // [On-time departures] 91.4%, [sales] up 11% to £412m: a line without a verb
  const way = tokens.findIndex(({ lower }, at) => at < phrase.from && UP_DOWN.has(lower))
  return phraseBefore(tokens, way > 0 ? way : phrase.from)
}

/** bought five [new engines at a cost] of £1.6m: of these, and not what was spent in all */
function costOfThings(tokens: readonly Token[], end: number): string | null {
  if (
    tokenBefore(tokens, end)?.lower !== 'cost' ||
    tokens[end - 2]?.tag !== 'determiner' ||
    tokens[end - 3]?.lower !== 'at'
  )
    return null
  const things = phraseBefore(tokens, end - 3)
  return things === null ? null : `cost of ${things}`
}

/** The new library, which [cost] £38 million; the works [cost] £2m */
function costOfSubject(tokens: readonly Token[], amount: number, start: number): string | null {
  const verb = isCurrencySign(tokenBefore(tokens, amount)?.text ?? '') ? amount - 2 : amount - 1
  if (tokenAt(tokens, verb)?.lemma !== 'cost' || !FINITE_FORMS.has(tokens[verb]?.tag ?? '')) return null
  const isRelative = WHICH_THAT.has(tokens[verb - 1]?.lower ?? '')
  const end = isRelative ? (tokens[verb - 2]?.text === ',' ? verb - 2 : verb - 1) : verb
  const things = isRelative ? phraseBefore(tokens, end) : subjectBefore(tokens, end, start)
  return things === null ? null : `cost of ${things}`
}

const WHICH_THAT: ReadonlySet<string> = new Set(['which', 'that'])

/**
 * The subject that ends before its verb, with what narrows it: [spending on roads], [net expenditure] for the year. A
 * time behind it is left out.
 */
function subjectBefore(tokens: readonly Token[], verb: number, start: number): string | null {
  let end = verb
  // the gender pay gap [(mean)] fell
  if (tokenBefore(tokens, end)?.text === ')' && tokens[end - 3]?.text === '(') end -= 3
  // the budget, £31 million in 2021[,] rose
  if (tokenBefore(tokens, end)?.text === ',') {
    const opening = tokens.findLastIndex(({ text }, at) => at < end - 1 && at > start && text === ',')
    if (opening > 0 && opening > end - LONGEST_ASIDE) end = opening
  }
  const aged = agedBefore(tokens, end, start)
  if (aged !== null) {
    const subject = subjectBefore(tokens, aged, start)
    return subject === null ? null : `${subject} ${phraseText(tokens, aged, end)}`
  }
  let whole: string | null = null
  for (let at = end; at > start;) {
    let from = at
    while (from > start && isInside(tokens[from - 1])) from -= 1
    if (
      from < at &&
      from > start &&
      NARROWS.has(tokenBefore(tokens, from)?.lower ?? '') &&
      isNoun(tokenBefore(tokens, from - 1))
    ) {
      // At the end of 2023 [reserves] amounted to €2 million; in the fourth quarter of 2023 the mean [length of stay] was
      if (isDateBeforeNoun(tokens, from, at))
        return at < end ? wordsOf(tokens, startOfPhrase(tokens, at), end) : phraseBefore(tokens, at)
      if (isTime(tokens, from, at)) [end, whole] = [from - 1, null]
      at = from - 1
      continue
    }
    if (at < end) whole = wordsOf(tokens, startOfPhrase(tokens, at), end)
    break
  }
  return whole ?? phraseBefore(tokens, end)
}

/** Uptake among nurses [aged 25-34] was, literacy among women [aged 15 and over] rose: where such a criterion begins */
function agedBefore(tokens: readonly Token[], end: number, start: number): number | null {
  const last = tokenBefore(tokens, end)
  if (last?.tag !== 'number' && !AND_OVER.has(last?.lower ?? '')) return null
  for (let at = end - 2; at > start && at > end - LONGEST_AGES; at--) if (tokens[at]?.lower === 'aged') return at
  return null
}

const AND_OVER: ReadonlySet<string> = new Set(['over', 'older', 'under', 'above', 'younger'])
const LONGEST_AGES = 6
const LONGEST_ASIDE = 12
const INSIDE_PHRASE = /^(?:noun|name|adjective|gerund|determiner|number)$/
const NARROWS: ReadonlySet<string> = new Set(
  'of for on in at to by from with against during without among between under per'.split(' '),
)

const JOINS_WORDS: ReadonlySet<string> = new Set(['/', '-'])
const isInside = (token: Token | undefined): boolean =>
  INSIDE_PHRASE.test(token?.tag ?? '') || JOINS_WORDS.has(token?.text ?? '')
const isNoun = (token: Token | undefined): boolean => /^(?:noun|name|gerund)$/.test(token?.tag ?? '')

function isDateBeforeNoun(tokens: readonly Token[], from: number, end: number): boolean {
  return A_YEAR.test(tokens[from]?.text ?? '') && end > from + 1 && isNoun(tokenBefore(tokens, end))
}

/** in [2022], for [the fourth quarter], at [31 December 2022], at [year-end]; but among [first-year students] */
function isTime(tokens: readonly Token[], from: number, end: number): boolean {
  const last = tokenBefore(tokens, end)
  if (last?.entry.plural === true && !TIME_UNITS.has(last.lemma)) return false
  return tokens.slice(from, end).some(({ tag, lemma }) => tag === 'number' || TIME_UNITS.has(lemma))
}

const OF_OR_COLON: ReadonlySet<string> = new Set(['of', ':'])

/** Staff costs were £1.12m and [rent] £87k, income came to £6m and [fees] to £2m: the subject of a verb not said again. */
function gappedTopic(tokens: readonly Token[], amount: number, start: number): string | null {
  const before = tokenBefore(tokens, amount)?.lower ?? ''
  // stood at €96 million, and [cash] at €22 million
  const end = LEVEL_OR_STEP.has(before) || before === 'at' ? amount - 1 : amount
  const from = startOfNarrowed(tokens, end)
  // and [its] expenditure to €12.9 million, and [the] equity ratio 47 percent
  const behind = BEFORE_NAME.has(tokenBefore(tokens, from)?.lower ?? '') ? from - 1 : from
  const joint = tokenBefore(tokens, behind)
  if (behind < start || from === end || !JOINS_CLAUSES.has(joint?.lower ?? '')) return null
  if (!NAMES_AMOUNT.has(tokenBefore(tokens, end)?.tag ?? '')) return null
  // £518m (2021: £501m) and profit £47m: a bracket closes what was said before
  const said = tokens.slice(tokenBefore(tokens, behind - 1)?.text === ')' ? 0 : start, behind - 1)
  const isSaidBefore = said.some(({ tag }) => FINITE_FORMS.has(tag)) && said.some(({ tag }) => tag === 'number')
  return isSaidBefore ? wordsOf(tokens, from, end) : null
}

/** and rent £87k, and [gearing] 70% */
const NAMES_AMOUNT: ReadonlySet<string> = new Set(['noun', 'gerund'])

/** and [sales to restaurants] to £29m */
function startOfNarrowed(tokens: readonly Token[], end: number): number {
  const from = startOfPhrase(tokens, end)
  const isNarrowing =
    from < end && NARROWS.has(tokenBefore(tokens, from)?.lower ?? '') && isNoun(tokenBefore(tokens, from - 1))
  return isNarrowing ? startOfPhrase(tokens, from - 1) : from
}

const BEFORE_NAME: ReadonlySet<string> = new Set(['its', 'their', 'our', 'the'])

/** The bank raised [its offer] to £41,000: what was moved to a level, and not who moved it. */
function changedObject(tokens: readonly Token[], verb: number, amount: number): string | null {
  if (tokens[verb + 1]?.tag !== 'determiner' || !LEVEL_OR_STEP.has(tokenBefore(tokens, amount)?.lower ?? ''))
    return null
  const isObject = tokens.slice(verb + 2, amount - 1).every(({ tag }) => NAMING.has(tag))
  return isObject ? phraseBefore(tokens, amount - 1) : null
}

/** What stands between a change and the level that it led to or began at, or its size. */
export const LEVEL_OR_STEP: ReadonlySet<string> = new Set(['to', 'by', 'from'])
