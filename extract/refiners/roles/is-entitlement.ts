import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { IS_ARE } from '../../words/closed-classes.ts'
import { clauseStart } from '../clause-start.ts'

const ALL_OF_THEM: ReadonlySet<string> = new Set(['every', 'each'])
const GETS: ReadonlySet<string> = new Set('receive get give grant issue allot allocate provide pay'.split(' '))
const ALLOWED: ReadonlySet<string> = new Set(['allow', 'permit'])

/**
 * Each family receives [40 litres] of water, every arrival is given [two] blankets, inmates receive [three meals a
 * day]: what all of them get, told in the present, is laid down.
 */
export function isEntitlement({ event, governor, phrase, kind, per }: Figure, tokens: readonly Token[]): boolean {
  // delays of over 12 hours [entitle] a household to £75
  if (event === 'entitle') return kind !== 'count' || governor !== phrase.to
  // prisoners were allowed [one visit every two weeks]
  if (per !== null && ALLOWED.has(event ?? '')) return true
  if (governor === null || governor >= phrase.from || kind === 'percent' || kind === 'age') return false
  const verb = tokens[governor]
  if (verb === undefined || !GETS.has(verb.lemma) || !isNow(tokens, governor)) return false
  return per !== null || ALL_OF_THEM.has(tokens[clauseStart(tokens, governor)]?.lower ?? '')
}

/** receives, is [given]; but received, was given */
function isNow(tokens: readonly Token[], verb: number): boolean {
  return tokens[verb]?.tag === 'verb'
    ? !tokens.slice(Math.max(0, verb - 2), verb).some(({ tag }) => tag === 'auxiliary' || tag === 'particle')
    : IS_ARE.has(tokenBefore(tokens, verb)?.lower ?? '')
}

const WAIVING: ReadonlySet<string> = new Set(['waive', 'exempt', 'bar', 'exclude', 'disqualify'])
const SANCTIONS: ReadonlySet<string> = new Set(['ban', 'bar', 'exempt', 'disqualify', 'debar', 'suspend'])
const MADE_FOR: ReadonlySet<string> = new Set(['design', 'intend', 'mean', 'certify', 'license'])
const CUSTODY: ReadonlySet<string> = new Set(['detain', 'arrest', 'confine'])
const IMPOSES: ReadonlySet<string> = new Set(['give', 'impose', 'order', 'receive', 'hand'])
const GRANTS: ReadonlySet<string> = new Set(['give', 'grant', 'allow'])
const NEEDED: ReadonlySet<string> = new Set(['needed', 'required', 'recommended', 'prescribed', 'permitted', 'allowed'])

/**
 * What an office lays down without the word of a law: fees are waived for those [under 18], suspended the broadcasts
 * for [30 days], cells intended for [six], short of [the 95 per cent needed].
 */
export function isLaidDown(figure: Figure, tokens: readonly Token[]): boolean {
  const { kind, event, phrase, governor } = figure
  const isFor = tokenBefore(tokens, phrase.from)?.lower === 'for'
  switch (kind) {
    case 'age':
      return WAIVING.has(event ?? '')
    case 'duration':
      // gave the firm [90 days to] comply
      if (tokens[phrase.to]?.lower === 'to' && GRANTS.has(event ?? '') && tokens[phrase.to + 1]?.tag === 'verb')
        return true
      // was given [10 months’ home detention]
      if (CUSTODY.has(event ?? '') && IMPOSES.has(tokens[phrase.from - 1]?.lemma ?? '')) return true
      // a permit valid for [one year]
      if (isFor && tokenBefore(tokens, phrase.from - 1)?.lower === 'valid') return true
      if (isTerm(tokens, phrase.from)) return true
      // longer than [the 15 days permitted] by law
      if (NEEDED.has(tokens[phrase.to]?.lower ?? '') && tokens[phrase.from - 1]?.tag === 'determiner') return true
      // the strike was suspended for two weeks: by those who struck
      return (
        isFor && SANCTIONS.has(event ?? '') && (event !== 'suspend' || tokens[(governor ?? 0) - 1]?.tag !== 'auxiliary')
      )
    case 'money':
      return false
    default:
      // The regulator [requires] 95 percent; but the hospital requires 340 nurses: what it needs
      if (governor !== null && governor < phrase.from && isDemanded(tokens, governor))
        return kind !== 'count' || tokens[governor]?.lemma !== 'require'
      // built for 40 families: those who came to live there
      if (kind === 'count' && isFor && (MADE_FOR.has(event ?? '') || (event === 'build' && isCapacity(figure, tokens))))
        return true
      return tokenBefore(tokens, phrase.from)?.tag === 'determiner' && isNeeded(tokens, phrase.to)
  }
}

/** cells built for [six], the center, built for [400 residents], accommodated 1,130 */
function isCapacity({ head, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (head === null) return true
  return (
    tokens[phrase.from - 2]?.lemma === 'build' &&
    tokens[phrase.to]?.text === ',' &&
    HOLDS.has(tokens[phrase.to + 1]?.lemma ?? '')
  )
}

const HOLDS: ReadonlySet<string> = new Set(['accommodate', 'hold', 'host', 'house', 'shelter'])

/** the 1,000 signatures [required], the 1,000 signatures [the law required] */
function isNeeded(tokens: readonly Token[], at: number): boolean {
  if (NEEDED.has(tokens[at]?.lower ?? '')) return true
  return (
    tokens[at]?.tag === 'determiner' && LAWS.has(tokens[at + 1]?.lower ?? '') && NEEDED.has(tokens[at + 2]?.lower ?? '')
  )
}

const LAWS: ReadonlySet<string> = new Set(['law', 'constitution', 'code', 'act', 'statute', 'regulation'])

function isDemanded(tokens: readonly Token[], verb: number): boolean {
  return tokens[verb]?.tag === 'verb' && DEMANDS.has(tokens[verb].lemma) && isNow(tokens, verb)
}

const DEMANDS: ReadonlySet<string> = new Set(['require', 'stipulate', 'prescribe'])

/** received [terms of] six and four years: what a court or a law laid down */
function isTerm(tokens: readonly Token[], from: number): boolean {
  let at = from - 1
  while (tokenAt(tokens, at)?.tag === 'number' || tokenAt(tokens, at)?.tag === 'conjunction') at -= 1
  return tokenAt(tokens, at)?.lower === 'of' && TERMS.has(tokenBefore(tokens, at)?.lemma ?? '')
}

const TERMS: ReadonlySet<string> = new Set(['term', 'sentence'])
