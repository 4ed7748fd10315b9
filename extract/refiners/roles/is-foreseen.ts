import type { Kind } from '../../../schemas/observation.ts'
import type { Token } from '../../model.ts'
import { BE } from '../../words/closed-classes.ts'

/** What names the expectations of the subject. */
export const OUTLOOKS: ReadonlySet<string> = new Set(['forecast', 'guidance', 'outlook', 'projection'])

/** [Guidance] for 2022 is for revenue of $2.1bn: what the subject foresees */
export function isForeseen(tokens: readonly Token[], from: number, phrase: number): boolean {
  const be = tokens.slice(from, phrase).findIndex(({ lower }) => BE.has(lower))
  return be > 0 && tokens.slice(from, from + be).some(({ lower }) => OUTLOOKS.has(lower))
}

/** lifted [its forecast] for revenue to $68bn: what is expected now */
export function isRevisedForecast(phrase: number, kind: Kind, tokens: readonly Token[], from: number): boolean {
  if (kind === 'age') return false
  for (let at = phrase - 1; at > from; at--) {
    const token = tokens[at]
    if (token === undefined || token.text === ',') return false
    if (token.tag !== 'noun' || !OUTLOOKS.has(token.lemma)) continue
    // its full-year profit forecast
    let whose = at - 1
    while (whose > from && INSIDE_PHRASE.has(tokens[whose]?.tag ?? '')) whose -= 1
    return tokens[whose]?.lower === 'its'
  }
  return false
}

const INSIDE_PHRASE: ReadonlySet<string> = new Set(['noun', 'adjective', 'name', 'mark'])
