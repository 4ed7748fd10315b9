import { tokenBefore } from '../../language/token-before.ts'
import { readNounPhrase } from '../../language/noun-phrase.ts'
import { TOLD_FORMS } from '../../language/tag.ts'
import type { Figure, Token } from '../../model.ts'
import { COLLECTIVES } from '../../words/collective-nouns.ts'
import { STATE_VERBS } from '../../words/event-words.ts'
import { clauseStart } from '../clause-start.ts'
import { unitBefore } from './unit-before.ts'

/** The average daily [attendance] was 1,870, the death [toll] reached 48: what the sentence is about. */
export function subjectOfState(figure: Figure, tokens: readonly Token[]): string | null {
  let at = figure.phrase.from
  while (at > 0 && LEADS_TO_STATE.has(tokens[at - 1]?.tag ?? '')) at -= 1
  const verb = tokenBefore(tokens, at)
  if (verb !== undefined && /^(?:past|verb)$/.test(verb.tag) && (STATE_VERBS.has(verb.lemma) || PASSES.has(verb.lemma)))
    at -= 1
  else if (tokens[at]?.lemma !== 'be') return null
  const unit = unitBefore(tokens, at)
  if (unit !== null && COLLECTIVES.has(unit.slice(unit.lastIndexOf(' ') + 1))) return unit
  const opening = tokens[clauseStart(tokens, at)]
  // [Membership] of the loyalty club passed 500,000
  const isOfOpening =
    opening !== undefined && COLLECTIVES.has(opening.lower) && tokens[clauseStart(tokens, at) + 1]?.lower === 'of'
  return isOfOpening ? opening.lower : null
}

const LEADS_TO_STATE: ReadonlySet<string> = new Set(['auxiliary', 'adverb', 'preposition', 'particle'])

/** What a level does that grew: membership [passed] 500,000 */
const PASSES: ReadonlySet<string> = new Set(['pass', 'top', 'surpass'])

/** [Refugees] from the north living in nine camps [numbered] 90,000: the noun that opens the clause of such a verb. */
export function subjectOfNumbering({ phrase }: Figure, tokens: readonly Token[]): string | null {
  let at = phrase.from - 1
  while (tokens[at]?.tag === 'adverb') at -= 1
  const verb = tokens[at]
  if (verb?.lemma !== 'number' || !TOLD_FORMS.has(verb.tag)) return null
  let opening = clauseStart(tokens, at)
  while (tokens[opening]?.tag === 'determiner') opening += 1
  const subject = readNounPhrase(tokens, opening, true)
  return subject !== null && subject.to <= at && tokens[subject.head]?.entry.plural === true ? subject.unit : null
}

/** [child admissions] were flat at 96,000 */
export function subjectOfLevel({ phrase }: Figure, tokens: readonly Token[]): string | null {
  const { from } = phrase
  if (from < 3 || tokens[from - 1]?.lower !== 'at' || !UNMOVED.has(tokens[from - 2]?.lower ?? '')) return null
  const verb = tokens[from - 3]
  if (verb === undefined) return null
  const isState = verb.tag === 'auxiliary' || STATE_VERBS.has(verb.lemma) || verb.lemma === 'hold'
  return isState && tokenBefore(tokens, from - 3)?.entry.plural === true ? unitBefore(tokens, from - 3) : null
}

const UNMOVED: ReadonlySet<string> = new Set('flat unchanged steady stable constant level'.split(' '))

/** [Interruptions] averaged 1.2 per customer */
export function subjectOfAverage({ phrase }: Figure, tokens: readonly Token[]): string | null {
  let at = phrase.from
  while (/^(?:auxiliary|adverb|preposition)$/.test(tokenBefore(tokens, at)?.tag ?? '')) at -= 1
  if (tokenBefore(tokens, at)?.lemma === 'average' && tokenBefore(tokens, at)?.tag !== 'adjective') at -= 1
  const subject = tokenBefore(tokens, at)
  // Attendance averaged 24,310 per match
  if (COLLECTIVES.has(subject?.lower ?? '')) return unitBefore(tokens, at) ?? subject?.lower ?? null
  return subject?.entry.plural === true ? unitBefore(tokens, at) : null
}
