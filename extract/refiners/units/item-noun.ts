import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'

const OPENS_ITEM: ReadonlySet<string> = new Set([',', ';', '(', '/', ':', '-', '–', 'and'])
const CLOSES_ITEM: ReadonlySet<string> = new Set([',', ';', ')', '/', '.', '(', 'and'])

/** Tagged as what they are before a noun. */
const SEXES: ReadonlySet<string> = new Set(['male', 'female'])

/** Members: men 39, [women] 9; arrests: 410; [convictions]: 88: in a list the noun that stands alone before its number. */
export function itemNoun({ phrase, form }: Figure, tokens: readonly Token[], before: readonly Figure[]): string | null {
  const isNamed = tokenBefore(tokens, phrase.from)?.text === ':' && tokenBefore(tokens, phrase.from - 2)?.text === ';'
  const end = isNamed ? phrase.from - 1 : phrase.from
  const noun = tokenBefore(tokens, end)
  if (form !== 'digits' || noun?.shape !== 'word' || (noun.tag !== 'noun' && !SEXES.has(noun.lower))) return null
  const behind = tokens[phrase.to]
  if (behind !== undefined && !CLOSES_ITEM.has(behind.lower)) return null
  if (isGapped(before.at(-1), phrase.from, tokens)) return null
  let from = end - 1
  if (tokenBefore(tokens, from)?.tag === 'noun') from -= 1
  const opening = tokenBefore(tokens, from)
  if (opening !== undefined && !OPENS_ITEM.has(opening.lower)) return null
  return from === end - 1 ? noun.entry.singular : `${tokens[from]?.lower ?? ''} ${noun.entry.singular}`
}

/**
 * The largest groups were [Syrians] (1,940) and [Afghans] (1,310); followed by [Turks] with 690: people by a name in the
 * plural. Places stand behind other words, and alone in a list only where people opened it.
 */
export function namedPeople(
  { phrase: { from, to } }: Figure,
  tokens: readonly Token[],
  before: readonly Figure[],
): string | null {
  const name = tokenBefore(tokens, from - 1)
  if (name?.tag !== 'name' || !/[^s]s$/.test(name.lower)) return null
  const people = name.lower.slice(0, -1)
  const opening = tokenBefore(tokens, from - 2)
  const goesOn = opening?.text === ',' || opening?.lower === 'and'
  if (tokenBefore(tokens, from)?.lower === 'with') return goesOn || opening?.lower === 'by' ? people : null
  if (tokenBefore(tokens, from)?.text !== '(' || tokens[to]?.text !== ')') return null
  if (opening?.tag === 'auxiliary') return isOfPeople(tokenBefore(tokens, from - 3)) ? people : null
  const last = before.at(-1)
  return goesOn && last !== undefined && tokens[last.phrase.from - 2]?.lower === `${last.unit ?? ''}s` ? people : null
}

/** The largest [groups] were Syrians, most [applicants] were Iraqis; but the largest towns were Athens and Patras. */
function isOfPeople(subject: Token | undefined): boolean {
  const noun = subject?.entry.singular ?? ''
  return PERSON_NOUNS.has(noun) || GROUPS_OF_PEOPLE.has(noun)
}

const GROUPS_OF_PEOPLE: ReadonlySet<string> = new Set(['group', 'nationality', 'community', 'minority'])

/** identified 96 victims, border guards [21]: the noun of the number before stands behind it, and goes on. */
function isGapped(last: Figure | undefined, from: number, tokens: readonly Token[]): boolean {
  if (last?.head == null || last.head < last.to) return false
  return tokens.slice(last.phrase.to, from).every(({ text }) => !PARTS.has(text))
}

const PARTS: ReadonlySet<string> = new Set([';', ':', '(', '-', '–'])
