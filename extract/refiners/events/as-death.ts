import { PAST_FORMS } from '../../language/tag.ts'
import type { Figure, Token } from '../../model.ts'
import { HARM_VERBS } from '../../words/event-words.ts'
import type { EventFound } from './event-found.ts'

/** Four people [lost their lives], three [took their own lives]: they died; the blast left [16 dead], 30 [injured]. */
export function asDeath(found: EventFound | null, { phrase }: Figure, tokens: readonly Token[]): EventFound | null {
  if (found === null) return null
  const { event, governor: at } = found
  // left ten [others] injured
  const behind = OTHERS.has(tokens[phrase.to]?.lower ?? '') ? phrase.to + 1 : phrase.to
  const state = tokens[behind]
  if (state?.lower === 'dead' && tokens[behind + 1]?.tag !== 'noun' && HARM_VERBS.has(event ?? ''))
    return { event: 'die', governor: at }
  if (event === 'leave') {
    if (state?.lower === 'dead' || tokens[phrase.to - 1]?.lower === 'dead') return { event: 'die', governor: at }
    if (state?.tag === 'past' && HARM_VERBS.has(state.lemma)) return { event: state.lemma, governor: behind }
  }
  if (at === null || !PAST_FORMS.has(tokens[at]?.tag ?? '') || !(event === 'lose' || tokens[at + 2]?.lower === 'own'))
    return found
  const lives = tokens.slice(at + 1, at + 4).some(({ lower }) => LIFE.has(lower))
  return lives && tokens[at + 1]?.tag === 'determiner' ? { event: 'die', governor: at } : found
}

const OTHERS: ReadonlySet<string> = new Set(['other', 'others', 'more'])
const LIFE: ReadonlySet<string> = new Set(['life', 'lives'])
