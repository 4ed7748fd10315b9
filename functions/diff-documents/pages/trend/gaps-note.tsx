import type { JSX } from 'preact'
import type { TrendPoint } from '../../../../schemas/trend.ts'
import { gapsInWords } from '../charts/gap-words.ts'

/** Why the chart of these points has gaps; nothing where it has none. */
export function GapsNote({ points }: { points: readonly TrendPoint[] }): JSX.Element | null {
  const words = gapsInWords(points)
  return words === '' ? null : <p class="note">{words}</p>
}
