import { FINITE_FORMS } from '../../language/tag.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { EVENT_ADJECTIVES, EVENT_NOUNS, STATE_VERBS } from '../../words/event-words.ts'
import type { EventFound } from './event-found.ts'

/**
 * The minimum age for [marriage] was 18, set the age of [consent] at 16, an age of 15 for [employment]: what is allowed from
 * that age on, whichever verb says how old that is.
 */
export function eventOfAge({ from, to }: Figure, tokens: readonly Token[]): EventFound | null {
  const opening = tokens.slice(Math.max(0, from - LONGEST_LEAD), from).findLastIndex(({ lower }) => lower === 'age')
  if (opening >= 0) {
    const age = Math.max(0, from - LONGEST_LEAD) + opening
    const first = LEADS_TO_ACT.has(tokens[age + 1]?.lower ?? '') ? actAmong(tokens, age + 2, from) : null
    if (first !== null) return first
    const named = EVENT_OF_AGE.get(tokens[age - 1]?.lower ?? '')
    if (named !== undefined) return { event: named, governor: age - 1 }
    // a minimum age [of 18 for] marriage
    const isOf = tokens[age + 1]?.lower === 'of' && from <= age + 3
    return isOf && tokens[to]?.lower === 'for' ? actAmong(tokens, to + 1, to + LONGEST_ACT) : null
  }
  // allowed [marriage at] 16
  const act = tokens[from - 1]?.lower === 'at' ? EVENT_NOUNS.get(tokens[from - 2]?.lemma ?? '') : undefined
  if (act !== undefined) return { event: act, governor: from - 2 }
  if (tokens[to]?.lower !== 'as') return null
  // 16 as the minimum [age for] employment
  const behind = tokens.slice(to + 1, to + LONGEST_ACT).findIndex(({ lower }) => lower === 'age')
  const age = to + 1 + behind
  return behind >= 0 && LEADS_TO_ACT.has(tokens[age + 1]?.lower ?? '')
    ? actAmong(tokens, age + 2, age + LONGEST_ACT)
    : null
}

/** The minimum age for consensual sex and for work in mines was 18 */
const LONGEST_LEAD = 12
const LONGEST_ACT = 5
const LEADS_TO_ACT: ReadonlySet<string> = new Set(['for', 'of'])

function actAmong(tokens: readonly Token[], from: number, to: number): EventFound | null {
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token === undefined || token.shape === 'mark' || token.tag === 'number' || FINITE_FORMS.has(token.tag))
      return null
    const event = EVENT_NOUNS.get(token.lemma) ?? EVENT_ADJECTIVES.get(token.lower) ?? DONE_AT_AGE.get(token.lower)
    if (event !== undefined) return { event, governor: at }
  }
  return null
}

/** prohibited hazardous [work] for children younger than 18: nouns of what is done that elsewhere name things */
export const DONE_AT_AGE: ReadonlyMap<string, string> = new Map([
  ['work', 'work'],
  ['labor', 'labor'],
])

/** consent for workers younger than 16 [to work], illegal for anyone under 21 [to buy] it: the subject of an infinitive */
export function infinitiveOfPerson({ phrase, head }: Figure, tokens: readonly Token[]): EventFound | null {
  if (head === null || tokenBefore(tokens, head)?.lower !== 'for' || tokens[phrase.to]?.lower !== 'to') return null
  const verb = tokens[phrase.to + 1]
  return verb?.tag === 'verb' && !STATE_VERBS.has(verb.lemma) ? { event: verb.lemma, governor: phrase.to + 1 } : null
}

/** What is allowed or ends at an age that has a name: the [voting] age, the school-[leaving] age. */
export const EVENT_OF_AGE: ReadonlyMap<string, string> = new Map([
  ['drinking', 'drink'],
  ['leaving', 'leave'],
  ['pension', 'retire'],
  ['retirement', 'retire'],
  ['voting', 'vote'],
])
