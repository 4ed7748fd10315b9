import type { Observation } from '../../schemas/observation.ts'
import type { Reading } from '../../schemas/reading.ts'
import { inNumber } from './figure-words.ts'

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
  return `${same}Nothing that they state may be compared: ${statedInWords(from)}, ${statedInWords(to)}.`
}

function statedInWords({ identity: { edition }, observations }: Edition): string {
  const counts = Object.entries(NAMES).flatMap(([role, name]) => {
    const count = observations.filter((observation) => observation.role === role).length
    return count === 0 ? [] : [inNumber(count, name)]
  })
  return `${edition} has ${counts.join(' and ') || 'no figure'}`
}
