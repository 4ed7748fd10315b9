import { FINITE_FORMS } from '../language/tag.ts'
import type { Figure, Token } from '../model.ts'
import { JOINS_CLAUSES } from '../words/closed-classes.ts'
import { UP_OR_DOWN } from '../words/event-words.ts'
import { isVerbal } from './governor/is-verbal.ts'
import { near } from './refiner.ts'

/** The words that may name what else changed: [and the number of visits by]. */
const LONGEST = 10
const BEFORE_AMOUNT: ReadonlySet<string> = new Set('a an about some nearly almost around roughly'.split(' '))

/**
 * The change whose verb a figure goes on with: sales rose by 4 per cent and profit [by 6], costs fell 3% to £8m and
 * debt [2%] to £40m.
 * @param before the figures of the sentence before this one
 * @returns null where the figure has a verb of its own, or is no change
 */
export function gappedChange(figure: Figure, tokens: readonly Token[], before: readonly Figure[]): Figure | null {
  const previous = before.at(-1)
  if (previous === undefined || previous.governor === null || previous.governor >= previous.from) return null
  const verb = tokens[previous.governor]
  if (!isVerbal(verb) || verb === undefined || !UP_OR_DOWN.has(verb.lemma)) return null
  if (!isAmountOfChange(figure, tokens)) return null
  const between = tokens.slice(previous.phrase.to, figure.phrase.from)
  if (between.length > LONGEST || !between.some(({ lower }) => JOINS_CLAUSES.has(lower))) return null
  // grew by 3.9% in the north[, by] 6.1% in the south
  const again = between.at(-1)?.lower === 'by' && JOINS_CLAUSES.has(between.at(-2)?.lower ?? '')
  if (!again && !between.some(({ tag, lower }) => tag === 'noun' || tag === 'pronoun' || lower === 'those')) return null
  if (between.some(({ tag }) => FINITE_FORMS.has(tag))) return null
  return near(before).find(({ governor, kind }) => governor === previous.governor && kind === figure.kind) ?? null
}

/** [by] 6%, [by a] fifth, 6% [to £3m] */
function isAmountOfChange({ kind, phrase }: Figure, tokens: readonly Token[]): boolean {
  let at = phrase.from - 1
  while (BEFORE_AMOUNT.has(tokens[at]?.lower ?? '')) at -= 1
  if (tokens[at]?.lower === 'by') return true
  return kind === 'percent' && tokens[phrase.to]?.lower === 'to'
}
