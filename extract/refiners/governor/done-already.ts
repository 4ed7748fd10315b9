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

/** plans to hire 40 inspectors and [has trained] 12: what is done already */
export function isDoneBeside(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower !== 'and' || !HAVE.has(tokens[at]?.lower ?? '')) return false
  const verb = tokens[at + 1]?.tag === 'adverb' ? tokens[at + 2] : tokens[at + 1]
  return verb?.tag === 'past' || verb?.tag === 'participle' || verb?.lower === 'set'
}
