import type { Token } from '../../model.ts'
import { isYear } from './is-year.ts'
import { isCurrencySign } from '../../words/currencies.ts'

/** 50 [known] camps, the [attempted] coup: an -ed form between a determiner, number or adjective and a noun. */
export function isAdjectival(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  // two [lost]-time injuries
  if (after?.text === '-' && after.glued && tokens[at + 2]?.glued === true) return true
  // worth an [estimated] $1.3 million
  if (before?.tag === 'determiner' && after !== undefined && (after.tag === 'number' || isCurrencySign(after.text)))
    return true
  // those detained in 2021 [received] sentences
  if (before?.tag === 'number' && tokens[at - 2]?.lower === 'in' && isYear(before)) return false
  // ties to [armed] groups
  const inside = before !== undefined && (OPENS_NOUN.has(before.tag) || before.lower === 'to')
  return (inside || before?.text === '-') && after !== undefined && INSIDE_PHRASE.has(after.tag)
}

const OPENS_NOUN: ReadonlySet<string> = new Set(['determiner', 'number', 'adjective', 'preposition'])

const INSIDE_PHRASE: ReadonlySet<string> = new Set(['noun', 'adjective', 'gerund'])
