import { FIRST_BEYOND_ASCII, isLetter } from '../words/signs.ts'
import type { Tag } from './tag.ts'
import type { VerbForm } from './verb-forms.ts'

/** What lists and its ending say of a spelling. */
export type Known = {
  readonly text: string
  readonly lower: string
  readonly closed: Tag | undefined
  readonly form: VerbForm | undefined
  readonly possessive: boolean
  readonly adjective: boolean
  readonly ending: Tag
}

/** Words that are of another class beside some words than beside others (tag-words.ts). */
const TOLD_BY_NEIGHBOURS: ReadonlySet<string> = new Set('never pending first aged ages compared based'.split(' '))
/** [according] to, [owing] to: forms of verbs that tell nothing that happened. */
const ALWAYS_PREPOSITIONS: ReadonlySet<string> = new Set(['according', 'owing'])

const DIGITS = /^\.?\d/
const WORD = /^[\p{L}\p{M}]/u

/**
 * What a word, mark or number is wherever it stands: most words in small letters tell it.
 * @returns undefined where its neighbours have to tell: with a capital it may be a name, and a form of a verb a noun
 */
export function tagAlone({ text, lower, closed, form, possessive, adjective, ending }: Known): Tag | undefined {
  const first = text.charCodeAt(0)
  if (!isLetter(first)) {
    if (DIGITS.test(text)) return 'number'
    if (first < FIRST_BEYOND_ASCII || !WORD.test(text)) return 'mark'
  }
  if (first !== lower.charCodeAt(0) || TOLD_BY_NEIGHBOURS.has(lower)) return undefined
  if (ALWAYS_PREPOSITIONS.has(lower)) return 'preposition'
  if (closed !== undefined) return closed
  if (possessive) return 'noun'
  if (form !== undefined) return form.form === 'gerund' || form.form === 'participle' ? form.form : undefined
  return adjective ? 'adjective' : ending
}
