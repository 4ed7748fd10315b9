import type { Token } from '../model.ts'
import { AND_OR, JOINS_ITEMS } from '../words/closed-classes.ts'
import { OF_COMPOUNDS } from '../words/event-words.ts'
import { PLAIN_MODIFIERS } from '../words/nouns.ts'

const BEFORE_NOUN: ReadonlySet<string> = new Set(['adjective', 'past', 'participle', 'gerund', 'number'])
const HYPHENS: ReadonlySet<string> = new Set(['-', '‑', '/'])

/** A counted noun with the words that make it what it is. `to` is exclusive; `head` the index of the head noun. */
export type NounPhrase = { readonly from: number; readonly to: number; readonly head: number; readonly unit: string }

const LONGEST_PHRASE = 12
const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', '‘', '’', "'"])

/**
 * Reads the noun phrase that begins at a token: `politically motivated crimes committed by …` gives
 * `politically motivated crime`.
 * @param several the noun stands for several, so that its plural ends the phrase
 * @param alone no other noun makes a compound with that plural: In 12 [cases] officers had used force
 * @returns null where no noun follows
 */
export function readNounPhrase(
  tokens: readonly Token[],
  at: number,
  several: boolean,
  alone = false,
): NounPhrase | null {
  let head = -1
  let index = at
  const kept: number[] = []
  for (; index < tokens.length && index < at + LONGEST_PHRASE; index++) {
    const token = tokens[index]
    if (token === undefined) break
    if (isNoun(token)) {
      const joined = AND_OR.has(tokens[index - 1]?.lower ?? '')
      const closed = alone && tokens[head]?.entry.plural === true
      if (head >= 0 && !joined && (closed || !continuesCompound(tokens, head, index, several))) break
      if (head >= 0) kept.push(head)
      head = index
    } else if (isModifier(tokens, index, head >= 0)) kept.push(index)
    else if (!isJoint(tokens, index, head >= 0) && !(several && joinsSingulars(tokens, head, index))) break
  }
  if (head < 0) return null
  const joined = readCoordination(tokens, head, several)
  const unit = unitOf(
    tokens,
    kept.length === 0 ? kept : kept.filter((each) => each < head).toSorted((a, b) => a - b),
    head,
  )
  const tail = joined === null ? ofCompound(tokens, head) : null
  return {
    from: at,
    to: joined?.to ?? tail?.to ?? head + 1,
    head: joined?.head ?? head,
    unit: unit + (joined?.words ?? tail?.words ?? ''),
  }
}

function isNoun(token: Token): boolean {
  return (token.tag === 'noun' || token.tag === 'name') && token.shape === 'word'
}

/** Two nouns in a row are a compound, but the plural of the counted noun closes it, unless a plural follows. */
function continuesCompound(tokens: readonly Token[], head: number, next: number, several: boolean): boolean {
  const first = tokens[head]
  const second = tokens[next]
  if (first === undefined || second === undefined || first.text.endsWith(',')) return false
  if (/['’]s?$/.test(first.text)) return true
  if (first.tag === 'noun' && second.tag === 'name' && several && first.entry.plural) return false
  if (!(several && first.entry.plural)) return true
  // three police [custody suites]
  const plural = second.entry.plural || (first.lower === 'police' && tokens[next + 1]?.entry.plural === true)
  return plural && second.tag === 'noun'
}

/** Verbs whose past stands before no noun of its own: [received] fines, [faced] charges. */
const TAKES_OBJECT: ReadonlySet<string> = new Set('receive obtain undergo become face involve'.split(' '))

/** Adverbs that say how much of it an adjective means: [very] young seals. */
const OF_DEGREE: ReadonlySet<string> = new Set(['very', 'quite', 'rather', 'fairly'])

const OPENS_CAPITAL = /^\p{Lu}/u

/** A word that may stand between the number and its noun. */
function isModifier(tokens: readonly Token[], at: number, afterHead: boolean): boolean {
  const token = tokens[at]
  const next = nextWord(tokens, at)
  if (token === undefined || next === undefined) return false
  const beforeNoun = isNoun(next) || BEFORE_NOUN.has(next.tag)
  switch (token.tag) {
    case 'adjective':
      // 25 Cuban [medical] workers: the name tells whose they are
      return (
        !afterHead ||
        (isNoun(next) && tokens[at - 1]?.text === '-') ||
        (tokens[at - 1]?.tag === 'name' && next.tag === 'noun' && next.entry.plural && !OPENS_CAPITAL.test(next.text))
      )
    case 'past':
    case 'participle':
      // the remaining six [received] fines; 40 [involved] neighbours: as a modifier it stands behind its noun
      if (TAKES_OBJECT.has(token.lemma)) return false
      return !afterHead ? beforeNoun : tokens[at - 1]?.text === '-' && isNoun(next)
    case 'gerund':
      return !afterHead
        ? isNoun(next) && !/^(?:including|following|concerning|involving)$/.test(token.lower)
        : isNoun(next) && next.entry.plural && tokens[at - 1]?.entry.plural !== true
    case 'adverb':
      // 25 [well]-known men
      if (tokens[at + 1]?.text === '-') return !afterHead
      // 30 [very] young seals, 12 [newly] built ships
      // nine [away] games
      if (token.lower === 'away') return !afterHead && isNoun(next) && next.entry.plural
      return (
        !afterHead &&
        /^(?:past|participle|adjective)$/.test(next.tag) &&
        (token.lower.endsWith('ly') || OF_DEGREE.has(token.lower))
      )
    case 'number':
      // five [eight-hour] days
      return !afterHead && tokens[at + 1]?.text === '-'
    case 'preposition':
    case 'verb':
      return isOfCompound(tokens, at, afterHead)
    default:
      return false
  }
}

/** 386 [on-call] firefighters, 5,560 [fly]-tips, 40 [follow-up] visits: whatever its parts are, hyphens make one word. */
function isOfCompound(tokens: readonly Token[], at: number, afterHead: boolean): boolean {
  const [before, token, hyphen, behind] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!afterHead && hyphen?.text === '-' && hyphen.glued && token?.glued !== true)
    return behind?.glued === true && behind.shape === 'word'
  return token?.glued === true && before?.text === '-' && before.glued
}

function nextWord(tokens: readonly Token[], at: number): Token | undefined {
  const next = tokens[at + 1]
  return next !== undefined && (QUOTES.has(next.text) || next.text === '-') ? tokens[at + 2] : next
}

/** Hyphens, quotes and an "and" between adjectives hold a phrase together. */
function isJoint(tokens: readonly Token[], at: number, afterHead: boolean): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined || next === undefined) return false
  if (QUOTES.has(token.text)) return !afterHead || next.tag === 'noun' || next.tag === 'name'
  if (HYPHENS.has(token.text)) return token.glued && next.glued
  if (JOINS_ITEMS.has(token.lower) && !afterHead && tokens[at - 1]?.tag !== 'number') {
    const after = nextWord(tokens, at + 1)
    return (
      /^(?:adjective|past|participle)$/.test(next.tag) &&
      after !== undefined &&
      (isNoun(after) || after.tag === 'adjective')
    )
  }
  return false
}

