import { pointInWords } from '../../../../compare/index.ts'
import type { TrendPoint } from '../../../../schemas/trend.ts'

/** Every year from the first to the last point, so that a missing one takes its room. */
export function yearsOf(points: readonly TrendPoint[]): number[] {
  const [first = 0, last = first] = [points[0]?.edition, points.at(-1)?.edition]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** Why a year has no figure: [not stated], [edition not held]; `point` is undefined where no edition tells of the year. */
export function gapWords(point: TrendPoint | undefined): string {
  return point ? pointInWords(point).replace('· ', '') : 'edition not held'
}

/**
 * Why a chart has gaps: "No figure for 2019–2020 (edition not held), 2022 (not stated)."; empty where it has none.
 * Years that follow each other for the same reason are told together.
 */
export function gapsInWords(points: readonly TrendPoint[]): string {
  const runs: { first: number; last: number; why: string }[] = []
  for (const year of yearsOf(points)) {
    const point = points.find(({ edition }) => edition === year)
    if (point?.observation) continue
    const why = gapWords(point)
    const run = runs.at(-1)
    if (run?.last === year - 1 && run.why === why) run.last = year
    else runs.push({ first: year, last: year, why })
  }
  if (runs.length === 0) return ''
  const told = runs.map(({ first, last, why }) => `${first === last ? first : `${first}–${last}`} (${why})`)
  return `No figure for ${told.join(', ')}.`
}
