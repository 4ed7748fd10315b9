import { meantWords } from './bound-words.ts'
import { mixedText } from './mixed.ts'
import { mayQualify } from './oppositions.ts'
import { stem } from './stem.ts'
import { JOINING_VERBS, MOVING_VERBS } from './stop-words.ts'
import { canonicalOf, type Stem } from './synonyms.ts'
import { contentForm, isNumeral, partsOf, wordsOf } from './tokens.ts'

/** A word as it stands in a text, looked up once for all its places. */
export interface Word {
  /** In lower case. */
  readonly text: string
  readonly number: number
  /** The same for the same text in any lexicon. */
  readonly hash: number
  readonly isYear: boolean
  /** Whether it joins two clauses: [and], [while]. */
  readonly joinsClauses: boolean
  /** Whether it only joins a figure to its thing, [added], [led] to, or says how it moved: [rose] to. */
  readonly isJoiningVerb: boolean
  /** What it makes of a figure: [median], on [average], the [highest]. */
  readonly statistic: Statistic | null
  /** Whether it may set apart what it qualifies: [net], [urban], [under] five. */
  readonly mayQualify: boolean
  /** The numbers of what it says, synonyms alike: none for a word without content, two for `full-time`. */
  readonly meanings: readonly number[]
}

/**
 * Numbers for words, so that figures are compared by numbers. One for all that is compared with each other. Numbers
 * depend on what was read before, so no answer may depend on their order: `hash` and `order` do not.
 */
export interface Lexicon {
  /** The word of a form, the same for `Office` and `office`. */
  word: (form: string) => Word
  /** The number of a key by which figures are found, the same for the same key. Meanings are numbered with them. */
  key: (name: string | number) => number
  /** By number of a key an order that is the same in any lexicon. */
  order: readonly number[]
  /** The numbers of all that a stem may mean; the first is that of a word with the stem. */
  everyMeaning: (stem: Stem) => readonly number[]
  /** The numbers of what a short text says, each once. Few units and scopes serve all figures, so each is read once. */
  phrase: (text: string) => readonly number[]
}

const YEAR = /^(?:1[5-9]|20)\d\d$/
const joiningStems = new Set([...JOINING_VERBS, ...MOVING_VERBS].map(stem))
const JOINING = new Set(['and', 'while', 'but', 'whereas'])
/** What a figure is of those of which it tells: their average, or the one at an end. */
export type Statistic = 'average' | 'largest' | 'smallest'

const STATISTICS: ReadonlyMap<string, Statistic> = new Map([
  ...named('average', 'average averaged averages averaging mean median'),
  ...named('largest', 'largest highest biggest greatest longest'),
  ...named('smallest', 'smallest lowest shortest'),
])

function named(statistic: Statistic, words: string): [string, Statistic][] {
  return words.split(' ').map((word) => [word, statistic])
}

function lexicon(): Lexicon {
  const order: number[] = []
  const forms = new Map<string, Word>()
  const keys = new Map<string | number, number>()
  const meaningsByText = new Map<string, number>()
  const phrases = new Map<string, readonly number[]>()
  let numbered = 0
  const word = (form: string): Word => {
    const known = forms.get(form)
    if (known !== undefined) return known
    const text = form.toLowerCase()
    const found = text === form ? newWord(text, numbered++, meaning) : word(text)
    forms.set(form, found)
    return found
  }
  const key = (name: string | number): number => {
    const known = keys.get(name)
    if (known !== undefined) return known
    keys.set(name, order.length)
    return order.push(typeof name === 'number' ? name : mixedText(name)) - 1
  }
  const meaning = (canonical: string): number => {
    const known = meaningsByText.get(canonical)
    if (known !== undefined) return known
    meaningsByText.set(canonical, order.length)
    return order.push(mixedText(canonical, AS_MEANING)) - 1
  }
  const everyMeaning = (of: Stem): readonly number[] => of.canonicals.map(meaning)
  const phrase = (text: string): readonly number[] => {
    const known = phrases.get(text)
    if (known !== undefined) return known
    const found = [...new Set(meantWords(wordsOf(text)).flatMap((form) => word(form).meanings))]
    phrases.set(text, found)
    return found
  }
  return { word, key, order, everyMeaning, phrase }
}

/** Tells a meaning from a key of the same text in their order. */
const AS_MEANING = mixedText('= ')

/** With more keys than this a new lexicon is begun, so that a function that runs for weeks does not grow. */
const MOST_KEYS = 200_000

let current = lexicon()

/** The lexicon of all that is compared from now on. */
export function currentLexicon(): Lexicon {
  if (current.order.length > MOST_KEYS) current = lexicon()
  return current
}

function newWord(text: string, number: number, meaning: (canonical: string) => number): Word {
  const form = contentForm(text)
  return {
    text,
    number,
    hash: mixedText(text),
    isYear: isNumeral(text) && YEAR.test(text),
    joinsClauses: JOINING.has(text),
    isJoiningVerb: form !== null && joiningStems.has(form),
    statistic: STATISTICS.get(text) ?? null,
    mayQualify: mayQualify(text),
    meanings: meaningsOf(text, form, meaning),
  }
}

const NONE: readonly number[] = []

/** @param form the stem of the word itself */
function meaningsOf(text: string, form: string | null, meaning: (canonical: string) => number): readonly number[] {
  const parts = partsOf(text)
  if (parts[0] === text) return form === null ? NONE : [meaning(canonicalOf(form))]
  return parts.map(contentForm).flatMap((one) => (one === null ? NONE : meaning(canonicalOf(one))))
}
