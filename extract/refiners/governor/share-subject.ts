import { readNounPhrase } from '../../language/noun-phrase.ts'
import { FINITE_FORMS } from '../../language/tag.ts'
import type { Figure, Token } from '../../model.ts'

/** The subject of which a percentage is told: [the share of complaints closed within 30 days] was 71 per cent. */
export type ShareSubject = {
  /** What it is a share of; null where the words leave it out: the proportion who had not been tried. */
  readonly of: string | null
  /** The token behind what it is a share of, where its clause or participle begins. */
  readonly behind: number
  /** Where the verb of the share itself stands. */
  readonly verb: number
}

/** Reads the subject of a percentage that its verb leads to; null where none names a share. */
export function shareSubject({ phrase }: Figure, tokens: readonly Token[]): ShareSubject | null {
  if (phrase.from === 0) return null
  let verb = phrase.from - 1
  while (verb > 0 && verb > phrase.from - LONGEST_LEAD && BESIDE_VERB.has(tokens[verb]?.tag ?? '')) verb -= 1
  if (!FINITE_FORMS.has(tokens[verb]?.tag ?? '')) return null
  for (let at = verb - 1; at >= 0 && at > verb - LONGEST_SUBJECT; at--) {
    const token = tokens[at]
    if (token === undefined || token.text === ';') return null
    if (!SHARES.has(token.lower)) continue
    if (tokens[at + 1]?.lower !== 'of') return { of: null, behind: at + 1, verb }
    const what = readNounPhrase(tokens, tokens[at + 2]?.tag === 'determiner' ? at + 3 : at + 2, true)
    return what === null ? null : { of: what.unit, behind: what.to, verb }
  }
  return null
}

/** rose [to about] 71 per cent */
const LONGEST_LEAD = 5
const BESIDE_VERB: ReadonlySet<string> = new Set(['preposition', 'adverb', 'particle', 'determiner', 'adjective'])
const LONGEST_SUBJECT = 18
/** What a percentage is told of as its subject. */
export const SHARES: ReadonlySet<string> = new Set(['percent', 'percentage', 'share', 'proportion'])
