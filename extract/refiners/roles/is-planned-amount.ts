import type { Figure, Token } from '../../model.ts'

const PLANNED: ReadonlySet<string> = new Set(
  'planned budgeted forecast projected expected anticipated proposed'.split(' '),
)
const FORECASTS: ReadonlySet<string> = new Set(['forecast', 'projection', 'prediction', 'guidance', 'outlook', 'plan'])

/**
 * a [planned] surplus of £0.5m, [forecasts] of 11 billion, within our [guidance] of 190 to 200 tonnes, a [budgeted] £2m,
 * against a [plan] of 500 km
 */
export function isPlannedAmount({ phrase, kind }: Figure, tokens: readonly Token[]): boolean {
  if (kind === 'count') return false
  const before = tokens[phrase.from - 1]
  if (before?.lower !== 'of') return PLANNED.has(before?.lower ?? '') && tokens[phrase.from - 2]?.tag === 'determiner'
  const noun = tokens[phrase.from - 2]
  return noun?.tag === 'noun' && (FORECASTS.has(noun.lemma) || PLANNED.has(tokens[phrase.from - 3]?.lower ?? ''))
}
