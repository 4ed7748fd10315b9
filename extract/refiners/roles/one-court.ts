import type { Figure, Token } from '../../model.ts'
import { clauseStart } from '../clause-start.ts'

/** [A military court] convicted three colonels: one court gives one ruling. */
export function isRuledByCourt({ governor, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (governor === null || governor > phrase.from || !RULINGS.has(tokens[governor]?.lemma ?? '')) return false
  for (let at = governor - 1; at > 0 && at > governor - 12; at--) {
    if (!COURTS.has(tokens[at]?.lower ?? '')) continue
    for (let back = at - 1; back >= 0 && back > at - 5; back--) {
      const token = tokens[back]
      if (token?.tag === 'determiner') return token.lower === 'a' || token.lower === 'an'
      if (token?.tag !== 'name' && token?.tag !== 'adjective' && token?.tag !== 'noun') return false
    }
  }
  return false
}

export const RULINGS: ReadonlySet<string> = new Set(
  'convict sentence acquit order fine jail imprison free uphold overturn reduce commute quash annul'.split(' '),
)
const COURTS: ReadonlySet<string> = new Set(['court', 'tribunal', 'judge', 'jury'])
const COURTS_OF_MANY: ReadonlySet<string> = new Set(['courts', 'tribunals', 'judges'])

/** [Courts] convicted 64 defendants and sentenced four: the subject of the verb, or of the one that it follows. */
export function isOfManyCourts(tokens: readonly Token[], verb: number): boolean {
  const start = clauseStart(tokens, verb)
  for (let at = verb - 1; at >= start; at--) {
    if (COURTS_OF_MANY.has(tokens[at]?.lower ?? '')) return tokens[at + 1]?.tag === 'past' || at === verb - 1
  }
  return false
}
