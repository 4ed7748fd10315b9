import { BEFORE_FULL_VERB, NOMINAL, PAST_FORMS } from '../../language/tag.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { EVENT_NOUNS, REPORTING_VERBS } from '../../words/event-words.ts'
import { isInfinitive } from '../governor/is-infinitive.ts'
import type { EventFound } from './event-found.ts'

/**
 * [Of the 640 complaints] from tenants, 212 were upheld; [with 12 inspectors for 40 towns], it visited two: what follows
 * happened to the part, or is done by those.
 */
export function opensWithOf({ phrase: { from, to } }: Figure, tokens: readonly Token[]): boolean {
  if (from > LATEST_WITH) return false
  const latest = LATEST_IN_OPENING.get(tokens[0]?.lower ?? '')
  if (latest === undefined || from > latest) return false
  // With [the arrest of] 12 men, police broke up the ring: what was done to them
  if (tokens[from - 1]?.lower === 'of' && EVENT_NOUNS.has(tokenBefore(tokens, from - 1)?.lower ?? '')) return false
  // from [a total of] 412 applications; but from 12 villages 412 people fled
  if (OUT_OF.has(tokens[0]?.lower ?? '') && tokens[from - 1]?.lower !== 'of') return false
  const comma = tokens.findIndex(({ text }, at) => at >= to && text === ',')
  return comma >= 0 && isPhrase(tokens.slice(1, from)) && isPhrase(tokens.slice(to, comma))
}

/** Words without a finite verb: the 198 applications [to hold rallies]. */
function isPhrase(words: readonly Token[]): boolean {
  return words.every(
    (token, at) =>
      WITHOUT_VERB.has(token.tag) ||
      token.tag === 'number' ||
      token.lower === 'to' ||
      (tokenBefore(words, at)?.lower === 'to' && isInfinitive(token)),
  )
}

/** Of the 134 persons [screened] by officials at the border, nine were recognized */
export function ofOpening({ phrase }: Figure, tokens: readonly Token[]): EventFound | null {
  if (phrase.from > LATEST_OF || tokens[0]?.lower !== 'of') return null
  const verb = tokens[phrase.to]
  if (verb === undefined || !PAST_FORMS.has(verb.tag)) return null
  return heldToHave(tokens, phrase.to) ?? { event: verb.lemma, governor: phrase.to }
}

/** Of the 412 citizens believed [to have traveled] there: what they are held to have done */
function heldToHave(tokens: readonly Token[], participle: number): EventFound | null {
  if (!REPORTING_VERBS.has(tokens[participle]?.lemma ?? '') || tokens[participle + 1]?.lower !== 'to') return null
  let at = participle + 2
  while (BEFORE_FULL_VERB.has(tokens[at]?.tag ?? '')) at += 1
  const verb = tokens[at]
  return verb !== undefined && PAST_FORMS.has(verb.tag) ? { event: verb.lemma, governor: at } : null
}

const LATEST_OF = 4
const LATEST_WITH = 10
/** How late the phrase of a number may begin in them: Of about the 640, With 1,015 inspectors for a workforce of 38 million */
const LATEST_IN_OPENING: ReadonlyMap<string, number> = new Map([
  ['of', LATEST_OF],
  ['with', LATEST_WITH],
  ['from', LATEST_OF],
  ['out', LATEST_OF],
])
const OUT_OF: ReadonlySet<string> = new Set(['from', 'out'])
const WITHOUT_VERB: ReadonlySet<string> = new Set([...NOMINAL, 'determiner', 'preposition'])

/** Complaints [received]: 1,204, in running text */
export function ofHeading({ phrase }: Figure, tokens: readonly Token[]): EventFound | null {
  const verb = tokenBefore(tokens, phrase.from - 1)
  if (verb === undefined || !PAST_FORMS.has(verb.tag)) return null
  const heads = tokens.slice(0, phrase.from - 2).every(({ tag }) => WITHOUT_VERB.has(tag))
  return heads && phrase.from > 2 ? { event: verb.lemma, governor: phrase.from - 2 } : null
}
