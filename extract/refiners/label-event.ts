import { verbForm } from '../language/verb-forms.ts'
import { CONJUNCTIONS, PREPOSITIONS } from '../words/closed-classes.ts'
import type { EventFound } from './event-found.ts'

/** Complaints [received]: 940; but [installed] capacity is no event */
export function eventOfLabel(label: string): EventFound | null {
  const words = label.toLowerCase().split(/[^\p{L}]+/u)
  for (const [at, word] of words.entries()) {
    const form = verbForm(word)
    if (form?.form !== 'past' && form?.form !== 'participle') continue
    const next = words[at + 1] ?? ''
    if (
      next === '' ||
      PREPOSITIONS.has(next) ||
      CONJUNCTIONS.has(next) ||
      !/\p{L}/u.test(next) ||
      isBeforeMark(label, word)
    )
      return { event: form.lemma, governor: null }
  }
  return null
}

/** Complaints received [(]total): the participle closes its phrase. */
function isBeforeMark(label: string, word: string): boolean {
  const behind = label.toLowerCase().indexOf(word) + word.length
  return /^\s*[^\p{L}\s]/u.test(label.slice(behind))
}
