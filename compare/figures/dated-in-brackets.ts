import type { Observation } from '../../schemas/observation.ts'
import { offsetsIn } from '../context/owners-of.ts'

/** 4,105[ pupils (]3,980), £54.2m[ (£]51.0m) */
const OPENS = /^[^()\d.,;:|\t]{0,25}(?<!\d)\(\s?(?:[A-Z]{2,3}\s?)?\p{Sc}?$/u
/** 3,980[)], £51.0[m)], 11.8[%)] */
const CLOSES = /^\s?(?:%|m|bn|k|million|billion|per ?cent)?\s?\)/
/** A longer row has no such brackets that a reader would find his way in. */
const LONGEST = 2000
/** Doublings between the numbers of two years. */
const FARTHEST = 1

/**
 * Dates the numbers that stand alone in a bracket right behind another of the same kind and unit: 4,210 pupils
 * ([4,105]), turnover of £54.2m ([£51.0m]). Reports print there what it was a year before; no word of the sentence says
 * so, so only a comparison takes them for that.
 * @param ordered observations of one edition in text order
 * @returns the same, those in brackets with the time a year before
 */
export function datedInBrackets(ordered: readonly Observation[]): readonly Observation[] {
  return ordered.map((observation, at) => {
    const before = ordered[at - 1]
    if (!before || !areAlike(before, observation) || !observation.sentence.includes('(')) return observation
    return isAlone(before, observation) ? { ...observation, period: aYearBefore(observation.period) } : observation
  })
}

function aYearBefore(period: string | null): string | null {
  return period?.replace(/\d{4}/g, (year) => String(Number(year) - 1)) ?? null
}

function areAlike(a: Observation, b: Observation): boolean {
  if (
    a.sentence !== b.sentence ||
    a.sentence.length > LONGEST ||
    a.kind !== b.kind ||
    a.unit !== b.unit ||
    a.period !== b.period
  )
    return false
  if (a.bound !== '=' || b.bound !== '=' || a.direction !== b.direction || a.role !== b.role) return false
  if (a.value === null || b.value === null || a.value * b.value <= 0) return false
  return Math.abs(Math.log2(b.value / a.value)) <= FARTHEST
}

/** Whether nothing else stands in the bracket, nor between it and the number before. */
function isAlone(before: Observation, observation: Observation): boolean {
  const { sentence, num } = observation
  const [from = 0, own = 0] = offsetsIn(sentence, [before, observation])
  return OPENS.test(sentence.slice(from + before.num.length, own)) && CLOSES.test(sentence.slice(own + num.length))
}
