import { readNounPhrase } from '../../language/noun-phrase.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { clauseStart } from '../clause-start.ts'
import { isObjectOnly } from './is-object-only.ts'

/**
 * The nearest noun before that stands for several, or that the figure repeats: no police physician, and Nairobi had
 * only [three].
 */
export function antecedent(figure: Figure, { tokens, times }: SentenceReading): string | null {
  if (tokens[figure.from - 1]?.lower === 'the' && figure.form !== 'vague') return 'person'
  const from = isObjectOnly(figure, tokens) ? clauseStart(tokens, figure.from) : figure.phrase.from
  for (let at = from - 1; at >= 0 && at >= figure.phrase.from - 40; at--) {
    const token = tokens[at]
    if (
      token?.tag !== 'noun' ||
      !(token.entry.plural || isOfNone(tokens, at)) ||
      (tokens[at + 1]?.tag === 'noun' && tokens[at + 1]?.shape === 'word')
    )
      continue
    let first = at
    // in the third quarter [orders] were 40
    const begins = (index: number): boolean => times.some(({ to }) => to === index)
    while (first > 0 && /^(?:adjective|noun|name)$/.test(tokens[first - 1]?.tag ?? '') && !begins(first)) first -= 1
    if (first === 1 && isOfSubject(tokens, at)) first = 0
    return readNounPhrase(tokens, first, true)?.unit ?? token.lemma
  }
  return null
}

/** [Banking] complaints were 28,300: a form in -ing before a plural that is itself the subject narrows it. */
function isOfSubject(tokens: readonly Token[], noun: number): boolean {
  return tokens[0]?.tag === 'gerund' && PLURAL_FORMS.has(tokens[noun + 1]?.lower ?? '')
}

const PLURAL_FORMS: ReadonlySet<string> = new Set(['were', 'are', 'have'])

/** No [prison] was judged good, 31 were fair: what there is none of */
function isOfNone(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower === 'no' && tokens[at + 1]?.tag === 'auxiliary'
}
