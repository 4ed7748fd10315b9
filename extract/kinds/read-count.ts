import { FINITE_FORMS } from '../language/tag.ts'
import { readNounPhrase } from '../language/noun-phrase.ts'
import type { SentenceReading, Token } from '../model.ts'
import type { KindReader } from './kind-reader.ts'
import { wordSet } from '../words/word-set.ts'

const AND_OR: ReadonlySet<string> = new Set(['and', 'or'])

const SKIPPED = wordSet(`
  the its their his her our these those all such other a an more additional further least roughly approximately about
  some nearly almost around estimated than over at
`)
const FURTHER: ReadonlySet<string> = new Set(['more', 'additional', 'further', 'other', 'new', 'such'])
const TIMES: ReadonlySet<string> = new Set(['x', '×'])
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'any'])

/** Counts of persons, events and things: what is left when a number is nothing more special. Never null. */
export const readCount: KindReader = (mention, { tokens, mentions, times }) => {
  const { from, form } = mention
  const to = behindNote(tokens, mention.to)
  const of = tokens[to]?.lower === 'of' ? to + 1 : null
  // 1.8[x] EBITDA, but 2x4
  if (tokens[to]?.glued === true && TIMES.has(tokens[to].lower) && tokens[to + 1]?.shape !== 'digits')
    return count('time', to, to + 1)
  const start = skip(tokens, of ?? to, of === null ? FURTHER : SKIPPED, mentions)
  const report = form === 'zero' ? reportedThing(tokens, start) : null
  const several = mention.value !== 1
  // rose to 45 from 40 [last year]: when, not what
  if (start === mention.to && times.some((time) => time.from === start)) return count(null, null, mention.to)
  // "12 of whom": the noun stands before; "one of which".
  if (of !== null && /^(?:whom|which|them|us|whose)$/.test(tokens[of]?.lower ?? '')) {
    const what = tokens[of]?.lower === 'them' ? appositive(tokens, of + 1) : null
    return count(what?.unit ?? null, what?.head ?? null, what?.to ?? of + 1)
  }
  // male 1,172[/female] 1,214: what is counted next
  if (tokens[to]?.text === '/' && tokens[to + 2]?.shape === 'digits') return count(null, null, mention.to)
  const noun =
    report ??
    sharedNoun(tokens, start, mentions) ??
    counted(readNounPhrase(tokens, start, several, several && isInOpening(tokens, from)))
  if (noun === null) return count(null, null, start > to && of === null ? start : to)
  // a five-[member] panel, a three-[judge] bench: what there are five of
  const joined = tokens[to + 1]
  if (tokens[to]?.text === '-' && joined?.glued === true && joined.tag === 'noun' && noun.head > to + 1)
    return count(joined.entry.singular, to + 1, to + 2)
  // 451 members [of staff]
  if (noun.unit === 'member' && tokens[noun.to]?.lower === 'of' && tokens[noun.to + 1]?.lower === 'staff')
    return count('staff', noun.to + 1, noun.to + 2)
  return count(noun.unit, noun.head, noun.to)
  /** "Fewer than 100 remained captive": an -ed form before a singular is a verb. */
  function counted(phrase: ReturnType<typeof readNounPhrase>): ReturnType<typeof readNounPhrase> {
    const first = tokens[start]
    if (phrase === null) return phrase
    // 1,402 [bachelor's], 489 master's: whose they are, not what
    if (tokens[phrase.head]?.entry.possessive === true) return null
    if (several && isNameOfKind(tokens, phrase)) return null
    if (!several || first?.tag !== 'past') return phrase
    const verb = tokens[phrase.head]?.entry.plural !== true || isPredicate(tokens, from, start, phrase.to)
    return verb ? null : phrase
  }
  function count(unit: string | null, head: number | null, end: number) {
    return {
      kind: 'count' as const,
      unit,
      of: null,
      per: null,
      head,
      from,
      to: end,
      rule: of === null ? 'count' : 'count-of',
    }
  }
}

/**
 * [In] 12 cases officers had used force: a preposition opens the clause, and its subject follows; but in 40 sales
 * offices, tills were replaced.
 */
function isInOpening(tokens: readonly Token[], number: number): boolean {
  let from = number
  while (IN_OPENING.has(tokens[from - 1]?.tag ?? '') && number - from < LONGEST_OPENING) from -= 1
  const before = tokens[from - 1]
  if (!OPENS.has(tokens[from]?.lower ?? '')) return false
  if (before !== undefined && before.shape !== 'mark' && before.tag !== 'conjunction') return false
  const end = tokens
    .slice(number, number + LONGEST_OPENING)
    .find(({ text, tag }) => text === ',' || FINITE_FORMS.has(tag))
  return end !== undefined && end.text !== ','
}

