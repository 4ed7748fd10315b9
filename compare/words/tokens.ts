import { meantWords } from './bound-words.ts'
import { stem, withoutPossessive } from './stem.ts'
import { LIGHT_VERBS, STOP_WORDS } from './stop-words.ts'
import { knownStem, type Stem } from './synonyms.ts'

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/**
 * What is known of each UTF-16 unit: 0 not looked at yet, or one of the others. A regular expression costs ten times as
 * much.
 */
const units = new Uint8Array(2 ** 16)
const OTHER = 1
const LETTER = 2
const HALF = 3
/** A sign that joins letters to one word. */
const JOINER = 4
for (const sign of "-'’.,") units[sign.charCodeAt(0)] = JOINER

/** What the UTF-16 unit at a place is; past the end of the text no letter. */
function unitAt(text: string, at: number): number {
  return at < text.length ? units[text.charCodeAt(at)] || unitOf(text.charCodeAt(at)) : OTHER
}

function unitOf(code: number): number {
  const kind =
    code >= 0xd800 && code <= 0xdfff ? HALF : LETTER_OR_DIGIT.test(String.fromCharCode(code)) ? LETTER : OTHER
  units[code] = kind
  return kind
}

/** How many UTF-16 units the letter or digit at a place takes: 0 where none stands there. */
function unitsAt(text: string, at: number): number {
  const unit = unitAt(text, at)
  if (unit !== HALF) return unit === LETTER ? 1 : 0
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return LETTER_OR_DIGIT.test(sign) ? sign.length : 0
}

/**
 * Where the word that begins at a place ends: letters and digits, with single signs between them; `3,702` and
 * `full-time` are one word each.
 * @returns the place itself where no word begins
 */
export function wordEnd(text: string, from: number): number {
  let end = from
  for (;;) {
    while (end < text.length && units[text.charCodeAt(end)] === LETTER) end++
    if (end === text.length) return end
    const unit = units[text.charCodeAt(end)]
    if (unit === OTHER) return end
    const width = unit === JOINER ? 0 : unitsAt(text, end)
    if (width > 0) end += width
    else if (end === from || unit !== JOINER || unitsAt(text, end + 1) === 0) return end
    else end++
  }
}

/** The words of a text, in lower case and text order. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase()
  const words: string[] = []
  for (let at = 0; at < lower.length; at++) {
    if (units[lower.charCodeAt(at)] === OTHER) continue
    const end = wordEnd(lower, at)
    if (end === at) continue
    words.push(lower.slice(at, end))
    // What ends a word begins none.
    at = end
  }
  return words
}

/** How many words a text has. */
export function wordCount(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    if (units[text.charCodeAt(at)] === OTHER) continue
    const end = wordEnd(text, at)
    if (end > at) count++
    at = end
  }
  return count
}

/** Whether a word is a number in digits, or begins as one: `3,702`, `2023`, `4.3bn`. */
export function isNumeral(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= 48 && code <= 57
}

const lightStems = new Set([...LIGHT_VERBS].map(stem))

/** The text of a word's stem, or null for a number or a word that says nothing about what is counted. */
export function contentForm(word: string): string | null {
  if (isNumeral(word) || STOP_WORDS.has(withoutPossessive(word))) return null
  const form = stem(word)
  return lightStems.has(form) ? null : form
}

const stems = new Map<string, Stem | null>()
const MOST_STEMS = 50_000

/** The same as what is known of the stem. Remembered. */
export function contentStem(word: string): Stem | null {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= MOST_STEMS) stems.clear()
  const form = contentForm(word)
  const found = form === null ? null : knownStem(form)
  stems.set(word, found)
  return found
}

const forms = new Map<string, Stem>()

/** The stem of any word, whatever it says. Remembered: an edition tells hundreds of events with few verbs. */
export function stemOf(word: string): Stem {
  const known = forms.get(word)
  if (known !== undefined) return known
  if (forms.size >= MOST_STEMS) forms.clear()
  const found = knownStem(stem(word))
  forms.set(word, found)
  return found
}

const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'gdp gross domestic product',
    'gni gross national income',
    'vat value added tax',
    'co2 carbon dioxide',
    'tv television',
    'idps internally displaced persons',
    'britain uk',
    'firms company',
    'businesses company',
    'u.s usa',
    'ghg greenhouse gas',
    'ngo non-governmental organisation',
    'ngos non-governmental organisations',
    'fdi foreign direct investment',
    'r&d research development',
  ].map((one) => {
    const [short = '', ...words] = one.split(' ')
    return [short, words]
  }),
)

/** The words that a word stands for: [full-time] is two, and so many are those of [GDP]. */
export function partsOf(word: string): readonly string[] {
  return word.includes('-') ? word.split('-') : (ABBREVIATIONS.get(word) ?? [word])
}

const phrases = new Map<string, readonly Stem[]>()

/** The stems of the words of a short text that say something, hyphenated words in their parts. Remembered. */
export function contentStems(text: string): readonly Stem[] {
  const known = phrases.get(text)
  if (known !== undefined) return known
  if (phrases.size >= MOST_STEMS) phrases.clear()
  const found: Stem[] = []
  for (const word of meantWords(wordsOf(text))) {
    for (const part of partsOf(word)) {
      const stemmed = contentStem(part)
      if (stemmed !== null) found.push(stemmed)
    }
  }
  phrases.set(text, found)
  return found
}
