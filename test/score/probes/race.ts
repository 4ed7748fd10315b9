import { readFileSync, statSync } from 'node:fs'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { processorTime } from './processor-time.ts'
import { readFile } from './read-file.ts'
import { tell } from './tell.ts'

/** Runs of each side, in turns. */
const RUNS = 9
/**
 * Before any counts, as many more as read this much text: a short text needs more runs until all code is compiled. After
 * a few MB of short texts the compiler is still at work on the other cores, which would count as time of the reader.
 */
const WARM_BYTES = 20_000_000

/** Reads one file with our reader and with wink-nlp, in turns; tells the ms of each run. */
const [, , file = ''] = process.argv
const nlp = winkNLP(model)
// oxlint-disable-next-line typescript/unbound-method -- a plain function, meant to be handed to `out`
const { lemma } = nlp.its

function theirPass() {
  // Sentences, tags and entities are made by readDoc, lemmas only when they are asked for.
  const tokens = nlp.readDoc(readFileSync(file, 'utf8')).tokens()
  // @ts-expect-error The package types `lemma` with other parameters than its own `out` takes.
  return tokens.out(lemma)
}

const ours: number[] = []
const theirs: number[] = []
const warm = Math.ceil(WARM_BYTES / statSync(file).size)
for (let run = 0; run < RUNS + warm; run++) {
  ours.push(await processorTime(() => readFile(file, 2023)))
  theirs.push(await processorTime(theirPass))
}
tell({ ours: ours.slice(warm), theirs: theirs.slice(warm) })
