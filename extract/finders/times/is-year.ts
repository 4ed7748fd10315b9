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
    return ENDS_ITEM.test(after) && (DATES_ITEM.test(before) || BASE_OF_CHANGE.test(before))
  }
  // hired [2000 people], going from 1000 to [2000 hires]: a round number or a verb before, and a plural behind
  const plural = /^ \p{Ll}{3,}s\b/u.test(after)
  return !(
    plural &&
    (groups['y']?.endsWith('00') === true || /\p{Ll}ed $/u.test(before)) &&
    !/\b(?:in|the|since|during|of) $/i.test(before)
  )
}

const ENDS_ITEM = /^\s?[,.;)]|^\s*$/
/** fell by 12% over [2019] */
const BASE_OF_CHANGE =
  /(?:increase|decrease|rise|drop|decline|change|growth|up|down|more|fewer|less|percent|%)[\w\s%.,]{0,30}over\s+$/i
/**
 * Child's dress, approximately [1890]; oak chest, about [1720]: when one thing in a list was made. Several things may be
 * so many, as trees planted, about 1890; and so may what names a number.
 */
const DATES_ITEM =
  /(?:^|[;:.(]\s?)(?![^;:.(]*\b(?:is|are|was|were|has|had|have|people|men|women|children|crowd|attendance|audience|population|staff|membership|turnout|enrolment|enrollment|intake|capacity|circulation|strength|livestock|cattle|sheep|number|total)\b)(?![^;:.(]*(?<!['’s])s\b)[^;:.()\d]{1,39}(?<!\p{L}ed|\b(?:sold|bought|sent|held|lost|found|given|taken|grown|caught|made|built|born|paid|spent)), (?:about|approximately|around|roughly)\s+$/iu
