import type { Figure, SentenceReading, Token } from '../../model.ts'
import { clauseStart } from '../clause-start.ts'

/**
 * In 2024 we plan to: [recruit 120 nurses]: what stands in a list that is announced as to come; but what the item itself
 * tells as done, or dates before, is not.
 */
export function isAnnounced(figure: Figure, { place, times, tokens, edition }: SentenceReading): boolean {
  if (place.plan === null) return false
  const dated = figure.time === null ? undefined : times[figure.time]
  const earliest = place.plan.period === null ? edition : edition + 1
  if (dated !== undefined && dated.use !== 'edition' && yearOf(dated.period) < earliest) return false
  return !tellsDone(figure, tokens)
}

const yearOf = (period: string): number => Number(/\d{4}(?!.*\d{4})/.exec(period)?.[0] ?? Infinity)

/** [trained] 45 teachers, 12 [have] joined already; but [cut] the wait to 12 days, which is no past form */
function tellsDone({ phrase }: Figure, tokens: readonly Token[]): boolean {
  const from = clauseStart(tokens, phrase.from)
  const opening = tokens[from]
  if (opening?.tag === 'past' && opening.lower !== opening.lemma) return true
  return tokens.slice(from, phrase.to + BEHIND).some(({ tag, lower }) => tag === 'auxiliary' && TOLD.has(lower))
}

const BEHIND = 4
const TOLD: ReadonlySet<string> = new Set(['was', 'were', 'has', 'have', 'had', 'did'])
