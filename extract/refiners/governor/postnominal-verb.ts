import { NOUN_ADJECTIVE } from '../../language/tag.ts'
import type { Token } from '../../model.ts'
import { isYear } from './is-year.ts'
import { isFiniteAuxiliary } from './is-finite-auxiliary.ts'
import { INTRANSITIVE_VERBS } from '../../words/event-words.ts'
import { behindTemporalClause } from './temporal-clause.ts'

/** 472 websites [blocked] by the government: a participle right behind the noun that belongs to it. */
export function postnominalVerb(tokens: readonly Token[], from: number): number | null {
  let at = from
  while (tokens[at]?.tag === 'adverb' && at < from + 2) at += 1
  const token = tokens[at]
  if (token === undefined) return null
  if (token.tag === 'participle' || saysOfWhatKind(tokens, at)) return at
  return token.tag === 'past' && isPostnominal(tokens, at) ? at : null
}

/** recorded 131 crimes [motivated] by race: of what kind they are, and nothing that happened to them */
export function saysOfWhatKind(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.tag === 'past' && OF_WHAT_KIND.has(token.lemma) && LEADS_TO_KIND.has(tokens[at + 1]?.lower ?? '')
}

const OF_WHAT_KIND: ReadonlySet<string> = new Set('motivate relate link associate connect affiliate'.split(' '))
const LEADS_TO_KIND: ReadonlySet<string> = new Set(['by', 'to', 'with'])

/**
 * An -ed form behind a noun that belongs to the noun: what it is done by, in or for follows, and a finite verb comes
 * later.
 */
export function isPostnominal(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (next === undefined || next.shape === 'mark' || INTRANSITIVE_VERBS.has(tokens[at]?.lemma ?? '')) return false
  // the women [surveyed] had, those [arrested] were: the clause has its own verb
  // the adults [polled] said
  if (next.lower === 'by' || isFiniteAuxiliary(next) || isFinitePast(tokens, at + 1)) return true
  if (next.tag !== 'preposition' && next.tag !== 'particle' && next.tag !== 'adverb') return false
  return hasFiniteLater(tokens, at + 1)
}

/** the adults polled [said] no; but exuviae associated [pinned] adults */
export function isFinitePast(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.tag === 'past' && !NOUN_ADJECTIVE.has(tokens[at + 1]?.tag ?? '')
}

function hasFiniteLater(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && at < from + 20; at++) {
    const token = tokens[at]
    if (token === undefined || PAUSES.has(token.text) || OPENS_OTHER.has(token.lower)) return false
    const clause = behindTemporalClause(tokens, at, tokens[from - 2])
    if (clause !== null) {
      at = clause - 1
      continue
    }
    // left without [being] seen
    if (isFiniteAuxiliary(token)) return true
    // in attacks [carried] out by rebels: done to those, and no verb of the clause
    const isDoneBy = tokens[at + 1]?.lower === 'by' || tokens[at + 2]?.lower === 'by'
    if (token.tag === 'past' && !isDoneBy && endsPhrase(tokens[at - 1])) return true
  }
  return false
}

/** arrested in [Paris] died, arrested in [2022] died */
const endsPhrase = (token: Token | undefined): boolean =>
  token?.tag === 'noun' || token?.tag === 'name' || isYear(token)

const PAUSES: ReadonlySet<string> = new Set([';', ':', ','])
const OPENS_OTHER: ReadonlySet<string> = new Set('and that which who while but because'.split(' '))
