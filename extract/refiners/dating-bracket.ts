import type { SentenceReading, TimeExpression, Token } from '../model.ts'

/** The time of a bracket, with its place among the sentence's times, and whether the bracket calls all before it estimates. */
export type DatingBracket = { readonly at: number; readonly isEstimate: boolean }

const ESTIMATE: ReadonlySet<string> = new Set(['est', 'estimated', 'estimate', 'approx', 'projected'])

/**
 * The first bracket behind a place of a row that holds nothing but a time: China 13%, Italy 12% [(2019 est.)] dates the
 * whole list before it; 40 (12 in 2020) dates only its own.
 */
export function datingBracket({ times, tokens }: SentenceReading, from: number): DatingBracket | null {
  for (const [at, time] of times.entries()) {
    if (time.from < from) continue
    const end = endOfBracket(time, tokens)
    if (end === null) continue
    return { at, isEstimate: tokens.slice(time.to, end).some(({ lower }) => ESTIMATE.has(lower)) }
  }
  return null
}

function endOfBracket({ from, to }: TimeExpression, tokens: readonly Token[]): number | null {
  if (tokens[from - 1]?.text !== '(') return null
  let end = to
  while (tokens[end]?.text === '.' || ESTIMATE.has(tokens[end]?.lower ?? '')) end += 1
  return tokens[end]?.text === ')' ? end : null
}
