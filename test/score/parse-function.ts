import { synthesize } from '../../cli/stack/synthesize.ts'
import { bundleStart } from '../bench/function-start.ts'
import { functionBundles } from '../bench/cloud-assembly.ts'
import { ms } from '../bench/measure.ts'
import { type Aim, type Score, scoreLines } from './score-line.ts'

type Start = ReturnType<typeof bundleStart>

const aims: Aim<Start>[] = [
  { measure: 'parse function: initialisation in a fresh process', most: 300, show: ms, of: ({ took }) => took },
  {
    measure: 'parse function: bundle',
    most: 4,
    show: (figure) => `${figure.toFixed(1)} MB`,
    of: ({ bytes }) => bytes / 1_000_000,
  },
]

/** The bundle that is deployed, loaded as Lambda loads it. */
export async function parseFunction(): Promise<Score> {
  const bundle = functionBundles(await synthesize(console.error)).find(({ name }) => name.includes('Parse'))
  if (bundle === undefined) throw new Error('the template has no function that parses')
  return { lines: scoreLines(aims, bundleStart(bundle)), misses: [] }
}
