import type { Observation } from '../../schemas/observation.ts'
import type { ClauseWords } from './clause-words.ts'

/** 310 patients [(42 %)], 412[, or 31 per cent,] of the complaints: what stands behind a number and the counted. */
const ASIDE =
  /^(?: [\p{L}'’-]{1,30}){0,3}( \((?:or |about |some |nearly |almost |over )?|, or )(?=[\d.,]{1,8}(?: ?%| per ?cent)([),]?))/u
const REACH = 120

/** A share set apart behind the number of which it is the size, which all words about that number are said of as well. */
interface ShareAside {
  share: number
  host: number
  /** Where it is opened and closed by a sign; never closed where another clause ends with it. */
  from: number
  to: number
}

/**
 * Finds the shares that a sentence sets apart, each behind the number whose share it is: "310 patients [(42 %)] from
 * Velm" tells of Velm twice.
 * @param offsets where the figures begin in the sentence
 */
export function sharesAside(
  sentence: string,
  offsets: readonly number[],
  figures: readonly Observation[],
): readonly ShareAside[] {
  if (figures.length < 2) return NONE
  const found: ShareAside[] = []
  for (let share = 1; share < figures.length; share++) {
    const [figure, before] = [figures[share], figures[share - 1]]
    if (figure?.kind !== 'percent' || !before || before.kind === 'percent') continue
    const end = (offsets[share - 1] ?? 0) + before.num.length
    const [whole, opening = '', closing = ''] = ASIDE.exec(sentence.slice(end, end + REACH)) ?? []
    if (whole === undefined || end + whole.length !== offsets[share]) continue
    const isClosed = closing === (opening.startsWith(',') ? ',' : ')')
    if (!isClosed && !opening.startsWith(',')) continue
    const to = isClosed ? sentence.indexOf(closing, end + whole.length) : Infinity
    found.push({ share, host: share - 1, from: end + whole.length - opening.length, to })
  }
  return found
}

const NONE: readonly ShareAside[] = []

/** The same words as if the signs about shares began no clause. */
export function withoutSigns(tokens: ClauseWords, shares: readonly ShareAside[]): ClauseWords {
  if (shares.length === 0) return tokens
  const clauses = tokens.clauses.map((clause, at) => {
    const start = tokens.starts[at] ?? 0
    const signs = shares.reduce((count, { from, to }) => count + Number(start > from) + Number(start > to), 0)
    return clause - signs
  })
  return { ...tokens, clauses }
}
