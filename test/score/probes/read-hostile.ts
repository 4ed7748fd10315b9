import { bundledCatalogues, readDocument } from '../../../extract/index.ts'
import { inventedReport } from '../../bench/invented-report.ts'
import { hostileTexts } from './hostile-texts.ts'
import { processorTime } from './processor-time.ts'
import { tell } from './tell.ts'

const SHORT = 20_000
const LONG = 4 * SHORT
/** Below this many ms the clock of the processor and the compiler say more than the text. */
const TELLING = 200

const identity = { series: 'score', subject: 'score', edition: 2023 }
const request = { identity, identity_from: 'key', catalogues: bundledCatalogues } as const
/** A refusal is an answer too; only the time counts here. */
const timeOf = (text: string) => processorTime(() => readDocument(new TextEncoder().encode(text), request))

const ordinary = Array.from({ length: LONG / inventedReport(1, 2023).length }, (_, at) =>
  inventedReport(at, 2023),
).join('\n')
await timeOf(ordinary)
const pace = await timeOf(ordinary)
const short = hostileTexts(SHORT)
const tried = []
for (const [at, { name, text }] of hostileTexts(LONG).entries()) {
  // What is compiled at the first sight of a construction is no growth.
  await timeOf(short[at]?.text ?? '')
  const long = await timeOf(text)
  const growth = long < TELLING ? 1 : long / (await timeOf(short[at]?.text ?? '')) / (LONG / SHORT)
  tried.push({ name, slowness: long / pace, growth })
}
tell({ tried })
