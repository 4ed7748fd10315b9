import type { Observation } from '../../schemas/observation.ts'
import { meantWords } from '../words/bound-words.ts'
import { JOINING_VERBS, MOVING_VERBS } from '../words/stop-words.ts'
import { type Stem, stemsOf } from '../words/synonyms.ts'
import { contentStem, contentStems, isNumeral, wordsOf } from '../words/tokens.ts'

/** What names the counted thing, part by part: [coal] production, spending on [roads], complaints about [noise]. */
export interface Designation {
  /** The noun that all the rest narrows; null where a verb tells the thing. */
  head: Stem | null
  /** By preposition the words that narrow it; attributes narrow as words behind [of] do. */
  narrowing: ReadonlyMap<string, readonly Stem[]>
}

/**
 * Reads the name of what a figure in prose counts: of things the noun beside the number with its complements, of amounts
 * their label, which is the subject that the number is told of. Read when it is first asked for.
 * @param unit the counted, as stems
 * @param offset where the number begins in its sentence
 */
export function designation(observation: Observation, unit: readonly Stem[], offset: number): () => Designation {
  let known: Designation | null = null
  return () => (known ??= observation.kind === 'count' ? ofThings(observation, unit, offset) : ofAmount(observation))
}

function ofThings({ sentence, num }: Observation, unit: readonly Stem[], offset: number): Designation {
  const head = unit.at(-1) ?? null
  const narrowing = new Map<string, Stem[]>([['of', unit.slice(0, -1)]])
  if (head !== null) {
    const end = offset + num.length
    const isHead = (word: string): boolean => contentStem(word)?.text === head.text
    const behind = meantWords(wordsOf(unbroken(sentence.slice(end, end + REACH))))
    const at = behind.findIndex(isHead)
    const before =
      at >= 0 && at < FAR ? [] : meantWords(wordsOf(unbroken(sentence.slice(Math.max(0, offset - REACH), offset))))
    const nouns = at >= 0 && at < FAR ? behind.slice(at + 1) : before.slice(before.findLastIndex(isHead) + 1)
    readComplements(nouns, narrowing)
  }
  return { head, narrowing }
}

/** A text without the signs of the lines that broke its words: [exhibi- tion]. */
export const unbroken = (text: string): string => (text.includes('-') ? text.replaceAll(BREAK, '') : text)
const BREAK = /(?<=\p{L})-\s+(?=\p{Ll})/gu

/** Letters about a number in which its noun is looked for, and words between the two. */
const REACH = 120
const FAR = 5

/** Reads what stands right behind a noun, preposition by preposition, to the first word that is none of its complements. */
function readComplements(words: readonly string[], narrowing: Map<string, Stem[]>): void {
  let key: string | null = null
  for (const word of words) {
    if (PREPOSITIONS.has(word)) key = word
    else if (key === null || isNumeral(word)) return
    else {
      const stems = contentStems(word)
      if (stems.some(({ text }) => ENDS_NAME.has(text)) || (stems.length === 0 && !ARTICLES.has(word))) return
      narrowing.set(key, [...(narrowing.get(key) ?? []), ...stems])
    }
  }
}

const PREPOSITIONS: ReadonlySet<string> = new Set('of about from to for on against by with'.split(' '))
const ARTICLES: ReadonlySet<string> = new Set('a an the its their our other'.split(' '))
const ENDS_NAME: ReadonlySet<string> = stemsOf([...JOINING_VERBS, ...MOVING_VERBS].join(' '))

function ofAmount({ label, event, metric, of, kind }: Observation): Designation {
  if (metric !== null || (kind === 'percent' && of !== null))
    return { head: null, narrowing: new Map([['of', contentStems(of ?? '')]]) }
  const [nouns = '', ...complements] = label.replace(NO_NAME, '').split(BEFORE_COMPLEMENT)
  const names = event === null ? contentStems(nouns) : []
  const narrowing = new Map([['of', names.slice(0, -1)]])
  for (let at = 0; at < complements.length; at += 2) {
    const key = complements[at] ?? ''
    narrowing.set(key, [...(narrowing.get(key) ?? []), ...contentStems(complements[at + 1] ?? '')])
  }
  return { head: names.at(-1) ?? null, narrowing }
}

const BEFORE_COMPLEMENT = / (of|about|from|to|for|on|against|by|with|in|at) /
/** [amount in EUR] spent on roads; percent of employees [(women)] */
const NO_NAME = /^amount in [A-Z]{3} | \(.*$/
