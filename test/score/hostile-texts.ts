import { inChild } from './in-child.ts'
import { type Aim, type Score, scoreLines } from './score-line.ts'

type Trial = { name: string; slowness: number; growth: number }
type Trials = { tried: readonly Trial[] }

const ratio = (figure: number) => `${figure.toFixed(1)} ×`
const worst = (tried: readonly Trial[], by: 'slowness' | 'growth') =>
  tried.toSorted((one, other) => other[by] - one[by])[0] ?? { name: 'none', slowness: 0, growth: 0 }

const AIMS: Aim<Trials>[] = [
  {
    measure: 'hostile texts: time per byte, 80 KB against 20 KB, worst',
    most: 2,
    show: ratio,
    of: ({ tried }) => worst(tried, 'growth').growth,
    detail: ({ tried }) => `of ${tried.length}: ${worst(tried, 'growth').name}`,
  },
  {
    measure: 'hostile texts: time against an ordinary text of the same length, worst',
    show: ratio,
    of: ({ tried }) => worst(tried, 'slowness').slowness,
    detail: ({ tried }) => worst(tried, 'slowness').name,
  },
]

/** Whether some text takes more than its share of time: texts that repeat what finders, tables and labels look for. */
export async function hostileTexts(): Promise<Score> {
  const result = await inChild<Trials>('read-hostile.ts', [])
  const misses = result.tried
    .filter(({ growth, slowness }) => growth > 1.5 || slowness > 20)
    .map(({ name, growth, slowness }) => `growth ${ratio(growth)}, ${ratio(slowness)} as slow: ${name}`)
  return { lines: scoreLines(AIMS, result), misses }
}
