import { stem } from './stem.ts'
import { LIGHT_VERBS, STOP_WORDS } from './stop-words.ts'

const WORD = /[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu

/** The words of a text, in lower case and text order; `3,702` and `full-time` are one word each. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? []
}

/** Whether a word is a number in digits, or begins as one: `3,702`, `2023`, `4.3bn`. */
export function isNumeral(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= 48 && code <= 57
}

const stems = new Map<string, string | null>()
const MOST_STEMS = 50_000

const lightStems = new Set([...LIGHT_VERBS].map(stem))

/** The stem of a word, or null for a number or a word that says nothing about what is counted. Remembered. */
export function contentStem(word: string): string | null {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= MOST_STEMS) stems.clear()
  const form = isNumeral(word) || STOP_WORDS.has(word) ? null : stem(word)
  const found = form !== null && lightStems.has(form) ? null : form
  stems.set(word, found)
  return found
}

const phrases = new Map<string, readonly string[]>()

/** The stems of the words of a short text that say something, hyphenated words in their parts. Remembered. */
export function contentStems(text: string): readonly string[] {
  const known = phrases.get(text)
  if (known !== undefined) return known
  if (phrases.size >= MOST_STEMS) phrases.clear()
  const found: string[] = []
  for (const word of wordsOf(text)) {
    for (const part of word.includes('-') ? word.split('-') : [word]) {
      const stemmed = contentStem(part)
      if (stemmed !== null) found.push(stemmed)
    }
  }
  phrases.set(text, found)
  return found
}