/** our distribution [and] production sites: a singular before "and" waits for the plural that is counted. */
function joinsSingulars(tokens: readonly Token[], head: number, at: number): boolean {
  if (head < 0) return false
  const first = tokens[head]
  if (first?.tag !== 'noun' || head !== at - 1 || tokens[at]?.lower !== 'and' || first.entry.plural) return false
  const [second, third] = [tokens[at + 1], tokens[at + 2]]
  return second?.tag === 'noun' && !second.entry.plural && third?.tag === 'noun' && third.entry.plural
}

/** 1,030 refugees [and asylum seekers]: a second plural that no number of its own counts. */
function readCoordination(
  tokens: readonly Token[],
  head: number,
  several: boolean,
): { to: number; head: number; words: string } | null {
  const joint = tokens[head + 1]
  if (!several || joint?.lower !== 'and' || tokens[head]?.entry.plural !== true) return null
  for (let index = head + 2; index < head + 5; index++) {
    const token = tokens[index]
    if (token === undefined || (!isNoun(token) && token.tag !== 'adjective')) return null
    if (!isNoun(token) || !token.entry.plural) continue
    // 118 employees and [costs of] €94 million
    if (token.tag === 'name' || isOfNumber(tokens, index + 1)) return null
    const words = tokens.slice(head + 2, index).map((each) => each.lower)
    return { to: index + 1, head: index, words: ` and ${[...words, token.entry.singular].join(' ')}` }
  }
  return null
}

/** Whether a number of its own follows: of 12, of €94 million. */
function isOfNumber(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'of') return false
  return tokens[at + 1]?.tag === 'number' || tokens[at + 2]?.tag === 'number'
}

/** prisoners [of war] */
function ofCompound(tokens: readonly Token[], head: number): { to: number; words: string } | null {
  const [of, noun] = [tokens[head + 1], tokens[head + 2]]
  if (of?.lower !== 'of' || noun === undefined) return null
  return OF_COMPOUNDS.has(`${tokens[head]?.entry.singular ?? ''}-${noun.lower}`)
    ? { to: head + 3, words: ` of ${noun.lower}` }
    : null
}

function unitOf(tokens: readonly Token[], modifiers: readonly number[], head: number): string {
  const words: string[] = []
  for (const at of modifiers) {
    const token = tokens[at]
    if (token === undefined) continue
    const compound =
      (tokens[at + 1]?.text === '-' && tokens[at + 1]?.glued === true) || (tokens[at - 1]?.text === '-' && token.glued)
    if (PLAIN_MODIFIERS.has(token.lower) && !compound) continue
    if (OF_DEGREE.has(token.lower)) continue
    if (token.tag === 'adverb' && PLAIN_MODIFIERS.has(tokens[at + 1]?.lower ?? '')) continue
    const hyphened =
      tokens[at]?.glued === true && tokens[at - 1]?.text === '-' && words.length > 0 && modifiers.includes(at - 2)
    if (hyphened) words.push(`${words.pop() ?? ''}-${token.lower}`)
    else words.push(token.lower)
  }
  const noun = tokens[head]?.entry.singular ?? ''
  if (words.length === 0) return noun
  const bound = tokens[head]?.glued === true && tokens[head - 1]?.text === '-'
  return bound
    ? `${words
        .slice(0, -1)
        .map((word) => `${word} `)
        .join('')}${words.at(-1) ?? ''}-${noun}`
    : [...words, noun].join(' ')
}
