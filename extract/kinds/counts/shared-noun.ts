import { type NounPhrase, readNounPhrase } from '../../language/noun-phrase.ts'
import type { SentenceReading, Token } from '../../model.ts'
import { AND_OR } from '../../words/closed-classes.ts'

/** two Russian and two [Kazakh law enforcement personnel]: the first of two numbers shares the noun of the second. */
export function sharedNoun(
  tokens: readonly Token[],
  at: number,
  mentions: SentenceReading['mentions'],
): NounPhrase | null {
  // [1334]x750 pixels
  const side = TIMES.has(tokens[at]?.lower ?? '') ? mentions.find((mention) => mention.from === at + 1) : undefined
  if (side !== undefined) {
    const things = readNounPhrase(tokens, side.to, true)
    return things === null ? null : { ...things, from: at, to: at }
  }
  // from [1.12 million] to 1.16 million specimens
  const second = tokens[at]?.lower === 'to' ? mentions.find((mention) => mention.from === at + 1) : undefined
  if (second !== undefined && tokens[at + 1]?.shape === 'digits' && isFrom(tokens, at)) {
    const things = readNounPhrase(tokens, second.to, true)
    if (things?.from === second.to && tokens[things.head]?.entry.plural === true) return { ...things, from: at, to: at }
    return null
  }
  const adjective = tokens[at]
  const next = tokens[at + 2]?.tag === 'number' ? mentions.find((mention) => mention.from === at + 2) : undefined
  if (
    adjective === undefined ||
    next === undefined ||
    !AND_OR.has(tokens[at + 1]?.lower ?? '') ||
    !/^(?:name|adjective)$/.test(adjective.tag)
  )
    return null
  const noun = readNounPhrase(tokens, next.to, true)
  if (noun === null || noun.head === next.to) return null
  return { from: at, to: at + 1, head: noun.head, unit: [adjective.lower, ...noun.unit.split(' ').slice(1)].join(' ') }
}

/** [from] 1.12 million */
function isFrom(tokens: readonly Token[], to: number): boolean {
  return tokens.slice(Math.max(0, to - 4), to).some(({ lower }) => lower === 'from')
}

const TIMES: ReadonlySet<string> = new Set(['x', '×'])
