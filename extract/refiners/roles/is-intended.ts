import { FINITE_FORMS } from '../../language/tag.ts'
import type { Figure, Token } from '../../model.ts'
import { IS_ARE } from '../../words/closed-classes.ts'
import { isInfinitive } from '../governor/is-infinitive.ts'

type Told = Pick<Figure, 'phrase' | 'governor'>

/**
 * Whether a word before a figure tells it as intended: is to receive, a plan to hire, the aim was to plant, agreed to pay.
 * @param at the word; `from` is where its clause begins
 */
export function isIntended(at: number, from: number, figure: Told, tokens: readonly Token[]): boolean {
  if (isAppointed(tokens, at) || isIntention(tokens, at, figure.phrase.from)) return true
  return (isAim(tokens, at, from) || isAgreed(tokens, at)) && hangsOn(at + 2, figure, tokens)
}

/** approved [a plan to hire] 500 inspectors; but plans to protest the sale of four villages */
function isIntention(tokens: readonly Token[], at: number, phrase: number): boolean {
  const token = tokens[at]
  if (token?.tag !== 'noun' || !INTENTIONS.has(token.lemma) || phrase > at + LONGEST_INTENTION) return false
  return tokens[at + 1]?.lower === 'to' && isInfinitive(tokens[at + 2])
}

const LONGEST_INTENTION = 5

/** Nouns of what somebody says that they will do: a plan to hire, plans for 40 homes. */
export const INTENTIONS: ReadonlySet<string> = new Set('plan proposal intention pledge promise commitment'.split(' '))

/** [The target] of the programme [was to plant] 5,000 trees: what was aimed at, and not what came of it */
function isAim(tokens: readonly Token[], at: number, from: number): boolean {
  if (tokens[at]?.lower !== 'was' || tokens[at + 1]?.lower !== 'to' || !isInfinitive(tokens[at + 2])) return false
  for (let subject = from; subject < at; subject++) if (AIMS.has(tokens[subject]?.lemma ?? '')) return true
  return false
}

/** Nouns of what is aimed at: the target was to plant 5,000 trees, a target of 5,000 trees. */
export const AIMS: ReadonlySet<string> = new Set('aim ambition goal intention objective plan target'.split(' '))

/** [agreed to refund] £4 million; but agreed to a cut of £4 million */
function isAgreed(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lemma === 'agree' && tokens[at + 1]?.lower === 'to' && isInfinitive(tokens[at + 2])
}

/** The aim was [to house] 300 people; but the aim was to house 300, and 412 [were] housed: what came of it */
function hangsOn(infinitive: number, { phrase, governor }: Told, tokens: readonly Token[]): boolean {
  if (governor !== null && governor > phrase.from) return false
  for (let at = infinitive + 1; at < phrase.from; at++) if (FINITE_FORMS.has(tokens[at]?.tag ?? '')) return false
  return true
}

/** Each district [is to receive] a grant; but who is to blame */
function isAppointed(tokens: readonly Token[], at: number): boolean {
  if (!IS_ARE.has(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'to') return false
  return isInfinitive(tokens[at + 2]) && tokens[at + 2]?.lower !== 'blame'
}
