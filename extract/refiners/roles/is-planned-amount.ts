import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { IS_ARE } from '../../words/closed-classes.ts'

const PLANNED: ReadonlySet<string> = new Set(
  'planned budgeted forecast projected expected anticipated proposed'.split(' '),
)
const FORECASTS: ReadonlySet<string> = new Set([
  'forecast',
  'projection',
  'prediction',
  'guidance',
  'outlook',
  'plan',
  'expectation',
])

/**
 * a [planned] surplus of £0.5m, [forecasts] of 11 billion, within our [guidance] of 190 to 200 tonnes, a [budgeted] £2m,
 * against a [plan] of 500 km, is [budgeted] at £140m, [expectations] of a 2.1% drop
 */
export function isPlannedAmount({ phrase, kind }: Figure, tokens: readonly Token[]): boolean {
  if (kind === 'count') return false
  // expectations of [a] 2.1% drop
  const at = tokenBefore(tokens, phrase.from)?.tag === 'determiner' ? phrase.from - 1 : phrase.from
  const before = tokenBefore(tokens, at)
  const second = tokenBefore(tokens, at - 1)
  const third = tokenBefore(tokens, at - 2)
  // is budgeted [at] £140m
  if (before?.lower === 'at') return PLANNED.has(second?.lower ?? '') && IS_ARE.has(third?.lower ?? '')
  if (before?.lower !== 'of') return PLANNED.has(before?.lower ?? '') && second?.tag === 'determiner'
  if (second?.tag !== 'noun') return false
  // the consensus [estimate] of $1.29
  if (second.lemma === 'estimate') return OF_FORECASTERS.test(third?.lower ?? '')
  return FORECASTS.has(second.lemma) || PLANNED.has(third?.lower ?? '')
}

const OF_FORECASTERS = /^(?:consensus|(?:analyst|economist)(?:['’]s|s['’]?)?)$/
