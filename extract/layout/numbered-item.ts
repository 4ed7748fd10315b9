import { verbForm } from '../language/verb-forms.ts'
import { ALSO_NOUNS } from '../words/verbs.ts'
import type { Line } from './read-lines.ts'

/** 2. [Recruit 80] volunteers; but 3. Progress on the 17 goals, 4. The first 100 days */
const COUNTING = /^\d{1,2}\. (?<verb>\p{Lu}\p{Ll}+)(?: |\b.*\p{Ll} )(?!(?:19|20)\d\d\b)\d[\d,.]* \p{Ll}{3}/u
const COUNTED_BEHIND = /^\d{1,2}\. \p{Lu}\p{Ll}+ \d/u
const NUMBERED = /^\d{1,2}\. \S/
const DONE_OR_TO_DO: ReadonlySet<string> = new Set(['base', 'past'])

/** Whether a line is an item of a numbered list that says what was done or is to be done, and how often: no heading. */
export function isNumberedItem(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? ''
  if (!NUMBERED.test(text)) return false
  const verb = COUNTING.exec(text)?.groups?.['verb']?.toLowerCase()
  const form = verb === undefined ? undefined : verbForm(verb)
  if (verb === undefined || form === undefined || !DONE_OR_TO_DO.has(form.form)) return false
  if (ALSO_NOUNS.has(verb) && !COUNTED_BEHIND.test(text)) return false
  return NUMBERED.test(lines[at - 1]?.text ?? '') || NUMBERED.test(lines[at + 1]?.text ?? '')
}
