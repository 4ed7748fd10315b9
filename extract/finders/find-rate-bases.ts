import type { Discard } from '../model.ts'
import { readAtom } from '../numbers/read-atom.ts'
import { isRatePair } from '../numbers/rate-pair.ts'
import type { Finder } from './finder.ts'

/** What a rate is counted against: 355 per [100,000] live births, one in [five], births/[1,000] population. */
export const findRateBases: Finder = ({ tokens, taken }) => {
  const discards: Discard[] = []
  for (const [at, token] of tokens.entries()) {
    const word = token.lower
    const opens =
      word === 'per' || (token.text === '/' && (tokens[at - 1]?.shape === 'word' || tokens[at - 1]?.text === ')'))
    const every = (word === 'every' || word === 'each') && /^(?:for|in|of)$/.test(tokens[at - 1]?.lower ?? '')
    const inPair = (word === 'in' || word === 'of') && isOneIn(at)
    if (!opens && !every && !inPair) continue
    const base = readAtom(tokens, taken, at + 1)
    if (base?.value !== null && base !== null)
      discards.push({ from: base.from, to: base.to, reason: 'rate-base', rule: 'rate-base' })
    // [one] in five: a small number, "in" or "out of", and a round larger one that no counted noun of its own follows
    function isOneIn(index: number): boolean {
      const out = word === 'of' && tokens[index - 1]?.lower === 'out' ? 1 : 0
      if (word === 'of' && out === 0) return false
      const above = readAtom(tokens, taken, index - 1 - out)
      const below = readAtom(tokens, taken, index + 1)
      return above !== null && below !== null && isRatePair(above, below)
    }
  }
  return { discards, times: [] }
}
