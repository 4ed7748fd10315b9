import type { Figure, SentenceReading, TimeExpression, TimeNature, Token } from '../../model.ts'
import { PLAN_VERBS } from '../../words/event-words.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { clauseStart } from '../clause-start.ts'
import { isDoneBeside } from '../governor/done-already.ts'
import { tokenBefore } from '../../language/token-before.ts'

/** opened one office [and plan] another in 2025; but 40 will be hired in 2025 */
export const isJoined = (between: readonly Token[]): boolean => between.some(({ lower }) => lower === 'and')

/** replaced 240 km and plan to replace 300 km [in 2023]: what is to come dates nothing that was done. */
export function isPlannedBehind(
  { phrase }: Figure,
  time: TimeExpression,
  { year }: TimeNature,
  { tokens, edition }: SentenceReading,
): boolean {
  if ((time.use !== 'in' && time.use !== 'as-of') || year <= edition) return false
  const comes = (from: number, to: number): boolean =>
    tokens.slice(from, to).some(
      ({ tag, lemma }, at, words) =>
        tag === 'modal' ||
        lemma === 'due' ||
        // sent 740 troops and [pledged to] send 300
        (tag === 'past' && words[at - 1]?.lower === 'and' && words[at + 1]?.lower === 'to' && PLAN_VERBS.has(lemma)) ||
        // opened one office and [plan] another: a verb, though it may be a noun
        ((tag === 'verb' || (tokenBefore(words, at)?.lower === 'and' && lemma === words[at]?.lower)) &&
          PLAN_VERBS.has(lemma)),
    )
  // and ordered three more [for delivery] in 2026
  const isDue = tokens[time.from - 3]?.lower === 'for' && tokens[time.from - 2]?.tag === 'noun'
  return (comes(phrase.to, time.from) || isDue) && !comes(clauseStart(tokens, phrase.from), phrase.from)
}

/** plans to close the camps by 2025 and [has set aside] $2 million: what is done already is of no time to come. */
export function isPlannedBefore(
  time: TimeExpression,
  { year }: TimeNature,
  { phrase }: Figure,
  { tokens, edition }: SentenceReading,
): boolean {
  if (year <= edition) return false
  return tokens.slice(time.to, phrase.from).some((_, at) => isDoneBeside(tokens, time.to + at))
}

/** burned £9 million in the first quarter [and will cut] 3,000 jobs: what is past dates nothing that is to come. */
export function isPastBefore(
  time: TimeExpression,
  { year }: TimeNature,
  { phrase }: Figure,
  sentence: SentenceReading,
): boolean {
  const { tokens, edition } = sentence
  if (time.use !== 'in' || year > edition || !mayHold(sentence, WILL)) return false
  for (let at = time.to; at < phrase.from - 1; at++) {
    if (tokens[at + 1]?.lower !== 'will' || !JOINS_CLAUSE.has(tokens[at]?.lower ?? '')) continue
    return !tokens.slice(clauseStart(tokens, time.from), time.from).some(({ tag }) => tag === 'modal')
  }
  return false
}

const WILL = soughtWords(['will'])
const JOINS_CLAUSE: ReadonlySet<string> = new Set(['and', 'but'])
