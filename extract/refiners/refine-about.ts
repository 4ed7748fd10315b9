import type { Figure, SentenceReading, Token } from '../model.ts'
import { BE } from '../words/closed-classes.ts'
import { mayHold, soughtWords } from '../words/sought-words.ts'
import { FAR } from './clause-start.ts'
import { phraseText } from './phrase-text.ts'
import { type Refiner, UNCHANGED } from './refiner.ts'
import { tokenBefore } from '../language/token-before.ts'

/**
 * Another subject where the figure is not about the report's own: 5 citizens of [Y], the office in neighbouring [Z].
 */
export const refineAbout: Refiner = (figure, sentence) => {
  const about = otherSubject(figure, sentence)
  return about === null ? UNCHANGED : { about }
}

const NEIGHBOUR: ReadonlySet<string> = new Set(['neighbouring', 'neighboring', 'nearby'])
const RIVAL: ReadonlySet<string> = new Set(['competitor', 'rival', 'neighbour', 'neighbor'])
const LEADS_TO_OTHER = soughtWords(NEIGHBOUR, RIVAL, ['comparison'])

const BELONGING = /^(?:citizen|national|resident|people|inhabitant|subject)$/

function otherSubject(figure: Figure, sentence: SentenceReading): string | null {
  if (mayHold(sentence, LEADS_TO_OTHER)) {
    const named = namedAsOther(figure, sentence)
    if (named !== undefined) return named
  }
  const { tokens, subject, place } = sentence
  if (OF_OTHERS.test(place.section.at(-1) ?? '')) return firstName(figure, sentence)
  const head = figure.head === null ? undefined : tokens[figure.head]
  if (head === undefined || !BELONGING.test(head.entry.singular) || tokens[figure.phrase.to]?.lower !== 'of')
    return null
  return nameAt(
    tokens,
    tokens[figure.phrase.to + 1]?.lower === 'the' ? figure.phrase.to + 2 : figure.phrase.to + 1,
    subject,
  )
}

/** A section on others: what is told there of somebody with a name is told of them. */
const OF_OTHERS =
  /^(?:our |the )?(?:neighbou?r(?:s|ing)|competitors|rivals|peers|other (?:countries|services|companies|agencies))\b/i

/** [The Eastland service] flew 3,120 missions: the name with which the sentence begins. */
function firstName({ phrase }: Figure, { tokens, subject }: SentenceReading): string | null {
  const from = tokens[0]?.tag === 'determiner' ? 1 : 0
  return from >= phrase.from ? null : nameAt(tokens, from, subject)
}

/** in [neighbouring Z], its [rival Y]; null where such a word names nobody, undefined where there is none. */
function namedAsOther(figure: Figure, { tokens, subject }: SentenceReading): string | null | undefined {
  for (let at = Math.max(0, figure.phrase.from - FAR); at < figure.phrase.from; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (!LEADS_TO_OTHER.words.has(token.lower)) continue
    if (NEIGHBOUR.has(token.lower)) return nameAt(tokens, at + 1, subject)
    if (RIVAL.has(token.lower)) {
      const rival =
        nameAt(tokens, tokens[at + 1]?.text === ',' ? at + 2 : at + 1, subject) ?? namedBefore(tokens, at, subject)
      if (rival !== null) return rival
    }
    if (token.lower === 'comparison') return setBeside(tokens, at, subject)
  }
  return inNeighbour(figure, tokens, subject)
}

/**
 * 560 victims were identified [in neighbouring Z]; but 560 were sent back to neighbouring Z, the army killed 31 rebels
 * there, and its own citizens were hurt there
 */
function inNeighbour({ phrase, to, head }: Figure, tokens: readonly Token[], subject: string): string | undefined {
  const counted = tokens.slice(to, (head ?? to) + 1)
  if (BELONGING.test(counted.at(-1)?.entry.singular ?? '') || counted.some(({ text }) => /^\p{Lu}/u.test(text)))
    return undefined
  const isThere = tokenBefore(tokens, phrase.from - 1)?.lower === 'there'
  if (!isThere && !BE.has(tokens[phrase.to]?.lower ?? '')) return undefined
  for (let at = phrase.to; at < phrase.to + LONGEST_CLAUSE; at++) {
    const token = tokens[at]
    if (token === undefined || token.tag === 'number' || token.entry.opensClause) return undefined
    if (NEIGHBOUR.has(token.lower) && tokens[at - 1]?.lower === 'in')
      return nameAt(tokens, at + 1, subject) ?? undefined
  }
  return undefined
}

const LONGEST_CLAUSE = 8

/** [Z], our [neighbour] to the west, held 4,515; [Z], its main rival, held as many */
function namedBefore(tokens: readonly Token[], rival: number, subject: string): string | null {
  let comma = rival - 1
  while (comma > rival - LONGEST_NAME && NARROWS.has(tokens[comma]?.tag ?? '')) comma -= 1
  if (tokens[comma]?.text !== ',' || comma === rival - 1) return null
  let from = comma
  while (tokenBefore(tokens, from)?.tag === 'name') from -= 1
  return from === comma ? null : nameAt(tokens, from, subject)
}

const NARROWS: ReadonlySet<string> = new Set(['determiner', 'pronoun', 'adjective', 'noun'])

/** [The National Gallery], by comparison, had 1.7 million visitors; [Iceland’s fleet], for comparison, landed more. */
function setBeside(tokens: readonly Token[], at: number, subject: string): string | null {
  const comma = at - 2
  const aside = /^(?:by|for|in)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at + 1]?.text === ','
  if (!aside || tokens[comma]?.text !== ',') return null
  let from = comma
  while (from > 0 && tokens[from - 1]?.shape !== 'mark' && comma - from < LONGEST_NAME) from -= 1
  const named = tokens.slice(from, comma).findIndex(({ tag }) => tag === 'name')
  return named < 0 ? null : nameAt(tokens, from + named, subject)
}

const LONGEST_NAME = 8

function nameAt(tokens: readonly Token[], at: number, subject: string): string | null {
  let to = at
  while (to < tokens.length && (tokens[to]?.tag === 'name' || (tokens[to]?.text === '&' && to > at))) to += 1
  if (to === at) return null
  const name = phraseText(tokens, at, to)
  const plain = name.toLowerCase()
  return subject.includes(plain) || plain.includes(subject) ? null : name
}
