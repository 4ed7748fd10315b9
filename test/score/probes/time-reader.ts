import { readFileSync, statSync } from 'node:fs'
import { processorTime } from './processor-time.ts'
import { readFile } from './read-file.ts'
import { tell } from './tell.ts'

/** Text that is read for the measure, so that garbage is collected in it as often as it comes to. */
const MEASURED_BYTES = 8_000_000
/**
 * Text that is read before: a short text needs more readings until all code is compiled. After a few MB of short texts the
 * compiler is still at work on the other cores, which would count as time of the reader.
 */
const WARM_BYTES = 20_000_000

/** Reads one file again and again, as `ours` or with `wink`; tells the ms of processor time of a reading, warm. */
const [, , reader = '', file = ''] = process.argv
const read = reader === 'wink' ? await fullPassOfWink() : () => readFile(file, 2023)
const readings = (bytes: number) => Math.ceil(bytes / statSync(file).size)
for (let warm = readings(WARM_BYTES); warm > 0; warm--) await read()
const measured = readings(MEASURED_BYTES)
const took = await processorTime(async () => {
  for (let run = 0; run < measured; run++) await read()
})
tell({ took: took / measured })

/** Sentences, tags and entities are made by readDoc, lemmas only when they are asked for. */
async function fullPassOfWink(): Promise<() => unknown> {
  const [{ default: model }, { default: winkNLP }] = await Promise.all([
    import('wink-eng-lite-web-model'),
    import('wink-nlp'),
  ])
  const nlp = winkNLP(model)
  // oxlint-disable-next-line typescript/unbound-method -- a plain function, meant to be handed to `out`
  const { lemma } = nlp.its
  return () => {
    const tokens = nlp.readDoc(readFileSync(file, 'utf8')).tokens()
    // @ts-expect-error The package types `lemma` with other parameters than its own `out` takes.
    return tokens.out(lemma)
  }
}
