import type { JSX } from 'preact'
import type { Extent } from './scale-of-values.ts'

interface BarProps {
  extent: Extent
  /** From a value to percents of the bar's room. */
  scale: (value: number) => number
}

const HEIGHT = 14

/** A figure as a bar from zero; the part that the wording leaves open is drawn lighter, an open end as an arrow. */
export function IntervalBar({ extent: { low, high, openAbove, openBelow }, scale }: BarProps): JSX.Element {
  const zero = scale(0)
  // What is certain reaches from zero to the nearer end of the interval.
  const sure = low >= 0 ? low : high <= 0 ? high : 0
  const certain = openBelow ? zero : scale(sure)
  const [from, to] = [Math.min(openBelow ? zero : scale(low), scale(high)), openAbove ? 97 : scale(high)]
  return (
    <svg class="interval" viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="certain" x={Math.min(zero, certain)} y={3} width={Math.abs(certain - zero)} height={HEIGHT - 6} />
      {to > from && <rect class="possible" x={from} y={3} width={to - from} height={HEIGHT - 6} />}
      {openAbove && <path class="end" d={`M96 1L99.5 ${HEIGHT / 2}L96 ${HEIGHT - 1}Z`} />}
      <line class="zero" x1={zero} x2={zero} y1={0} y2={HEIGHT} />
    </svg>
  )
}
