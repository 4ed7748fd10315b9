/** One line of docs/accuracy.md. */
export interface ScoreLine {
  measure: string
  target: string
  reached: string
  /** Null where nothing is asked for, or nothing was measured. */
  met: boolean | null
}

/** What one scorer found: its lines, and in words of people what it missed, the first ones first. */
export interface Score {
  lines: ScoreLine[]
  misses: string[]
}

/** A measure with its target; `of` takes the figure out of the scorer's result, `detail` adds to it in words. */
export interface Aim<Result> {
  measure: string
  least?: number
  most?: number
  show: (figure: number) => string
  of: (result: Result) => number
  detail?: (result: Result) => string
}

export const percent = (figure: number) => `${(Math.floor(figure * 10 + 1e-9) / 10).toFixed(1)} %`
export const plain = (figure: number) => `${figure}`
export const megabytes = (figure: number) => `${Math.round(figure)} MB`

const target = <Result>({ least, most, show }: Aim<Result>) =>
  [least === undefined ? '' : `≥ ${show(least)}`, most === undefined ? '' : `≤ ${show(most)}`]
    .filter(Boolean)
    .join(', ')

/** Lines of aims that could not be measured, because the folder with the gold data is not there. */
export const notMeasured = <Result>(aims: readonly Aim<Result>[]): ScoreLine[] =>
  aims.map((aim) => ({
    measure: aim.measure,
    target: target(aim),
    reached: 'not measured: ../shared is missing',
    met: null,
  }))

/** Holds a result against its aims. */
export function scoreLines<Result>(aims: readonly Aim<Result>[], result: Result): ScoreLine[] {
  return aims.map((aim) => {
    const figure = aim.of(result)
    const detail = aim.detail?.(result)
    return {
      measure: aim.measure,
      target: target(aim),
      reached: `${aim.show(figure)}${detail === undefined ? '' : ` (${detail})`}`,
      met:
        aim.least === undefined && aim.most === undefined
          ? null
          : figure >= (aim.least ?? -Infinity) && figure <= (aim.most ?? Infinity),
    }
  })
}
