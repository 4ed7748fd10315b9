import type { Figure } from '../../model.ts'
import { wordSet } from '../../words/word-set.ts'
import { near } from '../refiner.ts'

/** 12 people were killed, 3 in the north: the list of one verb goes on with its noun. */
export function listedUnit(figure: Figure, before: readonly Figure[]): string | null {
  const previous = before.at(-1)
  return previous !== undefined && previous.governor === figure.governor && previous.kind === 'count'
    ? previous.unit
    : null
}

/**
 * investigated 58 suspects, prosecuted 36 and convicted [22]: the same go from step to step; but arrested nine, beside
 * victims.
 */
export function unitOfTrial(event: string, before: readonly Figure[]): string | null {
  const unit = TRIES.has(event)
    ? near(before).findLast((other) => other.kind === 'count' && other.unit !== null)?.unit
    : null
  return unit != null && TRIED.has(unit.slice(unit.lastIndexOf(' ') + 1)) ? unit : null
}

const TRIES: ReadonlySet<string> = new Set('charge convict sentence indict detain imprison free'.split(' '))

const TRIED = wordSet(`
  suspect defendant offender trafficker smuggler militant terrorist extremist fighter protester demonstrator activist
  official officer
`)
