import type { TimeMatch } from './time-match.ts'

/** Whether four digits that may be a year are one, judged by the words around. */
export function isYear({ before, after, groups }: TimeMatch): boolean {
  if (
    /^\s?(?:%|percent|per cent|million|billion|thousand|hundred|km|kg|m\b|miles|tons|tonnes|meters|metres|people|persons|units|feet|acres|dollars|euros|calories|degrees|hp\b|square|sq\b|mah\b)/i.test(
      after,
    )
  )
    return false
  if (
    /(?:more|less|fewer|greater) than\s+$|(?:about|approximately|roughly|nearly|almost|over|least|some|around|total of|average of|up to|sales of|price of)\s+$/i.test(
      before,
    )
  ) {
    return (
      /^\s?[,.;)]|^\s*$/.test(after) &&
      /(?:increase|decrease|rise|drop|decline|change|growth|up|down|more|fewer|less|percent|%)[\w\s%.,]{0,30}over\s+$/i.test(
        before,
      )
    )
  }
  // hired [2000 people], going from 1000 to [2000 hires]: a round number or a verb before, and a plural behind
  const plural = /^ \p{Ll}{3,}s\b/u.test(after)
  return !(
    plural &&
    (groups['y']?.endsWith('00') === true || /\p{Ll}ed $/u.test(before)) &&
    !/\b(?:in|the|since|during|of) $/i.test(before)
  )
}
