import type { Observation } from '../../schemas/observation.ts'
import type { Stem } from '../words/synonyms.ts'
import { haveOtherOwners, ownerOfBalance } from './owner-of-balance.ts'

/** Which side of a balance an amount is told of. */
export interface Balance {
  /** Whether words alone make it a loss; else it is a gain, or its sign tells. */
  isLoss: boolean
  /** The word for it, and the rest of its label: what it is the balance of, `operating` of an operating loss. */
  word: string
  of: string
  /** Whose it is: the [shop] made a profit. */
  owner: readonly Stem[]
}

const LOSS = /\b(?:loss|losses|deficit|shortfall|overspend|(?<=\bnet )(?:decrease|outflow))\b/i
const GAIN =
  /\b(?:profits?|surplus|gains?|earnings|underspend|(?<=\b(?:net|operating) )income|(?<=\bnet )(?:increase|inflow))\b/i
/** Words of a label that say nothing of what it is the balance of. */
const ANY_BALANCE = /\b(?:the|net|total|for|year|made|ended|recorded|reported|income)\b/gi

/**
 * A [deficit] of £6.2 million: where the number has no sign, the word is it. A row of both, "Surplus/(deficit)", has
 * one.
 */
export function balanceOf(observation: Observation): Balance | null {
  const { kind, value, label } = observation
  if (kind !== 'money' || value === null) return null
  const gain = GAIN.exec(label)
  const loss = gain || value < 0 ? null : LOSS.exec(label)
  const [word] = gain ?? loss ?? []
  if (word === undefined) return value < 0 ? { isLoss: false, word: '', of: '', owner: [] } : null
  return {
    isLoss: loss !== null,
    word,
    of: label.replace(word, ' ').replaceAll(ANY_BALANCE, ' ').replaceAll(/\s+/g, ' ').trim(),
    owner: ownerOfBalance(observation, word),
  }
}

/** Whether one is a loss, and the other none. */
export function areOpposite(a: Balance | null, b: Balance | null): boolean {
  return a !== null && b !== null && a.isLoss !== b.isLoss
}

/** Whether a [surplus] has turned into a [deficit] of the same, and of the same owner: one thing with a sign. */
export function haveTurned(a: Balance | null, b: Balance | null): boolean {
  if (a === null || b === null || !areOpposite(a, b)) return false
  if (haveOtherOwners(a.owner, b.owner)) return false
  return a.word !== '' && b.word !== '' && a.of.toLowerCase() === b.of.toLowerCase()
}

/** Two figures as they may be set against each other: a loss beside a gain is below zero. */
export function withSigns(from: Observation, to: Observation): [from: Observation, to: Observation] {
  const [before, after] = [balanceOf(from), balanceOf(to)]
  if (!haveTurned(before, after)) return [from, to]
  return before?.isLoss ? [negative(from), to] : [from, negative(to)]
}

/** The same for the two sides of a comparison, each in the unit of its own edition. */
export function signedSides({ from, to }: Sides): Sides {
  if (from === null || to === null) return { from, to }
  const [before, after] = withSigns(from, to)
  return { from: before, to: after }
}

interface Sides {
  from: Observation | null
  to: Observation | null
}

/** A figure on the other side of zero. */
export function negative(observation: Observation): Observation {
  const { value, low, high, bound } = observation
  return { ...observation, value: minus(value), low: minus(high), high: minus(low), bound: TURNED.get(bound) ?? bound }
}

const minus = (number: number | null): number | null => (number === null ? null : 0 - number)

const TURNED: ReadonlyMap<Observation['bound'], Observation['bound']> = new Map([
  ['>', '<'],
  ['>=', '<='],
  ['<', '>'],
  ['<=', '>='],
])

/** The label of both: `operating profit or loss`. */
export function labelOfBoth(from: Observation, to: Observation): string | null {
  const [before, after] = [balanceOf(from), balanceOf(to)]
  if (!before || !after || !haveTurned(before, after)) return null
  const [gain, loss, label] = before.isLoss
    ? [after.word, before.word, to.label]
    : [before.word, after.word, from.label]
  return label.replace(gain, `${gain} or ${loss}`)
}
