import { CLAUSE_VERBS, PAST_FORMS } from '../../language/tag.ts'
import type { Figure, TimeExpression, Token } from '../../model.ts'
import { WHICH_WHO } from '../../words/closed-classes.ts'
import { isCurrencySign } from '../../words/currencies.ts'

/**
 * The bridge, [built in 1931 for £40,000], carries 3,000 cars; the firm, [which was founded in 1998 by three], has 40: a
 * participle or a relative clause between commas, behind the subject.
 */
export function isInClosedAside({ phrase }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (time.to > phrase.from) return false
  let opening = time.from - 1
  while (opening > 0 && tokens[opening]?.text !== ',') opening -= 1
  const first = tokens[opening + 1]
  // the budget, [£31 million in 2021], rose to £40 million
  const isAmount = first?.tag === 'number' || isCurrencySign(first?.text ?? '')
  if (opening < 1 || !(isAmount || PAST_FORMS.has(first?.tag ?? '') || WHICH_WHO.has(first?.lower ?? ''))) return false
  for (let at = 0; at < opening; at++) if (CLAUSE_VERBS.has(tokens[at]?.tag ?? '')) return false
  let closing = time.to
  while (closing < phrase.from && tokens[closing]?.text !== ',') closing += 1
  return closing < phrase.from && CLAUSE_VERBS.has(tokens[closing + 1]?.tag ?? '')
}
