import { verbForm } from '../../language/verb-forms.ts'
import { singularOf } from '../../language/singular-of.ts'
import { CONJUNCTIONS, PREPOSITIONS, VERB_PARTICLES } from '../../words/closed-classes.ts'
import { EVENT_NOUNS, LIGHT_VERBS } from '../../words/event-words.ts'
import type { EventFound } from './event-found.ts'

/** Complaints [received]: 940; but [installed] capacity is no event */
export function eventOfLabel(label: string): EventFound | null {
  // injuries [per hour worked]: what the base tells happened to no injury
  const [counted = ''] = label.toLowerCase().split(' per ')
  const words = counted.split(/[^\p{L}-]+/u)
  for (const [at, word] of words.entries()) {
    const form = verbForm(word)
    if (form?.form !== 'past' && form?.form !== 'participle') continue
    // Persons aged 65 and over
    if (word === 'aged') continue
    const next = words[at + 1] ?? ''
    if (
      next === '' ||
      PREPOSITIONS.has(next) ||
      CONJUNCTIONS.has(next) ||
      VERB_PARTICLES.has(next) ||
      !/\p{L}/u.test(next) ||
      isBeforeMark(label, word)
    )
      return { event: eventOfDone(form.lemma, words.slice(0, at)), governor: null }
  }
  return null
}

/** [Inspections] made: a light verb gives way to its noun. */
function eventOfDone(verb: string, before: readonly string[]): string {
  if (!LIGHT_VERBS.has(verb)) return verb
  return before.map((word) => EVENT_NOUNS.get(singularOf(word))).findLast((event) => event !== undefined) ?? verb
}

/** Complaints received [(]total): the participle closes its phrase. */
function isBeforeMark(label: string, word: string): boolean {
  const behind = label.toLowerCase().indexOf(word) + word.length
  return /^\s*[^\p{L}\s]/u.test(label.slice(behind))
}
