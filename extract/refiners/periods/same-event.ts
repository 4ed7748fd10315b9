import type { Figure, TimeExpression, Token } from '../../model.ts'
import { HARM_VERBS } from '../../words/event-words.ts'
import { isHappening } from './time-of-happening.ts'

/**
 * Whether a figure in a clause of its own is told of what happened on a day that the clause before names: on 9 August
 * sentenced 25 to death[; 11 others] were jailed; nobody died in the attack on 2 October[, but 31 were injured].
 */
export function isOfSameEvent(figure: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (time.use !== 'in' || time.grain !== 'day' || time.to > figure.phrase.from) return false
  const joint = tokens[figure.phrase.from - 1]
  if (joint?.text === ';') return OTHERS.has(tokens[figure.to]?.lower ?? '')
  const isNext = joint?.lower === 'but' || joint?.lower === 'and'
  return isNext && HARM_VERBS.has(figure.event ?? '') && isOfHappening(time.from, tokens)
}

/** ; 11 [others] were jailed, ; 104 [survivors] were brought ashore */
const OTHERS: ReadonlySet<string> = new Set(['other', 'others', 'survivors', 'bodies'])

/** in the attack on the town [on 2 October] */
function isOfHappening(from: number, tokens: readonly Token[]): boolean {
  if (tokens[from - 1]?.lower !== 'on') return false
  return tokens
    .slice(Math.max(0, from - LONGEST_PLACE), from - 1)
    .some((token) => token.tag === 'noun' && isHappening(token))
}

const LONGEST_PLACE = 8
