import type { KindReading } from './kinds/kind-reader.ts'
import { leftOver } from './finders/left-over.ts'
import { tagWords } from './language/tag-words.ts'
import { tokenise } from './language/tokenise.ts'
import type { Discard, Figure, Mention, Place, SentenceReading, TimeExpression } from './model.ts'
import { intervalOf } from './numbers/interval-of.ts'
import { readMentions } from './numbers/read-mentions.ts'
import { readZeros } from './numbers/read-zeros.ts'
import { DIGIT_FINDERS, FINDERS, KIND_READERS, REFINERS } from './pipeline.ts'
import { CUE } from './words/cues.ts'
import type { Stretch } from './sentences.ts'

/** Where a sentence stands, and what of it is read: `words` leaves out the label of a row of data. */
export type SentenceRequest = {
  readonly sentence: Stretch
  readonly words: Stretch
  readonly place: Place
  readonly edition: number
  readonly subject: string
  readonly unitBefore: string | null
}

export type SentenceResult = { readonly reading: SentenceReading; readonly figures: readonly Figure[] }

const ALL_FINDERS = [...DIGIT_FINDERS, ...FINDERS]

/** Reads one sentence: first what counts nothing, then the numbers, then what they count. */
export function readSentence(
  text: string,
  { sentence, words, place, edition, subject, unitBefore }: SentenceRequest,
): SentenceResult {
  const tokens = tagWords(tokenise(text, words.start, words.end))
  const taken: boolean[] = tokens.map(() => false)
  let cues = 0
  let timeCues = 0
  for (const { entry } of tokens) {
    cues |= entry.cues
    timeCues |= entry.timeCues
  }
  const discards: Discard[] = []
  const times: TimeExpression[] = []
  const stretch = text.slice(words.start, words.end)
  const input = { words: stretch, offset: words.start, tokens, cues, timeCues, taken, place, edition }
  for (const find of (cues & CUE.digits) !== 0 ? ALL_FINDERS : FINDERS) {
    const found = find(input)
    for (const span of found.discards) taken.fill(true, span.from, span.to)
    for (const span of found.times) taken.fill(true, span.from, span.to)
    discards.push(...found.discards)
    times.push(...found.times)
  }
  const zeros = readZeros(tokens, taken)
  for (const span of [...zeros.mentions, ...zeros.discards]) taken.fill(true, span.from, span.to)
  const numbers = readMentions(tokens, taken)
  for (const span of numbers) taken.fill(true, span.from, span.to)
  const mentions = [...numbers, ...zeros.mentions].toSorted((a, b) => a.from - b.from)
  const reading = {
    start: sentence.start,
    end: sentence.end,
    tokens,
    place,
    edition,
    subject,
    unitBefore,
    times,
    mentions,
    discards: [...discards, ...zeros.discards, ...leftOver(tokens, taken)],
  }
  return { reading, figures: readFigures(reading, text) }
}

/** Begins a figure for each mention, and completes all of them in one respect after the other. */
function readFigures(reading: SentenceReading, text: string): Figure[] {
  const figures = reading.mentions.map((mention) => begin(mention, reading))
  for (const refine of REFINERS) {
    const before: Figure[] = []
    for (const figure of figures) before.push(Object.assign(figure, refine(figure, reading, before)))
  }
  for (const figure of figures) Object.assign(figure, intervalOf(figure, text, reading.tokens))
  return figures
}

function kindOf(mention: Mention, sentence: SentenceReading): KindReading | undefined {
  for (const read of KIND_READERS) {
    const reading = read(mention, sentence)
    if (reading !== null) return reading
  }
  return undefined
}

/** A figure of which only the number and its kind are known. */
function begin(mention: Mention, sentence: SentenceReading): Figure {
  const reading = kindOf(mention, sentence)
  // Written out: an object of this many fields made by spreading is many times slower.
  return {
    from: mention.from,
    to: mention.to,
    form: mention.form,
    value: mention.value,
    low: mention.low,
    high: mention.high,
    range: mention.range,
    rule: reading === undefined ? mention.rule : `${mention.rule}+${reading.rule}`,
    kind: reading?.kind ?? 'count',
    phrase: { from: reading?.from ?? mention.from, to: reading?.to ?? mention.to },
    head: reading?.head ?? null,
    unit: reading?.unit ?? null,
    of: reading?.of ?? null,
    per: reading?.per ?? null,
    bound: '=',
    event: null,
    governor: null,
    negated: false,
    direction: null,
    scope: {},
    period: null,
    periodBasis: null,
    time: null,
    role: 'aggregate',
    partOf: null,
    about: null,
    attributedTo: null,
    label: null,
  }
}
