import type { SentenceReading, Token } from '../../model.ts'

/** Skips determiners, and in "two of the [219] girls" the number of the whole. */
export function skipWords(
  tokens: readonly Token[],
  at: number,
  words: ReadonlySet<string>,
  mentions: SentenceReading['mentions'],
): number {
  let index = at
  for (;;) {
    const token = tokens[index]
    if (token === undefined) return index
    const whole =
      token.tag === 'number' && (index > at || tokens[at - 1]?.lower === 'of')
        ? mentions.find((mention) => mention.from === index)
        : undefined
    const owned = tokens[index - 1]?.lower === 'of' ? ownedNumber(tokens, index) : null
    if (whole !== undefined) index = whole.to
    else if (owned !== null) index = owned
    else if (
      words.has(token.lower) ||
      (POSSESSIVE.test(token.text) && index > at && /^(?:the|its)$/.test(tokens[index - 1]?.lower ?? ''))
    )
      index += 1
    else return index
  }
}

/** 33 of [parliament's] 120 members, two of [South Landia's] ten states: the place of the number that the owner has. */
function ownedNumber(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < from + LONGEST_OWNER; at++) {
    const token = tokens[at]
    if (token === undefined || token.shape !== 'word') return null
    if (POSSESSIVE.test(token.text)) return tokens[at + 1]?.tag === 'number' ? at + 1 : null
  }
  return null
}

const LONGEST_OWNER = 4
const POSSESSIVE = /['’]s?$/
