import { readFileSync } from 'node:fs'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { processorTime } from './processor-time.ts'
import { readFile } from './read-file.ts'
import { tell } from './tell.ts'

/** Runs of each side, in turns; the first ones warm both up and are not counted. */
const RUNS = 9
const WARM = 3

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
for (let run = 0; run < RUNS + WARM; run++) {
  ours.push(await processorTime(() => readFile(file, 2023)))
  theirs.push(await processorTime(theirPass))
}
tell({ ours: ours.slice(WARM), theirs: theirs.slice(WARM) })
