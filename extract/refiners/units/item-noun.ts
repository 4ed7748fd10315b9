import type { Figure, Token } from '../../model.ts'

const OPENS_ITEM: ReadonlySet<string> = new Set([',', ';', '(', '/', ':', '-', '–', 'and'])
const CLOSES_ITEM: ReadonlySet<string> = new Set([',', ';', ')', '/', '.', '(', 'and'])

/** Tagged as what they are before a noun. */
const SEXES: ReadonlySet<string> = new Set(['male', 'female'])

/** Members: men 39, [women] 9: in a list the noun that stands alone before its number. */
export function itemNoun({ phrase, form }: Figure, tokens: readonly Token[], before: readonly Figure[]): string | null {
  const noun = tokens[phrase.from - 1]
  if (form !== 'digits' || noun?.shape !== 'word' || (noun.tag !== 'noun' && !SEXES.has(noun.lower))) return null
  const behind = tokens[phrase.to]
  if (behind !== undefined && !CLOSES_ITEM.has(behind.lower)) return null
  if (isGapped(before.at(-1), phrase.from, tokens)) return null
  let from = phrase.from - 1
  if (tokens[from - 1]?.tag === 'noun') from -= 1
  const opening = tokens[from - 1]
  if (opening !== undefined && !OPENS_ITEM.has(opening.lower)) return null
  return from === phrase.from - 1 ? noun.entry.singular : `${tokens[from]?.lower ?? ''} ${noun.entry.singular}`
}

/** identified 96 victims, border guards [21]: the noun of the number before stands behind it, and goes on. */
function isGapped(last: Figure | undefined, from: number, tokens: readonly Token[]): boolean {
  if (last?.head == null || last.head < last.to) return false
  return tokens.slice(last.phrase.to, from).every(({ text }) => !PARTS.has(text))
}

const PARTS: ReadonlySet<string> = new Set([';', ':', '(', '-', '–'])
