import type { Stem } from './synonyms.ts'
import { contentStem, wordsOf } from './tokens.ts'

/** A word as it stands in a text, looked up once for all its places. */
export interface Word {
  /** In lower case. */
  readonly text: string
  readonly number: number
  readonly isYear: boolean
  /** Whether it joins two clauses: [and], [while]. */
  readonly joinsClauses: boolean
  /** What it says, by number; null until somebody asks. */
  meanings: readonly number[] | null
}

/** Numbers for words, so that figures are compared by numbers. One for all that is compared with each other. */
export interface Lexicon {
  /** The word of a form, the same for `Office` and `office`. */
  word: (form: string) => Word
  /** The number of a key by which figures are found, the same for the same key. Meanings are numbered with them. */
  key: (name: string | number) => number
  /** The number of what a stem means, the same for synonyms. */
  meaning: (stem: Stem) => number
  /** The numbers of what a word says, synonyms alike: none for a word without content, two for `full-time`. */
  meanings: (word: Word) => readonly number[]
  /** The numbers of what a short text says, each once. Few units and scopes serve all figures, so each is read once. */
  phrase: (text: string) => readonly number[]
}

const YEAR = /^(?:1[5-9]|20)\d\d$/
const JOINING = new Set(['and', 'while', 'but', 'whereas'])

/** Makes an empty lexicon. */
export function lexicon(): Lexicon {
  const forms = new Map<string, Word>()
  const keys = new Map<string | number, number>()
  const phrases = new Map<string, readonly number[]>()
  let numbered = 0
  const word = (form: string): Word => {
    const known = forms.get(form)
    if (known !== undefined) return known
    const text = form.toLowerCase()
    const found = text === form ? newWord(text, numbered++) : word(text)
    forms.set(form, found)
    return found
  }
  const key = (name: string | number): number => {
    const known = keys.get(name)
    if (known !== undefined) return known
    keys.set(name, keys.size)
    return keys.size - 1
  }
  const meaning = (stem: Stem): number => key(`= ${stem.canonical}`)
  const meanings = (of: Word): readonly number[] => (of.meanings ??= meaningsOf(of.text, meaning))
  const phrase = (text: string): readonly number[] => {
    const known = phrases.get(text)
    if (known !== undefined) return known
    const found = [...new Set(wordsOf(text).flatMap((form) => meanings(word(form))))]
    phrases.set(text, found)
    return found
  }
  return { word, key, meaning, meanings, phrase }
}

function newWord(text: string, number: number): Word {
  return { text, number, isYear: YEAR.test(text), joinsClauses: JOINING.has(text), meanings: null }
}

function meaningsOf(word: string, meaning: Lexicon['meaning']): number[] {
  const found: number[] = []
  for (const part of word.includes('-') ? word.split('-') : [word]) {
    const stem = contentStem(part)
    if (stem !== null) found.push(meaning(stem))
  }
  return found
}
