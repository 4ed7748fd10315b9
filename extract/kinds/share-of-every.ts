import { FINITE_FORMS } from '../language/tag.ts'
import { readNounPhrase } from '../language/noun-phrase.ts'
import type { Mention, Token } from '../model.ts'
import { readAtom } from '../numbers/read-atom.ts'
import type { KindReading } from './kind-reader.ts'

const OPENERS: ReadonlySet<string> = new Set(['of', 'for', 'out'])
/** for every 100 people [who called us on a weekday], */
const LONGEST_BASE = 14

/** Of every 100 applicants, [41] were offered a place: a bare number behind the base that opens the sentence. */
export function shareOfEvery({ from, to, form }: Mention, tokens: readonly Token[]): KindReading | null {
  if (!OPENERS.has(tokens[0]?.lower ?? '') || (form !== 'digits' && form !== 'words')) return null
  const every = tokens[1]?.lower === 'of' ? 2 : 1
  if (tokens[every]?.lower !== 'every' || !FINITE_FORMS.has(tokens[to]?.tag ?? '')) return null
  const base = readAtom(tokens, [], every + 1)
  const counted = base === null ? null : readNounPhrase(tokens, base.to, true)
  if (base === null || counted === null) return null
  const comma = tokens.slice(0, every + LONGEST_BASE).findIndex(({ text }) => text === ',')
  if (comma < 0 || from < comma) return null
  const words = tokens.slice(base.from, counted.to).map(({ lower }) => lower)
  return {
    kind: 'rate',
    unit: counted.unit,
    of: null,
    per: words.join(' '),
    head: null,
    from,
    to,
    rule: 'rate-of-every',
  }
}
