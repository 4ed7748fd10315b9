import type { Bound } from '../../../schemas/observation.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { datingBracket } from '../dating-bracket.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { A_YEAR } from '../../words/year.ts'

/** Leaders [estimated that] the population was 20,000. */
export function estimated(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): Bound | null {
  if (!mayHold(sentence, ESTIMATE)) return null
  const { tokens } = sentence
  // estimated that 40 boats [and 30 barges] were lost
  const first = before.at(-1)
  if (first?.kind === figure.kind && isNextItem(first, figure, tokens)) return estimated(first, sentence, [])
  for (let at = figure.phrase.from - 1; at >= 0 && at >= figure.phrase.from - 14; at--) {
    const token = tokens[at]
    if (token === undefined || BREAKS.has(token.text) || OPENS_ASIDE.has(token.lower) || token.tag === 'number')
      return null
    if (token.lemma === 'estimate' && /^(?:verb|past|participle)$/.test(token.tag))
      return figure.kind === 'count' || figure.kind === 'money' || figure.kind === 'percent' ? '~' : null
  }
  return null
}

function isNextItem(first: Figure, { phrase }: Figure, tokens: readonly Token[]): boolean {
  return phrase.from === first.phrase.to + 1 && tokens[first.phrase.to]?.lower === 'and'
}

const ESTIMATE = soughtWords(['estimate'])
const BREAKS: ReadonlySet<string> = new Set([';', ':', '.', '(', ')'])
const OPENS_ASIDE: ReadonlySet<string> = new Set('but while although because which who'.split(' '))

/** Population: 19,398,331 (July 2021 [est.]): the bracket behind the value of a row of data. */
export function estimatedRow(figure: Figure, sentence: SentenceReading): Bound | null {
  const { tokens, place } = sentence
  if (place.label === null) return null
  if (datingBracket(sentence, figure.phrase.to)?.isEstimate === true) return '~'
  for (let at = figure.phrase.to; at < figure.phrase.to + 14; at++) {
    const token = tokens[at]
    if (token === undefined || token.text === ';' || (token.tag === 'number' && !A_YEAR.test(token.text))) return null
    if (/^(?:est|estimated|estimate|approx|projected)$/.test(token.lower)) return '~'
  }
  return null
}
