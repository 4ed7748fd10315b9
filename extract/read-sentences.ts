import type { KindReading } from './kinds/kind-reader.ts'
import { leftOver } from './finders/left-over.ts'
import { tagWords } from './language/tag-words.ts'
import { tokenise } from './language/tokenise.ts'
import { type FinderInput, type Finding, NOTHING } from './finders/finder.ts'
import type { Discard, Figure, Mention, Place, SentenceReading, Span, TimeExpression, Token } from './model.ts'
import { intervalOf } from './numbers/interval-of.ts'
import { readMentions } from './numbers/read-mentions.ts'
import { readZeros } from './numbers/read-zeros.ts'
import { DIGIT_FINDERS, FINDERS, KIND_READERS, REFINERS } from './pipeline.ts'
import { type Refiner, UNCHANGED } from './refiners/refiner.ts'
import { CUE } from './words/cues.ts'
import type { Stretch } from './sentences.ts'

/** Where a sentence stands, and what of it is read: `words` leaves out the label of a row of data. */
export type SentenceRequest = {
  readonly sentence: Stretch
  readonly words: Stretch
  readonly place: Place
  readonly edition: number
  readonly subject: string
  /** The sentence that was read before it is of the same paragraph. */
  readonly continues: boolean
}

export type SentenceResult = { readonly reading: SentenceReading; readonly figures: readonly Figure[] }

/** A sentence on its way: what finders see, and what they have found. */
export type Draft = FinderInput & {
  readonly request: SentenceRequest
  readonly sought: number
  readonly taken: boolean[]
  readonly times: TimeExpression[]
  readonly mentions: Mention[]
  readonly discards: Discard[]
}

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
): SentenceResult[] {
  return readDrafts(
    requests.map((request) => draftOf(text, request)),
    before,
  )
}

/** Reads sentences that are cut into words; what is found is kept in the drafts. */
export function readDrafts(drafts: readonly Draft[], before: readonly Figure[]): SentenceResult[] {
  const withDigits = drafts.filter(({ cues }) => (cues & CUE.digits) !== 0)
  for (const find of DIGIT_FINDERS) for (const draft of withDigits) keep(draft, find(draft))
  for (const find of FINDERS) for (const draft of drafts) keep(draft, find(draft))
  for (const draft of drafts) readNumbers(draft)
  const results: { reading: SentenceReading; figures: Figure[] }[] = []
  for (const draft of drafts) {
    const reading = readingOf(draft, draft.request.continues ? (results.at(-1)?.figures ?? before) : [])
    results.push({ reading, figures: reading.mentions.map((mention) => begin(mention, reading)) })
  }
  const counting = results.filter(({ figures }) => figures.length > 0)
  for (const refine of REFINERS) for (const { reading, figures } of counting) complete(figures, reading, refine)
  for (const { reading, figures } of counting)
    for (const figure of figures) Object.assign(figure, intervalOf(figure, reading.tokens))
  return results
}

/** A sentence cut into tagged words, of which nothing is read yet. */
export function draftOf(text: string, request: SentenceRequest): Draft {
  const { words, place, edition } = request
  const tokens = tagWords(tokenise(text, words.start, words.end))
  let cues = 0
  let timeCues = 0
  let sought = 0
  for (const { entry } of tokens) {
    cues |= entry.cues
    timeCues |= entry.timeCues
    sought |= entry.sought
  }
  return {
    request,
    words: text.slice(words.start, words.end),
    offset: words.start,
    tokens,
    cues,
    timeCues,
    sought,
    taken: tokens.map(() => false),
    place,
    edition,
    times: [],
    mentions: [],
    discards: [],
  }
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
function readNumbers({ tokens, taken, cues, mentions, discards, place }: Draft): void {
  const inWords = (cues & CUE.numberWord) !== 0
  const zeros = inWords ? readZeros(tokens, taken, place.label) : null
  if (zeros !== null) {
    take(taken, zeros.mentions)
    take(taken, zeros.discards)
    discards.push(...zeros.discards)
  }
  mentions.push(...readMentions(tokens, taken))
  take(taken, mentions)
  if (zeros === null) return
  if (zeros.mentions.length > 0) mentions.push(...zeros.mentions)
  mentions.sort((a, b) => a.from - b.from)
  discards.push(...leftOver(tokens, taken))
}

/** @param before the figures of the sentence before in the same paragraph; they are asked when they are complete */
function readingOf(
  { request, tokens, sought, place, edition, times, mentions, discards }: Draft,
  before: readonly Figure[],
): SentenceReading {
  return {
    start: request.sentence.start,
    end: request.sentence.end,
    tokens,
    sought,
    place,
    edition,
    subject: request.subject,
    times,
    mentions,
    discards,
    unitBefore: (event) => unitTold(before, tokens, event),
  }
}

/**
 * What the sentence before counts, of the same event if one is told: 183 [victims], 124 women and 59 men. Of parts it is
 * the whole that is spoken of.
 */
function unitTold(
  before: readonly Figure[],
  tokens: readonly Token[],
  event: string | null | undefined,
): string | null {
  const counted = before.filter(({ kind, unit }) => kind === 'count' && unit !== null)
  const alike = event === undefined || event === null ? undefined : counted.findLast((one) => one.event === event)
  // Crews fought 310 fires, 40 of them in barns. [That] was six more than in 2021: of fires
  const nearest = THAT_THIS.has(tokens[0]?.lower ?? '') ? counted[0] : counted.at(-1)
  const last = alike ?? nearest
  const whole = last?.partOf == null ? undefined : before[last.partOf]
  return (whole?.kind === 'count' ? whole.unit : null) ?? last?.unit ?? null
}

const THAT_THIS: ReadonlySet<string> = new Set(['that', 'this'])

/** Completes the figures of a sentence in one respect, one after the other. */
function complete(figures: readonly Figure[], reading: SentenceReading, refine: Refiner): void {
  const before: Figure[] = []
  for (const figure of figures) {
    const found = refine(figure, reading, before)
    if (found !== UNCHANGED) Object.assign(figure, found)
    before.push(figure)
  }
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
