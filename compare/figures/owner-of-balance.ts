import { offsetsIn } from '../context/owners-of.ts'
import type { Observation } from '../../schemas/observation.ts'
import { meansOneOf, type Stem, stemsOf } from '../words/synonyms.ts'
import { stem } from '../words/stem.ts'
import { contentStems } from '../words/tokens.ts'

/** Characters before the word in which its subject stands. */
const BEFORE = 80
const CLAUSE_BREAK = /[,;:(]| (?:and|but|while|whereas) /
/** A loss of £2 million was made [by the restaurant]. */
const AGENT = /^[^,;:()]{0,60}? by (?:the |our |its )?((?:[\p{L}'’-]+ ?){1,3})/u
/** Who has it, they do not say: the [result] was a loss, we [posted] one. */
const TELL_NO_OWNER = stemsOf(
  'result outcome bottom line post return run incur suffer achieve generate turn earn close finish book register produce financial operate overall small large slight heavy record first',
)

/**
 * Tells the words for the one who made a balance: [The shop] made a profit. None where its wording names nobody, as
 * "the result was a loss" and "we made a profit" do not, or a metric says what it is.
 * @param word the word for the balance, as its label has it
 */
export function ownerOfBalance(observation: Observation, word: string): readonly Stem[] {
  const { sentence, event, metric, label } = observation
  if (metric !== null) return []
  const lower = sentence.toLowerCase()
  const [offset = 0] = offsetsIn(sentence, [observation])
  const before = lower.lastIndexOf(word.toLowerCase(), offset)
  const at = before < 0 ? lower.indexOf(word.toLowerCase()) : before
  if (at < 0) return []
  const subject =
    lower
      .slice(Math.max(0, at - BEFORE), at)
      .split(CLAUSE_BREAK)
      .at(-1) ?? ''
  const happened = event === null ? null : stem(event)
  // the fund had a [net] loss
  const kind = contentStems(label.toLowerCase())
  const own = contentStems(subject).filter(
    (told) => !TELL_NO_OWNER.has(told.text) && told.text !== happened && !kind.includes(told),
  )
  return own.length > 0 ? own : contentStems(AGENT.exec(lower.slice(at + word.length))?.[1] ?? '')
}

/** Whether two balances are those of two: the [shop] and the [restaurant]. */
export function haveOtherOwners(a: readonly Stem[], b: readonly Stem[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((word) => meansOneOf(word, b, b.length))
}
