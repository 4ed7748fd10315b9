import type { JSX } from 'preact'
import { pointInWords } from '../../../../compare/index.ts'
import type { MetricTrend, TrendPoint } from '../../../../schemas/trend.ts'
import { gapWords, yearsOf } from './gap-words.ts'
import { type Extent, extentOf, scaleOfValues, tickLabel } from './scale-of-values.ts'

interface Frame {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
  /** Points of the value axis. */
  ticks: number
}

const FRAMES: Readonly<Record<'large' | 'small', Frame>> = {
  large: { width: 560, height: 320, left: 64, right: 24, top: 24, bottom: 36, ticks: 5 },
  small: { width: 280, height: 120, left: 48, right: 12, top: 14, bottom: 24, ticks: 2 },
}

/** Room that a year's label needs. */
const YEAR_NEEDS = 34

interface ChartProps {
  trend: MetricTrend
  size: 'large' | 'small'
}

interface Drawn {
  point: TrendPoint
  extent: Extent | null
  x: number
}

/**
 * The points of a metric over the years. An exact figure is a dot, what a wording allows a bar, an open end an arrow; a
 * gap stays a gap: no line crosses it, and it is never drawn as zero.
 */
export function TrendChart({ trend: { label, points }, size }: ChartProps): JSX.Element {
  const frame = FRAMES[size]
  const years = yearsOf(points)
  const step = (frame.width - frame.left - frame.right) / years.length
  const across = (year: number) => frame.left + (year - (years[0] ?? year) + 0.5) * step
  const drawn = points.map((point): Drawn => {
    const extent = point.observation === null ? null : extentOf(point.observation)
    return { point, extent, x: across(point.edition) }
  })
  const extents = drawn.flatMap(({ extent }) => extent ?? [])
  const up = scaleOfValues(extents, [frame.height - frame.bottom, frame.top])
  const counts = points.every(({ observation }) => observation === null || observation.kind === 'count')
  const told = points.map((point) => `${point.edition}: ${pointInWords(point)}`).join('; ')
  return (
    <svg
      class={`chart ${size}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={`${label}. ${told}`}
    >
      {(counts ? up.ticks(frame.ticks).filter(Number.isInteger) : up.ticks(frame.ticks)).map((tick) => (
        <g key={tick} class="tick">
          <line x1={frame.left} x2={frame.width - frame.right} y1={up(tick)} y2={up(tick)} />
          <text x={frame.left - 8} y={up(tick)} dy="0.32em" text-anchor="end">
            {tickLabel(tick)}
          </text>
        </g>
      ))}
      {years.map((year) => {
        const point = points.find(({ edition }) => edition === year)
        return point?.observation ? null : (
          <Gap key={year} year={year} point={point} x={across(year)} room={step} frame={frame} />
        )
      })}
      {lines(drawn).map(([from, to]) => (
        <line key={from.x} class="run" x1={from.x} y1={up(from.extent.value)} x2={to.x} y2={up(to.extent.value)} />
      ))}
      {drawn.map((one) => (
        <Mark key={one.point.edition} drawn={one} up={up} frame={frame} />
      ))}
      {years
        .filter((_, at) => (size === 'large' && step >= YEAR_NEEDS) || at === 0 || at === years.length - 1)
        .map((year) => (
          <text key={year} class="year" x={across(year)} y={frame.height - frame.bottom + 20} text-anchor="middle">
            {year}
          </text>
        ))}
    </svg>
  )
}

type Exact = Drawn & { extent: Extent & { value: number } }

const isExact = (drawn: Drawn | undefined): drawn is Exact => drawn?.extent?.value != null

/** Lines between exact figures of years that follow each other and may be compared. */
function lines(drawn: readonly Drawn[]): [Exact, Exact][] {
  return drawn.flatMap((to, at): [Exact, Exact][] => {
    const from = drawn[at - 1]
    const follows = from !== undefined && to.point.edition === from.point.edition + 1
    return follows && isExact(from) && isExact(to) && to.point.change?.verdict !== 'not_comparable' ? [[from, to]] : []
  })
}

interface GapProps {
  year: number
  /** None where no edition tells of the year. */
  point: TrendPoint | undefined
  x: number
  /** From one year to the next. */
  room: number
  frame: Frame
}

/** Of the room of a year, what the band of a gap takes; and at the most. */
const BAND_SHARE = 0.7
const BAND_MOST = 18
/** Room that words need which stand on end. */
const WORDS_NEED = 16

/** A year without a figure: an empty band that says why, where there is room to say it. */
function Gap({ year, point, x, room, frame }: GapProps): JSX.Element {
  const words = gapWords(point)
  const width = Math.min(BAND_MOST, room * BAND_SHARE)
  const middle = (frame.top + frame.height - frame.bottom) / 2
  return (
    <g class="gap">
      <title>{`${year}: ${words}`}</title>
      <rect x={x - width / 2} width={width} y={frame.top} height={frame.height - frame.bottom - frame.top} />
      {frame.ticks > 2 && room >= WORDS_NEED && (
        <text x={x} y={middle} dy="0.32em" text-anchor="middle" transform={`rotate(-90 ${x} ${middle})`}>
          {words}
        </text>
      )}
    </g>
  )
}

interface MarkProps {
  drawn: Drawn
  up: (value: number) => number
  frame: Frame
}

function Mark({ drawn: { point, extent, x }, up, frame }: MarkProps): JSX.Element | null {
  if (extent === null) return null
  const base = frame.height - frame.bottom
  const top = up(extent.high)
  const bottom = up(extent.low)
  return (
    <g class={point.told_by === null ? 'point' : 'point told-later'}>
      <title>{`${point.edition}: ${pointInWords(point)}`}</title>
      {extent.low !== extent.high && <rect x={x - 5} width={10} y={top} height={Math.max(1, bottom - top)} rx={2} />}
      {extent.openAbove && <Open x={x} from={top} to={frame.top - 6} />}
      {extent.openBelow && <Open x={x} from={bottom} to={base} />}
      {extent.value !== null && <circle cx={x} cy={up(extent.value)} r={4.5} />}
    </g>
  )
}

/** An interval that has no end on one side: from where it begins, fading into an arrow. */
function Open({ x, from, to }: { x: number; from: number; to: number }): JSX.Element {
  const head = to < from ? 7 : -7
  return (
    <g class="open">
      <line x1={x - 7} x2={x + 7} y1={from} y2={from} />
      <path d={`M${x} ${from}V${to}M${x - 5} ${to + head}L${x} ${to}L${x + 5} ${to + head}`} />
    </g>
  )
}
