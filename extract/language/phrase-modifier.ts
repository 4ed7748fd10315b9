import type { Token } from '../model.ts'
import { pastParticiple, pastTense } from './past-participle.ts'
import { isNoun, nextWord } from './phrase-joints.ts'
import { tokenBefore } from './token-before.ts'

/** A word that may stand between the number and its noun. */
export function isModifier(tokens: readonly Token[], at: number, afterHead: boolean): boolean {
  const token = tokens[at]
  const next = nextWord(tokens, at)
  if (token === undefined || next === undefined) return false
  const before = tokenBefore(tokens, at)
  switch (token.tag) {
    case 'adjective':
      return !afterHead || isAdjectiveInside(before, next) || isBehindCompound(tokens, at) || isBehindKind(tokens, at)
    case 'past':
    case 'participle':
      if (isOnlyPast(token)) return false
      // the remaining six [received] fines; 40 [involved] neighbours: as a modifier it stands behind its noun
      if (TAKES_OBJECT.has(token.lemma)) return false
      // 14 [concerned] parents; the other 95 [concerned] different offences
      return afterHead
        ? (isNoun(next) && before?.text === '-') ||
            ((isNoun(next) || next.tag === 'gerund') && before?.tag === 'adverb' && isBehindKind(tokens, at - 1))
        : isNoun(next) || (BEFORE_NOUN.has(next.tag) && token.lemma !== 'concern')
    case 'gerund':
      if (!isNoun(next)) return false
      if (SAYS_WHICH.has(token.lower)) return false
      return !afterHead || (next.entry.plural && before?.entry.plural !== true) || isBehindKind(tokens, at)
    case 'adverb':
      if (afterHead) return isBehindKind(tokens, at) && isModifyingAdverb(token, next)
      return tokens[at + 1]?.text === '-' || isModifyingAdverb(token, next)
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

/** tonnes of food, and [gave] hygiene kits: a past tense that is no participle modifies nothing */
function isOnlyPast({ lower, lemma }: Token): boolean {
  return !lower.endsWith('ed') && lower === pastTense(lemma) && lower !== pastParticiple(lemma)
}

const BEFORE_NOUN: ReadonlySet<string> = new Set(['adjective', 'past', 'participle', 'gerund', 'number'])

/** 12 complaints [concerning] noise, 3 [representing] staff: gerunds that open what narrows a noun */
const SAYS_WHICH: ReadonlySet<string> = new Set(
  'including following concerning involving representing containing comprising depicting describing'.split(' '),
)

/** Verbs whose past stands before no noun of its own: [received] fines, [faced] charges. */
const TAKES_OBJECT: ReadonlySet<string> = new Set('receive obtain undergo become face involve suffer'.split(' '))

/** Adverbs that say how much of it an adjective means: [very] young seals. */
export const OF_DEGREE: ReadonlySet<string> = new Set(['very', 'quite', 'rather', 'fairly'])

/** state-[owned] firms; 25 Cuban [medical] workers: the name tells whose they are */
function isAdjectiveInside(before: Token | undefined, next: Token): boolean {
  if (isNoun(next) && before?.text === '-') return true
  return before?.tag === 'name' && next.tag === 'noun' && next.entry.plural && !OPENS_CAPITAL.test(next.text)
}

/** 559 low-risk [former] combatants */
function isBehindCompound(tokens: readonly Token[], at: number): boolean {
  const [hyphen, noun, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]]
  return hyphen?.text === '-' && noun?.glued === true && next?.tag === 'noun' && next.entry.plural
}

/** one long-range [fishing] survey, post-war [ethnic] tension, large-scale [privately] run mines: such a word is counted nowhere. */
function isBehindKind(tokens: readonly Token[], at: number): boolean {
  if (at < 3) return false
  const [first, hyphen, last] = [tokens[at - 3], tokens[at - 2], tokens[at - 1]]
  if (hyphen?.text !== '-' || last?.glued !== true || last.entry.plural || first === undefined) return false
  return (first.tag === 'adjective' && first.shape === 'word') || OPENS_KIND.has(first.lower)
}

const OPENS_KIND: ReadonlySet<string> = new Set('pre post anti counter inter intra mid multi cross'.split(' '))

const OPENS_CAPITAL = /^\p{Lu}/u

/** nine [away] games, three [monthly] payments */
const BEFORE_PLURAL: ReadonlySet<string> = new Set('away online offline overseas daily weekly monthly'.split(' '))

/** 30 [very] young seals, 12 [newly] built ships */
function isModifyingAdverb({ lower }: Token, next: Token): boolean {
  if (BEFORE_PLURAL.has(lower)) return isNoun(next) && next.entry.plural
  return /^(?:past|participle|adjective)$/.test(next.tag) && (lower.endsWith('ly') || OF_DEGREE.has(lower))
}

/** 386 [on-call] firefighters, 5,560 [fly]-tips, 40 [follow-up] visits: whatever its parts are, hyphens make one word. */
function isOfCompound(tokens: readonly Token[], at: number, afterHead: boolean): boolean {
  const [before, token, hyphen, behind] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!afterHead && hyphen?.text === '-' && hyphen.glued && token?.glued !== true)
    return behind?.glued === true && behind.shape === 'word'
  return token?.glued === true && before?.text === '-' && before.glued
}
