import { QUANTA } from '../context/weighted-words.ts'
import type { Figure } from '../figures/figure.ts'
import { ENOUGH, likeness, type Likeness } from '../likeness/likeness.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { areContrasted } from '../words/synonyms.ts'
import { eachNearest, type Search } from './nearest.ts'
import { digitsOf, FEW_DIGITS, MANY_DIGITS, ofFewByValue, pairKey } from './same-numbers.ts'

/** Within an edition: what is told twice has its thing or its event in common. */
const WITHIN: Search = { most: 4, near: 0.5 * QUANTA }

/** By figure the others of its edition that may be the same thing. */
export type Kin = ReadonlyMap<Figure, readonly { figure: Figure; likeness: Likeness }[]>

/**
 * Finds for each figure of one edition the others that may be the same thing, at whatever time.
 * @returns by figure, in both directions
 */
export function kin(figures: readonly Figure[], words: Lexicon): Kin {
  const found = new Map<Figure, { figure: Figure; likeness: Likeness }[]>()
  const add = (figure: Figure, other: Figure, scored: Likeness): void => {
    const known = found.get(figure)
    if (known) known.push({ figure: other, likeness: scored })
    else found.set(figure, [{ figure: other, likeness: scored }])
  }
  const seen = new Set<string>()
  const consider = (a: Figure, b: Figure): void => {
    if (a.index >= b.index) return
    const again = isSameNumber(a, b)
    if (again && seen.has(pairKey(a, b))) return
    if (again) seen.add(pairKey(a, b))
    const scored = likeness(a, b, true, again && isRowBesideProse(a, b) ? -Infinity : ENOUGH)
    if (!scored || (scored.score < ENOUGH && !isSaidAlike(scored) && !(again && isToldInRow(a, b, scored)))) return
    const enough = { ...scored, score: Math.max(scored.score, ENOUGH) }
    add(a, b, enough)
    add(b, a, enough)
  }
  eachNearest({ from: figures, to: figures }, WITHIN, words, consider)
  // Where other columns of the row are nearer to the prose by their wording
  for (const few of ofFewByValue(figures.filter(isLongNumber)).values())
    for (const a of few) for (const b of few) consider(a, b)
  return found
}

/** A long number, told twice. */
function isSameNumber(a: Figure, b: Figure): boolean {
  return a.observation.value === b.observation.value && isLongNumber(a) && isLongNumber(b)
}

/** Passengers carried: [8.12 million]; passenger numbers slipped to [8.12 million]. */
function isRowBesideProse(a: Figure, b: Figure): boolean {
  return (a.label === null) !== (b.label === null)
}

/**
 * Missions flown: [5,034], and they completed [5,034] missions: the same long number of the same things, in a row and in
 * prose, unless one was received and the other closed.
 */
function isToldInRow(a: Figure, b: Figure, { unit, scope }: Likeness): boolean {
  if (!isRowBesideProse(a, b) || unit < 1 || scope !== 'same' || digitsOf(a.observation.value ?? 0) < MANY_DIGITS)
    return false
  return a.event === null || b.event === null || !areContrasted(a.event, b.event)
}

/** Complaints received and complaints closed stay two things even in a year in which both were 1,204. */
function isSaidAlike({ unit, event, scope }: Likeness): boolean {
  return unit === 1 && event > 0 && scope === 'same'
}

/** A number that is told again by chance has fewer digits. */
function isLongNumber({ observation: { value, bound } }: Figure): boolean {
  return value !== null && bound === '=' && digitsOf(value) >= FEW_DIGITS
}
