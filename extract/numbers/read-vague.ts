import { VERB_FORMS } from '../language/tag.ts'
import type { Token } from '../model.ts'
import { HARM_VERBS } from '../words/event-words.ts'
import { VAGUE } from '../words/number-words.ts'
import type { Atom } from './atom.ts'

/** dozens · hundreds of thousands · scores of */
export function readVague(tokens: readonly Token[], taken: readonly boolean[], at: number): Atom | null {
  const first = VAGUE.get(tokens[at]?.lower ?? '')
  if (first === undefined) return readTens(tokens, taken, at)
  const word = tokens[at]?.lower
  if (word === 'scores' && tokens[at + 1]?.lower !== 'of' && !isHarmed(tokens, at)) return null
  const second = tokens[at + 1]?.lower === 'of' ? VAGUE.get(tokens[at + 2]?.lower ?? '') : undefined
  if (second === undefined)
    return {
      from: at,
      to: at + 1,
      value: null,
      low: first[0],
      high: first[1],
      scale: 1,
      form: 'vague',
      rule: 'vague-word',
    }
  const base = second[0]
  return {
    from: at,
    to: at + 3,
    value: null,
    low: first[0] * base,
    high: (first[1] + 1) * base - 1,
    scale: 1,
    form: 'vague',
    rule: 'vague-words',
  }
}

/** 12 were killed and [scores injured]; but test scores suffered */
function isHarmed(tokens: readonly Token[], at: number): boolean {
  const [before, verb] = [tokens[at - 1], tokens[at + 1]]
  // killing four soldiers and [wounding scores]
  if (before !== undefined && HARM_VERBS.has(before.lemma) && VERB_FORMS.has(before.tag))
    return verb === undefined || verb.shape === 'mark' || verb.lower === 'more'
  const opens = before === undefined || before.tag === 'conjunction' || before.shape === 'mark'
  return opens && verb !== undefined && (HARM_VERBS.has(verb.lemma) || verb.lower === 'more')
}

/** tens of thousands · a couple of */
function readTens(tokens: readonly Token[], taken: readonly boolean[], at: number): Atom | null {
  const word = tokens[at]?.lower
  if (taken[at] === true) return null
  if (word === 'couple' && tokens[at + 1]?.lower === 'of')
    return { from: at, to: at + 1, value: null, low: 2, high: 2, scale: 1, form: 'vague', rule: 'vague-couple' }
  if (word !== 'tens' || tokens[at + 1]?.lower !== 'of') return null
  // tens of [permits], tens of [thousands]
  const scale = VAGUE.get(tokens[at + 2]?.lower ?? '')?.[0]
  const base = scale ?? 1
  return {
    from: at,
    to: scale === undefined ? at + 1 : at + 3,
    value: null,
    low: 10 * base,
    high: 100 * base - 1,
    scale: 1,
    form: 'vague',
    rule: 'vague-tens',
  }
}
