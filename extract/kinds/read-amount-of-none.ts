import { readNounPhrase } from '../language/noun-phrase.ts'
import { ZERO_AMOUNT } from '../numbers/read-zeros.ts'
import type { KindReader } from './kind-reader.ts'

/** [No state aid] was received: no money, in whatever currency the other years have it. */
export const readAmountOfNone: KindReader = ({ from, to, rule }, { tokens }) => {
  const noun = rule === ZERO_AMOUNT ? readNounPhrase(tokens, to, false) : null
  if (noun === null) return null
  return {
    kind: 'money',
    unit: null,
    of: null,
    per: null,
    head: noun.head,
    from,
    to: noun.to,
    rule: 'money-of-none',
  }
}
