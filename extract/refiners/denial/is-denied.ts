import type { Figure, SentenceReading, Token } from '../../model.ts'
import { isForbidden } from '../bounds/is-forbidden.ts'
import { comparisonBefore } from '../comparison-before.ts'
import { isInDeniedClause } from './in-denied-clause.ts'
import { isNegated } from './is-negated.ts'
import { leftUndone } from './left-undone.ts'
import { isOfNobody } from './of-nobody.ts'

/**
 * Whether the text says of the counted that it did not happen to them.
 * @param governor what tells the event
 * @param before the figures of the sentence before it
 */
export function isDenied(
  figure: Figure,
  governor: number | null,
  sentence: SentenceReading,
  before: readonly Figure[],
): boolean {
  const { tokens } = sentence
  if (figure.value === 0 || (figure.bound === '<=' && isForbidden(tokens, figure.phrase.from))) return false
  const isUndone =
    (leftUndone(governor, sentence) ?? isNegated(governor, tokens)) || isOfNobody(figure, governor, sentence)
  // did not grant any, [compared with] 40 in 2021
  if (isUndone && comparisonBefore(figure.phrase.from, tokens) === null) return true
  if (isExcepted(figure, tokens) || isInDeniedClause(figure, governor, sentence)) return true
  // denied that 90 miners, including [4] women, had died
  const whole = figure.partOf === null ? undefined : before[figure.partOf]
  return whole?.negated === true && governor !== null && whole.governor === governor
}

/** referred [all but] nine of them, 14 were convicted and 6 [were not]: those to whom it did not happen. */
function isExcepted({ phrase }: Figure, tokens: readonly Token[]): boolean {
  const behind = tokens[phrase.to + 2]
  if (tokens[phrase.to + 1]?.lower === 'not' && tokens[phrase.to]?.tag === 'auxiliary')
    return behind === undefined || behind.shape === 'mark'
  let at = phrase.from - 1
  while (at > 0 && tokens[at]?.tag === 'determiner' && tokens[at]?.lower !== 'all') at -= 1
  return at > 0 && tokens[at]?.lower === 'but' && tokens[at - 1]?.lower === 'all'
}
