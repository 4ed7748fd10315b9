import { Draft, type SentenceRequest } from './draft.ts'
import { type Finding, NOTHING } from './finders/finder.ts'
import { leftOver } from './finders/left-over.ts'
import { behindOrMore } from './kinds/behind-or-more.ts'
import type { KindReading } from './kinds/kind-reader.ts'
import type { Figure, Mention, SentenceReading, Span } from './model.ts'
import { type Interval, intervalOf } from './numbers/interval-of.ts'
import { readMentions } from './numbers/read-mentions.ts'
import { readZeros } from './numbers/read-zeros.ts'
import { DIGIT_FINDERS, FINDERS, KIND_READERS, REFINERS } from './pipeline.ts'
import { type Refiner, UNCHANGED } from './refiners/refiner.ts'
import { CUE } from './words/cues.ts'

/** A sentence with all that was read in it. */
export type SentenceResult = SentenceReading & { readonly figures: readonly Figure[] }

/**
 * Reads sentences: first what counts nothing, then the numbers, then what they count. Each rule is asked of all of them
 * before the next rule is: there are more rules than a processor keeps at hand, and going through all of them for every
 * sentence anew takes half as long again.
 * @param requests in text order; so few that all their words can be held at once
 * @param before the figures of the sentence that was read before the first
 */
export function readSentences(
  text: string,
  requests: readonly SentenceRequest[],
  before: readonly Figure[],
): readonly SentenceResult[] {
  return readDrafts(
    requests.map((request) => new Draft(text, request)),
    before,
  )
}

/** Reads sentences that are cut into words; what is found is kept in the drafts. */
export function readDrafts(drafts: readonly Draft[], before: readonly Figure[]): readonly SentenceResult[] {
  const withDigits = drafts.filter(({ cues }) => (cues & CUE.digits) !== 0)
  for (const find of DIGIT_FINDERS) for (const draft of withDigits) keep(draft, find(draft))
  for (const find of FINDERS) for (const draft of drafts) keep(draft, find(draft))
  for (const draft of drafts) readNumbers(draft)
  let previous = before
  for (const draft of drafts) {
    if (draft.continues) draft.before = previous
    draft.figures = draft.mentions.map((mention) => begin(mention, draft))
    previous = draft.figures
  }
  const counting = drafts.filter(({ figures }) => figures.length > 0)
  for (const refine of REFINERS) for (const draft of counting) complete(draft, refine)
  for (const { figures, tokens } of counting) for (const figure of figures) allow(figure, intervalOf(figure, tokens))
  return drafts
}

/** Gives a figure the interval that its wording allows, field by field: copying all that an object holds is slower. */
function allow(figure: { -readonly [Field in keyof Interval]: Interval[Field] }, { value, low, high }: Interval): void {
  figure.value = value
  figure.low = low
  figure.high = high
}

function keep({ taken, discards, times }: Draft, found: Finding): void {
  if (found === NOTHING) return
  take(taken, found.discards)
  take(taken, found.times)
  discards.push(...found.discards)
  times.push(...found.times)
}

function take(taken: boolean[], spans: readonly Span[]): void {
  for (const { from, to } of spans) for (let at = from; at < to; at++) taken[at] = true
}

/** The numbers that no finder has taken, those that are stated zeros, and the number words that are left then. */
function readNumbers({ tokens, taken, numbers, cues, mentions, discards, place }: Draft): void {
  const inWords = (cues & CUE.numberWord) !== 0
  const zeros = inWords ? readZeros(tokens, taken, numbers, place.label) : null
  if (zeros !== null) {
    take(taken, zeros.mentions)
    take(taken, zeros.discards)
    discards.push(...zeros.discards)
  }
  mentions.push(...readMentions(tokens, taken, numbers))
  take(taken, mentions)
  if (zeros === null) return
  if (zeros.mentions.length > 0) {
    mentions.push(...zeros.mentions)
    mentions.sort((a, b) => a.from - b.from)
  }
  discards.push(...leftOver(tokens, taken, numbers))
}

/** Completes the figures of a sentence in one respect, one after the other. */
function complete(draft: Draft, refine: Refiner): void {
  const { figures } = draft
  // Most sentences have but one, before which there is none.
  const before: Figure[] = figures.length > 1 ? [] : NONE_BEFORE
  for (const figure of figures) {
    const found = refine(figure, draft, before)
    if (found !== UNCHANGED) Object.assign(figure, found)
    if (figures.length > 1) before.push(figure)
  }
}

const NONE_BEFORE: Figure[] = []

function kindOf(written: Mention, sentence: SentenceReading): KindReading | undefined {
  const to = behindOrMore(sentence.tokens, written.to)
  const mention = to === written.to ? written : { ...written, to }
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
