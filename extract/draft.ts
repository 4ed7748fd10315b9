import { type FinderInput, noneTaken } from './finders/finder.ts'
import { tagWords } from './language/tag-words.ts'
import { tokenise } from './language/tokenise.ts'
import type { Discard, Figure, Mention, Place, SentenceReading, TimeExpression, TimeNature, Token } from './model.ts'
import { naturesOf } from './refiners/periods/nature-of-time.ts'
import type { Stretch } from './sentences.ts'
import { toldTogether } from './told-together.ts'

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

/**
 * A sentence on its way: what finders, readers and refiners see, and what they have found. A class, for the sake of
 * memory: objects written out at one place the engine takes for lasting once it has met many of them alive, as those
 * that are read together are; it then keeps all later ones too, each with its words.
 */
export class Draft implements FinderInput, SentenceReading {
  declare readonly start: number
  declare readonly end: number
  declare readonly continues: boolean
  declare readonly place: Place
  declare readonly edition: number
  declare readonly subject: string
  declare readonly words: string
  declare readonly offset: number
  declare readonly tokens: readonly Token[]
  declare readonly cues: number
  declare readonly timeCues: number
  declare readonly sought: number
  declare readonly soughtToo: number
  declare readonly taken: boolean[]
  declare readonly numbers: readonly number[]
  readonly times: TimeExpression[] = []
  readonly discards: Discard[] = []
  readonly mentions: Mention[] = []
  figures: readonly Figure[] = []
  /** The figures of the sentence before in the same paragraph; they are asked when they are complete. */
  before: readonly Figure[] = []
  private natures: readonly TimeNature[] | null = null

  /** Cuts a sentence of a text into tagged words, of which nothing is read yet. */
  constructor(text: string, { sentence, words, place, edition, subject, continues }: SentenceRequest) {
    this.start = sentence.start
    this.end = sentence.end
    this.continues = continues
    this.place = place
    this.edition = edition
    this.subject = subject
    this.words = text.slice(words.start, words.end)
    this.offset = words.start
    this.tokens = tagWords(tokenise(text, words.start, words.end))
    this.taken = noneTaken(this.tokens.length)
    const { cues, timeCues, sought, soughtToo, numbers } = toldTogether(this.tokens)
    this.cues = cues
    this.timeCues = timeCues
    this.sought = sought
    this.soughtToo = soughtToo
    this.numbers = numbers
  }

  timeNatures(): readonly TimeNature[] {
    return (this.natures ??= naturesOf(this))
  }

  unitBefore(event?: string | null): string | null {
    return unitTold(this.before, this.tokens, event)
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
