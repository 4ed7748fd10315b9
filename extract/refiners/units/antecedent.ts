import { tokenBefore } from '../../language/token-before.ts'
import { readNounPhrase } from '../../language/noun-phrase.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { FINITE_FORMS } from '../../language/tag.ts'
import { TIME_UNITS } from '../../words/nouns.ts'
import { clauseStart } from '../clause-start.ts'
import { isObjectOnly } from './is-object-only.ts'

/**
 * The nearest noun before that stands for several, or that the figure repeats: no police physician, and Nairobi had
 * only [three].
 */
export function antecedent(figure: Figure, { tokens, times }: SentenceReading): string | null {
  if (tokenBefore(tokens, figure.from)?.lower === 'the' && figure.form !== 'vague') return 'person'
  const from = isObjectOnly(figure, tokens) ? clauseStart(tokens, figure.from) : figure.phrase.from
  const isSubject = FINITE_FORMS.has(tokens[figure.phrase.to]?.tag ?? '')
  for (let at = from - 1; at >= 0 && at >= figure.phrase.from - 40; at--) {
    const token = tokens[at]
    if (
      token?.tag !== 'noun' ||
      !(token.entry.plural || isOfNone(tokens, at)) ||
      // Eight months after the raid, the toll stood at [429]
      TIME_UNITS.has(token.lemma) ||
      (tokens[at + 1]?.tag === 'noun' && tokens[at + 1]?.shape === 'word')
    )
      continue
    // must be decided within [60 days], but 1,204 waited longer: nothing that time is counted in does anything
    if (isSubject && tokenBefore(tokens, at)?.tag === 'number' && TIME_UNITS.has(token.entry.singular)) continue
    // half of the guests were [women] and 310 were under 25: of those who are told to be women
    if (isSubject && at === figure.phrase.from - 2 && isPredicate(tokens, at)) continue
    // complaints came from prisons ([412]), the police (230): of those that came
    if (at === figure.phrase.from - 2 && isAloneInBracket(figure, tokens) && isBehindPreposition(tokens, at)) continue
    let first = at
    // in the third quarter [orders] were 40
    const begins = (index: number): boolean => times.some(({ to }) => to === index)
    while (first > 0 && /^(?:adjective|noun|name)$/.test(tokens[first - 1]?.tag ?? '') && !begins(first)) first -= 1
    if (first === 1 && isOfSubject(tokens, at)) first = 0
    return readNounPhrase(tokens, first, true)?.unit ?? token.lemma
  }
  return null
}

/** Whether a form of "be" leads to the noun, and the number behind the noun has one too. */
function isPredicate(tokens: readonly Token[], noun: number): boolean {
  let at = noun - 1
  while (tokens[at]?.tag === 'adjective') at -= 1
  return tokens[at]?.lemma === 'be' && tokens[noun + 3]?.lemma === 'be'
}

function isAloneInBracket({ phrase }: Figure, tokens: readonly Token[]): boolean {
  return tokens[phrase.from - 1]?.text === '(' && tokens[phrase.to]?.text === ')'
}

function isBehindPreposition(tokens: readonly Token[], noun: number): boolean {
  let at = noun - 1
  while (BEFORE_NOUN.has(tokens[at]?.tag ?? '')) at -= 1
  return tokens[at]?.tag === 'preposition'
}

const BEFORE_NOUN: ReadonlySet<string> = new Set(['adjective', 'noun', 'determiner', 'name'])

/** [Banking] complaints were 28,300: a form in -ing before a plural that is itself the subject narrows it. */
function isOfSubject(tokens: readonly Token[], noun: number): boolean {
  return tokens[0]?.tag === 'gerund' && PLURAL_FORMS.has(tokens[noun + 1]?.lower ?? '')
}

const PLURAL_FORMS: ReadonlySet<string> = new Set(['were', 'are', 'have'])

/** No [prison] was judged good, 31 were fair: what there is none of */
function isOfNone(tokens: readonly Token[], at: number): boolean {
  return tokenBefore(tokens, at)?.lower === 'no' && tokens[at + 1]?.tag === 'auxiliary'
}
