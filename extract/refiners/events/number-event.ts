import { readNounPhrase } from '../../language/noun-phrase.ts'
import { PAST_FORMS } from '../../language/tag.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, SentenceReading } from '../../model.ts'
import { BE } from '../../words/closed-classes.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import type { EventFound } from './event-found.ts'

/** The number of complaints [received] in May was 310: what happened to those of whom it is the number. */
export function ofCountedNumber({ kind, phrase }: Figure, sentence: SentenceReading): EventFound | null {
  if (kind !== 'count' || !mayHold(sentence, NUMBER)) return null
  const { tokens } = sentence
  if (!BE.has(tokenBefore(tokens, phrase.from)?.lower ?? '')) return null
  for (let at = phrase.from - 2; at > 0 && at > phrase.from - LONGEST_SUBJECT; at--) {
    const token = tokens[at]
    if (token === undefined || token.entry.opensClause || token.shape === 'mark') return null
    if (token.lower !== 'of' || !NUMBER.words.has(tokens[at - 1]?.lower ?? '')) continue
    const noun = readNounPhrase(tokens, at + 1, true)
    const verb = noun === null ? undefined : tokens[noun.to]
    const isDone = noun !== null && noun.to < phrase.from - 1 && PAST_FORMS.has(verb?.tag ?? '')
    return isDone ? { event: verb?.lemma ?? null, governor: noun.to } : null
  }
  return null
}

const NUMBER = soughtWords(['number'])
const LONGEST_SUBJECT = 16
