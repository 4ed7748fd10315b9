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
    if (whole !== undefined) index = whole.to
    else if (
      words.has(token.lower) ||
      (/['’]s?$/.test(token.text) && index > at && /^(?:the|its)$/.test(tokens[index - 1]?.lower ?? ''))
    )
      index += 1
    else return index
  }
}
