import { FINITE_FORMS } from '../../language/tag.ts'
import type { Span, Token } from '../../model.ts'
import { RULE_VERBS } from '../../words/event-words.ts'

/**
 * Where a clause of its own begins, behind "and" or a semicolon, that tells what was done: have the right to appeal[,
 * and 340 did so]; may apply[; three victims received] permits. 0 where there is none.
 */
export function startOfTold(tokens: readonly Token[], { from, to }: Span): number {
  for (let at = from - 1; at > 0 && at > from - LONGEST_TOLD; at--) {
    const token = tokens[at]
    const joins = token?.text === ';' || (token?.text === ',' && JOINS_TOLD.has(tokens[at + 1]?.lower ?? ''))
    if (!joins) continue
    const verbs = tokens.slice(at, to + REACHES_VERB).filter(({ tag }) => FINITE_FORMS.has(tag))
    const done = verbs.some(
      ({ tag, lemma, lower }) => (tag === 'past' && !RULE_VERBS.has(lemma)) || TELLS_PAST.has(lower) || WAS.has(lower),
    )
    return done && !verbs.some(({ tag, lemma }) => tag === 'modal' || RULE_VERBS.has(lemma)) ? at : 0
  }
  return 0
}

const LONGEST_TOLD = 14
/** and 118 women and 204 children [stayed] */
const REACHES_VERB = 5
/** did so, [had] a meter; but has to be */
const TELLS_PAST: ReadonlySet<string> = new Set(['do', 'does', 'did', 'done', 'had'])
/** and 4 per cent [were] in arrears; but were required to be so */
const WAS: ReadonlySet<string> = new Set(['was', 'were'])
/** What joins it, behind a comma. */
export const JOINS_TOLD: ReadonlySet<string> = new Set(['and', 'but', 'so', 'yet'])
