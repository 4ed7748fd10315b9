import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { EVENT_NOUNS } from '../../words/event-words.ts'
import type { EventFound } from './event-found.ts'

const CHANGE_NOUNS: ReadonlySet<string> = new Set(
  'increase decrease drop rise decline fall growth reduction gain jump surge'.split(' '),
)

const BEFORE_CHANGE: ReadonlySet<string> = new Set(
  '% percent per cent percentage point points - annual yearly overall'.split(' '),
)

/** a 7.5 percent [increase], a 21 percent [drop] in complaints, an [increase of] 802 */
export function changeBehind(figure: Figure, tokens: readonly Token[]): EventFound | null {
  const at = behindNumber(figure, tokens)
  const noun = tokens[at]
  if (noun !== undefined && CHANGE_NOUNS.has(noun.lemma) && (figure.kind === 'percent' || noun.lemma === figure.unit))
    return { event: EVENT_NOUNS.get(noun.lemma) ?? noun.lemma, governor: at }
  const of = tokenBefore(tokens, figure.phrase.from)
  const before = tokenBefore(tokens, figure.phrase.from - 1)
  if (of?.lower === 'of' && before !== undefined && CHANGE_NOUNS.has(before.lemma) && before.tag === 'noun')
    return { event: EVENT_NOUNS.get(before.lemma) ?? before.lemma, governor: figure.phrase.from - 2 }
  return null
}

function behindNumber(figure: Figure, tokens: readonly Token[]): number {
  let at = figure.to
  while (at < figure.to + 4 && BEFORE_CHANGE.has(tokens[at]?.lower ?? '')) at += 1
  return at
}
