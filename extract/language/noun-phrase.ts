import type { Token } from '../model.ts'
import { AND_OR } from '../words/closed-classes.ts'
import { headOfAttributes } from './head-of-attributes.ts'
import { continuesCompound, isJoint, isNoun } from './phrase-joints.ts'
import { isModifier } from './phrase-modifier.ts'
import { ofCompound, readCoordination } from './phrase-tail.ts'
import { unitOf } from './phrase-unit.ts'
import { NOMINAL } from './tag.ts'

/** A counted noun with the words that make it what it is. `to` is exclusive; `head` the index of the head noun. */
export type NounPhrase = { readonly from: number; readonly to: number; readonly head: number; readonly unit: string }

const LONGEST_PHRASE = 12

/**
 * Reads the noun phrase that begins at a token: `politically motivated crimes committed by …` gives
 * `politically motivated crime`.
 * @param several the noun stands for several, so that its plural ends the phrase
 * @param alone no other noun makes a compound with that plural: In 12 [cases] officers had used force
 * @returns null where no noun follows
 */
export function readNounPhrase(
  tokens: readonly Token[],
  at: number,
  several: boolean,
  alone = false,
): NounPhrase | null {
  if (asked.tokens !== tokens || asked.at !== at || asked.several !== several || asked.alone !== alone)
    asked = { tokens, at, several, alone, phrase: phraseAt(tokens, at, several, alone) }
  return asked.phrase
}

/** What was asked last: the readers of a number ask one after the other for the noun behind it. */
let asked: {
  readonly tokens: readonly Token[]
  readonly at: number
  readonly several: boolean
  readonly alone: boolean
  readonly phrase: NounPhrase | null
} = { tokens: [], at: 0, several: false, alone: false, phrase: null }

function phraseAt(tokens: readonly Token[], at: number, several: boolean, alone: boolean): NounPhrase | null {
  let head = -1
  let index = at
  // The places of its words behind the first: it is read so often that a list for each would be felt.
  let kept = 0
  for (; index < tokens.length && index < at + LONGEST_PHRASE; index++) {
    const token = tokens[index]
    if (token === undefined) break
    if (isNoun(token)) {
      const joined = head >= 0 && AND_OR.has(tokens[index - 1]?.lower ?? '')
      const closed = alone && head >= 0 && tokens[head]?.entry.plural === true
      if (head >= 0 && !joined && (closed || !continuesCompound(tokens, head, index, several))) break
      kept |= 1 << (index - at)
      head = index
    } else if (isModifier(tokens, index, head >= 0)) kept |= 1 << (index - at)
    else if (!isJoint(tokens, index, head >= 0)) {
      const plural = several && head >= 0 ? headOfAttributes(tokens, head, index) : null
      if (plural === null) break
      for (let each = head + 1; each <= plural; each++)
        if (tokens[each - 1]?.text !== '(' && NOMINAL.has(tokens[each]?.tag ?? '')) kept |= 1 << (each - at)
      head = plural
      index = plural
    }
  }
  if (head < 0) return null
  const joined = readCoordination(tokens, head, several)
  const unit = unitOf(tokens, at, kept, head)
  const tail = joined === null ? ofCompound(tokens, head) : null
  return {
    from: at,
    to: joined?.to ?? tail?.to ?? head + 1,
    head: joined?.head ?? head,
    unit: unit + (joined?.words ?? tail?.words ?? ''),
  }
}
