import type { Observation } from '../../schemas/observation.ts'
import type { Reading } from '../../schemas/reading.ts'
import type { Uncompared } from './uncompared.ts'
import { figureInSentence, inNumber } from '../say/figure-words.ts'
import { ROLE_WORDS } from '../say/reasons.ts'

/** What a figure is that no comparison tells; an aggregate may be one of another subject or of a past year. */
const NAMES: Readonly<Record<Observation['role'], string>> = {
  norm: 'rule',
  plan: 'plan',
  incident: 'single event',
  aggregate: 'other figure',
}

type Edition = Pick<Reading, 'identity' | 'document' | 'observations'>

/**
 * Why two editions have nothing to compare, by what each of them states: `Nothing that they state may be compared: 2022
 * has 1 rule and 2 plans, 2023 has no figure.`
 */
export function uncomparedInWords(from: Edition, to: Edition): string {
  const same = from.document === to.document ? 'Both editions are the same document. ' : ''
  const stated = ({ identity, observations }: Edition) =>
    `${identity.edition} has ${countsInWords(observations) || 'no figure'}`
  return `${same}Nothing that they state may be compared: ${stated(from)}, ${stated(to)}.`
}

function countsInWords(observations: readonly Observation[]): string {
  const counts = Object.entries(NAMES).flatMap(([role, name]) => {
    const count = observations.filter((observation) => observation.role === role).length
    return count === 0 ? [] : [inNumber(count, name)]
  })
  return LIST.format(counts)
}

/** One, two and three. */
const LIST = new Intl.ListFormat('en-GB')

/** Changed rules and plans that are told one by one: as many as are read at a glance. */
const TOLD = 10

/**
 * What editions state beside their comparisons, a line each: first how much, then the rules and plans that changed:
 * `Stated as rules (also prices and limits), plans or single events, and not compared: 2 rules and 1 plan in 2022, none
 * in 2023.`, `minimum wage: 9,200 EUR, then 10,100 EUR (a rule, price or limit)`.
 * @returns nothing where they state nothing of the kind
 */
export function besideInWords({ from, to, changed }: Uncompared, before: number, after: number): string[] {
  if (from.length === 0 && to.length === 0) return []
  const [first, second] = [countsInWords(from) || 'none', countsInWords(to) || 'none']
  const left = changed.length - TOLD
  return [
    `Stated as rules (also prices and limits), plans or single events, and not compared: ${first} in ${before}, ${second} in ${after}.`,
    ...changed.slice(0, TOLD).map(changeOfRole),
    ...(left > 0 ? [`and ${inNumber(left, 'other')} with another number`] : []),
  ]
}

function changeOfRole({ from, to }: Uncompared['changed'][number]): string {
  const role = to.role === 'aggregate' ? '' : ` (${ROLE_WORDS[to.role]})`
  return `${to.label}: ${figureInSentence(from)}, then ${figureInSentence(to)}${role}`
}