const OPENS: ReadonlySet<string> = new Set(['in', 'at', 'across', 'during', 'on', 'throughout'])
const IN_OPENING: ReadonlySet<string> = new Set(['number', 'preposition', 'determiner', 'adverb', 'adjective'])
const LONGEST_OPENING = 12

/** 41 cases (24 [sex trafficking] and 17 [child trafficking]): of what kind they were, not what they were. */
function isNameOfKind(tokens: readonly Token[], { head, to }: { head: number; to: number }): boolean {
  const noun = tokens[head]
  if (noun === undefined || noun.entry.plural || tokens[to]?.tag !== 'gerund') return false
  const behind = tokens[to + 1]
  return behind === undefined || behind.shape === 'mark' || AND_OR.has(behind.lower)
}

/** Courts convicted 21; 18 [received] prison sentences: a clause of its own, and no other verb in it. */
function isPredicate(tokens: readonly Token[], from: number, verb: number, to: number): boolean {
  // but 2 ferns (195900); 5 [cultivated] plants: a list of things
  const opens = OBTAINS.has(tokens[verb]?.lemma ?? '') && /^(?:;|,|and)$/.test(tokens[from - 1]?.lower ?? '')
  if (!opens && !isRelativeOf(tokens, from)) return false
  for (let at = to; at < to + 20; at++) {
    const token = tokens[at]
    if (token === undefined || token.shape === 'mark' || token.tag === 'number') return true
    if (token.tag === 'auxiliary' || token.tag === 'past' || token.tag === 'modal') return false
  }
  return true
}

/** [of which] 212 involved batons */
function isRelativeOf(tokens: readonly Token[], from: number): boolean {
  return /^wh(?:ich|om)$/.test(tokens[from - 1]?.lower ?? '') && tokens[from - 2]?.lower === 'of'
}

const OBTAINS: ReadonlySet<string> = new Set(
  'receive obtain face attend seek complete lose win await enter leave need'.split(' '),
)

/** 12 [[3]] vessels: the mark of a footnote stands between the number and its noun. */
function behindNote(tokens: readonly Token[], at: number): number {
  const note = tokens[at]?.text === '[' && tokens[at + 1]?.shape === 'digits' && tokens[at + 2]?.text === ']'
  return note ? at + 3 : at
}

/** three of them [teenagers], 12 of them [women under 30]: what they are, unless a verb says what they do. */
function appositive(tokens: readonly Token[], at: number): ReturnType<typeof readNounPhrase> {
  const noun = tokens[at]?.tag === 'gerund' ? null : readNounPhrase(tokens, at, true)
  if (noun === null || noun.from !== at || tokens[noun.head]?.entry.plural !== true) return null
  const behind = tokens[noun.to]
  return behind === undefined || behind.shape === 'mark' || behind.tag === 'preposition' ? noun : null
}

/** two Russian and two [Kazakh law enforcement personnel]: the first of two numbers shares the noun of the second. */
function sharedNoun(
  tokens: readonly Token[],
  at: number,
  mentions: SentenceReading['mentions'],
): ReturnType<typeof readNounPhrase> {
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

/** Skips determiners, and in "two of the [219] girls" the number of the whole. */
function skip(
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

/** "no reports of coerced abortion or …", "no known reports that …": what was not reported. */
function reportedThing(tokens: readonly Token[], at: number): ReturnType<typeof readNounPhrase> {
  for (let index = at; index < at + 5; index++) {
    const token = tokens[index]
    if (token === undefined) return null
    if (
      !/^(?:reports?|accounts?|records?|cases?|instances?|indications?|allegations?|claims?|incidents?)$/.test(
        token.lower,
      )
    ) {
      if (/^(?:adjective|past|participle|adverb)$/.test(token.tag)) continue
      return null
    }
    if (!/^(?:reports?|accounts?|records?|indications?)$/.test(token.lower)) return null
    const next = tokens[index + 1]
    if (next?.lower === 'that') return harmedIn(tokens, index + 2)
    const from = next?.lower === 'of' ? index + 2 : index + 1
    return readNounPhrase(tokens, skip(tokens, from, ARTICLES, []), true)
  }
  return null
}

/**
 * reports that the government tortured [detainees], that [police] were abused: the object of the clause, else its
 * subject.
 */
function harmedIn(tokens: readonly Token[], from: number): ReturnType<typeof readNounPhrase> {
  const opening = skip(tokens, from, ARTICLES, [])
  for (let at = opening; at < opening + 12; at++) {
    const token = tokens[at]
    if (token === undefined || token.tag === 'auxiliary') break
    if (token.tag !== 'past' && token.tag !== 'verb') continue
    const object = readNounPhrase(tokens, skip(tokens, at + 1, ARTICLES, []), true)
    if (object !== null) return object
  }
  return readNounPhrase(tokens, opening, true)
}
