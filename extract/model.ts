import type { Tag } from './language/tag.ts'
import type { WordEntry } from './language/word-entry.ts'
import type { Scale } from './layout/scale-of.ts'
import type { Bound, Kind, NonFigureReason, PeriodBasis, Role } from '../schemas/observation.ts'

export type Shape = 'word' | 'digits' | 'mark' | 'address'

/** A word, number or mark of the text. Offsets are those of the document. */
export type Token = {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  /** Nothing stands between this token and the one before it. */
  readonly glued: boolean
  readonly shape: Shape
  readonly tag: Tag
  /** Base form of a verb, singular of a noun, else the word itself in lower case. */
  readonly lemma: string
  /** What its spelling is by itself. */
  readonly entry: WordEntry
}

/** A run of tokens, `to` exclusive. */
export type Span = { readonly from: number; readonly to: number }

/** A number of the sentence that counts nothing. */
export type Discard = Span & { readonly reason: NonFigureReason; readonly rule: string }

/** How a time expression stands to what it dates. */
export type TimeUse = 'in' | 'as-of' | 'since' | 'edition'

/** A time that the sentence names, resolved to calendar time. */
export type TimeExpression = Span & {
  readonly period: string
  readonly use: TimeUse
  readonly grain: 'day' | 'month' | 'year'
  /** The time only names something else: the [2022] survey, elections of [2019]. */
  readonly adjectival: boolean
}

/** What a time tells by its own words, whatever figure stands beside it. */
export type TimeNature = {
  /** The first year of its period. */
  readonly year: number
  /** The number that a bracket holds behind it is of this time alone: ([2021]: 40). */
  readonly heads: boolean
  /** It stands before all else that the sentence says. */
  readonly opens: boolean
  /** [Of those arrested in 2022], 12 were charged: it tells of whom the sentence is about. */
  readonly opensWithOf: boolean
  /** It is of a survey, or names something else: the [2022] survey, a survey conducted in [2019]. */
  readonly isOfThing: boolean
  /** What it is of tells what it found for that time. */
  readonly isOfSource: boolean
  /** It is what a change is held against: more than in [2021]. */
  readonly isBase: boolean
  /** It dates no figure: it tells when something was said, decided, measured last, or began. */
  readonly datesNone: boolean
  /** It is when something was published: a report released in [June]. */
  readonly isPublication: boolean
  /** Where a relative clause begins that tells what happened then; null where it is of no happening. */
  readonly happening: number | null
  /** Where the happening leads its verb that is the subject of the sentence; null where it is none. */
  readonly happened: number | null
  /** The number that tells by how much something changed since then: down [38]% since 2010; null where none does. */
  readonly changed: number | null
  /** Where the words begin that something is about and the time is of: [into] deaths in the 2021 riots; null if none. */
  readonly matter: number | null
}

/** How a number is written. */
export type NumberForm = 'digits' | 'words' | 'fraction' | 'vague' | 'zero'

/** A number of the sentence, read as such, before anything is known about what it counts. */
export type Mention = Span & {
  readonly form: NumberForm
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly range: boolean
  /** What stands between the two numbers of a range, and makes one phrase of it: [5% to] 10%. */
  readonly rule: string
}

/** A number on its way to an observation; refiners complete it step by step. */
export type Figure = Mention & {
  readonly kind: Kind
  /** The words around the number that belong to it: qualifiers before, the counted noun behind. */
  readonly phrase: Span
  /** Index of the token of the counted head noun, or null where the noun is understood. */
  readonly head: number | null
  readonly bound: Bound
  readonly unit: string | null
  readonly of: string | null
  readonly per: string | null
  readonly event: string | null
  /** Index of the token that names the event, or null. */
  readonly governor: number | null
  readonly negated: boolean
  readonly direction: 'up' | 'down' | null
  readonly scope: Record<string, string[]>
  readonly period: string | null
  readonly periodBasis: PeriodBasis | null
  /** Index of the time expression that gave the period, or null. */
  readonly time: number | null
  readonly role: Role
  /** Index of the whole among the sentence's figures. */
  readonly partOf: number | null
  readonly about: string | null
  readonly attributedTo: string | null
  readonly label: string | null
}

/** What the words above a list announce: that its items are to come, and when, if they say so. */
export type AnnouncedPlan = { readonly period: string | null }

/** What is known about the place of a sentence: its headings and, on a line `Label: value`, the label. */
export type Place = {
  readonly section: string[]
  readonly label: string | null
  /** A time that the headings, the label or the head of the column name: 2023 for "2023 Terrorist Incidents". */
  readonly headingPeriod: string | null
  /** What stands above a row of data: the corner of its table, or the words that introduce the rows. */
  readonly above: string | null
  /** What the label, the head of the column or a heading says of bare numbers: £ million. */
  readonly scale: Scale | null
  /** The words are a cell of a table. */
  readonly cell: boolean
  /** The words above a list announce what stands in it as to come. */
  readonly plan: AnnouncedPlan | null
}

/** A sentence with its words, what has been found in it, and where it stands. */
export type SentenceReading = {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  /** What its words tell together of the lists that rules seek (words/sought-words.ts). */
  readonly sought: number
  readonly soughtToo: number
  readonly place: Place
  readonly edition: number
  /** The report's own subject in words, lower case: `kyrgyz republic`. */
  readonly subject: string
  readonly times: readonly TimeExpression[]
  /** What each of its times tells by itself: found out with the first figure that asks. */
  readonly timeNatures: () => readonly TimeNature[]
  readonly discards: readonly Discard[]
  readonly mentions: readonly Mention[]
  /**
   * Asks what the sentence before, in the same paragraph, counted last, of that which an event happened to if one is
   * named and it tells of it; known once its units are.
   */
  readonly unitBefore: (event?: string | null) => string | null
}
