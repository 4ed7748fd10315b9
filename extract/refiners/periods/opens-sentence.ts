import type { TimeExpression, Token } from '../../model.ts'
import { wordSet } from '../../words/word-set.ts'

/** What may stand before the time that a sentence begins with: [And by the end of] 2022. */
const BEFORE_TIME = wordSet(`
  in on during at by as of end close beginning start from since between through for until till up to before prior the
  both early late and but also , “ " however additionally according example
`)

/** Whether a time stands before all else that the sentence says: [In June], [By the end of 2022]. */
export function opensSentence(time: TimeExpression, tokens: readonly Token[]): boolean {
  for (let at = 0; at < time.from; at++) if (!BEFORE_TIME.has(tokens[at]?.lower ?? '')) return false
  return true
}
