import { PAST_FORMS } from '../../language/tag.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { HAVE } from '../../words/closed-classes.ts'

/** will be paid, on top of [the 5.4p paid] in October: what was done before what is to come */
export function isDoneBefore({ phrase }: Figure, tokens: readonly Token[]): boolean {
  if (tokenBefore(tokens, phrase.from)?.lower !== 'the' || !PAST_FORMS.has(tokens[phrase.to]?.tag ?? '')) return false
  const before = tokenBefore(tokens, phrase.from - 1)
  return before?.lower === 'than' || before?.tag === 'preposition'
}

/** plans to hire 40 inspectors and [has trained] 12, and [trained] 12: what is done already */
export function isDoneBeside(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower !== 'and') return false
  if (!HAVE.has(tokens[at]?.lower ?? '')) return isToldAsDone(tokens, at)
  const verb = tokens[at + 1]?.tag === 'adverb' ? tokens[at + 2] : tokens[at + 1]
  return verb?.tag === 'past' || verb?.tag === 'participle' || verb?.lower === 'set'
}

/** and [trained] 12; but will be hired and trained: participles in a row */
function isToldAsDone(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 1]
  if (tokens[at]?.tag !== 'past' || (behind?.tag !== 'number' && behind?.tag !== 'determiner')) return false
  if (tokens[at]?.entry.form?.form !== 'past') return false
  for (let before = at - 2; before >= 0 && before > at - FARTHEST_PLAN; before--)
    if (tokens[before]?.lower === 'be' || tokens[before]?.lower === 'being') return false
  return true
}

const FARTHEST_PLAN = 16
