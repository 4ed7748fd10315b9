import type { Figure, Mention, SentenceReading, TimeExpression, Token } from '../../model.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { AND_COMMA } from '../../words/closed-classes.ts'

const RESPECTIVELY = soughtWords(['respectively'])

/**
 * In 2021 and 2022 courts convicted [14 and 19] traffickers, respectively: the first number is of the first time, the
 * second of the second. Null where the sentence has no such word, or as many times in a row as numbers in no row.
 */
export function respectiveTime(figure: Figure, sentence: SentenceReading): number | null {
  const dealt = dealtOut(figure, sentence)
  if (dealt === null) return null
  const { tokens, times } = sentence
  const { place, numbers } = dealt
  for (let first = 0; first < times.length; first++) {
    const row = rowWith(first, times, (before, behind) => joinsTimes(before, behind, tokens))
    if (row.length < 2) continue
    if (row.length === numbers.length) return first + place
    first += row.length - 1
  }
  return null
}

/**
 * The numbers in a row that a sentence deals out one by one, and which of them a figure is: [14 and 19] traffickers,
 * respectively. Null where the sentence has no such word behind the figure.
 */
export function dealtOut(
  { from, phrase }: Figure,
  sentence: SentenceReading,
): { readonly place: number; readonly numbers: readonly Mention[] } | null {
  if (!mayHold(sentence, RESPECTIVELY)) return null
  const { tokens, mentions } = sentence
  const word = tokens.findIndex(({ lower }, at) => at >= phrase.to && RESPECTIVELY.words.has(lower))
  if (word < 0) return null
  const numbers = rowWith(
    mentions.findIndex((mention) => mention.from === from),
    mentions.filter(({ to }) => to <= word),
    (before, behind) => joinsNumbers(before, behind, tokens),
  )
  const place = numbers.findIndex((mention) => mention.from === from)
  return place < 0 ? null : { place, numbers }
}

/** The items next to each other, among them that at a place, of which each is joined to the next. */
function rowWith<Item>(
  place: number,
  items: readonly Item[],
  joins: (before: Item, behind: Item) => boolean,
): readonly Item[] {
  const joined = (at: number): boolean => {
    const [before, behind] = [items[at - 1], items[at]]
    return before !== undefined && behind !== undefined && joins(before, behind)
  }
  let [from, to] = [place, place + 1]
  while (joined(from)) from -= 1
  while (joined(to)) to += 1
  return items.slice(Math.max(from, 0), to)
}

/** 14 [and] 19 traffickers, $2 million [and] $3 million, 31 women [and] 18 */
function joinsNumbers(before: Mention, behind: Mention, tokens: readonly Token[]): boolean {
  const between = tokens.slice(before.to, behind.from)
  return (
    between.length <= LONGEST_JOINT &&
    between.some(({ lower }) => AND_COMMA.has(lower)) &&
    between.every(({ lower, tag }) => AND_COMMA.has(lower) || tag === 'noun' || tag === 'adjective' || tag === 'mark')
  )
}

/** 2021 [and] 2022, June 12 [and again on] August 4, 2020[,] 2021 */
function joinsTimes(before: TimeExpression, behind: TimeExpression, tokens: readonly Token[]): boolean {
  const between = tokens.slice(before.to, behind.from)
  return (
    before.grain === behind.grain &&
    between.length > 0 &&
    between.length <= LONGEST_JOINT &&
    between.every(({ lower }) => AND_COMMA.has(lower) || BETWEEN_TIMES.has(lower))
  )
}

const LONGEST_JOINT = 4
const BETWEEN_TIMES: ReadonlySet<string> = new Set(['in', 'on', 'again', 'then', 'as', 'of'])
