import { PAST_FORMS } from '../../language/tag.ts'
import type { Figure, Token } from '../../model.ts'
import { JOINS_ITEMS } from '../../words/closed-classes.ts'
import { isAmong, soughtWords } from '../../words/sought-words.ts'
import { isVerbal } from '../governor/is-verbal.ts'

/**
 * What happened to the counted where "or" leaves open which: [drilled or repaired] 640 wells, were [rescued, towed or
 * escorted]. None of the verbs alone tells of the number, which counts them all; the first stands as its event.
 * @returns their lemmas in the order of the text; none where one verb tells, or "and" joins them
 */
export function alternativeEvents({ governor, event }: Figure, tokens: readonly Token[]): readonly string[] {
  const first = governor === null ? undefined : tokens[governor]
  if (governor === null || first === undefined || first.lemma !== event || !isVerbal(first)) return NONE
  let lemmas: string[] | null = null
  for (let at = governor + 1; at < governor + FARTHEST; at++) {
    const [before, token] = [tokens[at - 1], tokens[at]]
    if (token === undefined) return NONE
    // arrested, [briefly] detained or questioned; died or [were] felled
    if (token.tag === 'auxiliary' || token.tag === 'adverb' || isAmong(token, JOINS)) continue
    if (!isVerbal(token) || isVerbal(before) || isPast(token) !== isPast(first)) return NONE
    lemmas ??= [first.lemma]
    lemmas.push(token.lemma)
    if (tokens.slice(at - 3, at).some(({ lower }) => lower === 'or')) return lemmas
  }
  return NONE
}

const isPast = ({ tag }: Token): boolean => PAST_FORMS.has(tag)

const JOINS = soughtWords(JOINS_ITEMS)
const NONE: readonly string[] = []
/** rescued, towed, repaired or even escorted */
const FARTHEST = 9
