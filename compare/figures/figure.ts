import type { Observation } from '../../schemas/observation.ts'
import type { Balance } from './balance-of.ts'
import type { Designation } from './designation.ts'
import type { MoneyFlow } from './money-flow.ts'
import type { Qualifiers } from '../context/qualifiers-among.ts'
import type { Statistic } from '../words/lexicon.ts'
import type { WeightedWords } from '../context/weighted-words.ts'
import type { Label } from '../context/row-label.ts'
import type { Timespan } from './timespan.ts'
import type { Stem } from '../words/synonyms.ts'

/** An observation with its wording brought to stems: what pairing looks at. Never shown, never stored. */
export interface Figure {
  observation: Observation
  /** Place in the edition, by text order. */
  index: number
  time: Timespan
  /** Empty where it is unknown, or not what is counted. */
  unit: readonly Stem[]
  event: Stem | null
  /** The verbs of which it tells together, where it leaves open which: [drilled or repaired]. */
  alternatives: readonly Stem[]
  /** Whether the event is only the verb of what is counted. */
  eventInUnit: boolean
  /** Numbers of the unit's words among the words of a context, each once. */
  unitWords: readonly number[]
  /** Whether no other charted figure of the edition counts this unit. */
  unitToldOnce: boolean
  /** Whether its edition also counts what befell the same, of which it counts a kind: [noise complaints] beside complaints. */
  isKindOfTold: boolean
  /** Whether no other charted figure of the edition has its metric. */
  metricToldOnce: boolean
  /** How often the edition has doubled beyond what a reader keeps apart; 0 in a report of hundreds of figures. */
  crowd: number
  /** Whether its edition is crowded and counts things of its kind over and over: the [12 ferns] of one donor of many. */
  isOneOfMany: boolean
  /** The words of its sentence that few others of a crowded edition have. */
  rare: WeightedWords
  /**
   * Numbers of the event among the words of a context, which synonyms share, and of its verb alone: [handed] in is to
   * submit.
   */
  eventWords: readonly number[]
  /** Whether the text says the event did not happen to a number of them; "did not buy any" is a stated zero instead. */
  negated: boolean
  of: readonly Stem[]
  /** Of an amount of money the balance that its words make it, or its sign: a profit or a loss; else null. */
  balance: Balance | null
  /** Numbers of the word for it among the words of a context: [loss], [surplus]. */
  balanceWords: readonly number[]
  /** Of an amount of money which way it went. */
  flow: MoneyFlow
  /** The grade that its sentence gives to what is counted, by number; null where it gives none. */
  grade: number | null
  per: readonly Stem[]
  /** Numbers of the words of `per` among the words of a context, each once. */
  perWords: readonly number[]
  /** By preposition the numbers of the words that narrow the figure. */
  scope: ReadonlyMap<string, readonly number[]>
  /** Of scopes that list several things the words of each: "by the [hotline] and the [chat service]". */
  lists: readonly (readonly (readonly number[])[])[]
  section: readonly Stem[]
  /** Numbers of the words of its headings, and of its metric's label: what its sentence need not say. Seldom asked. */
  topicWords: () => readonly number[]
  /** The words about the figure, the nearer the heavier. */
  context: WeightedWords
  /**
   * The sorted word pairs of the sentence, by number, with figures and years masked; equal in a sentence that was
   * carried over.
   */
  template: readonly number[]
  /**
   * The words before the colon of a line such as `Enquiries answered: 6,450`, or the first cell of a row; null in
   * prose.
   */
  label: Label | null
  /** The name of its row where that tells of one place or kind under a metric; null for all other figures. */
  rowName: string | null
  /** Numbers of the label's words among the words of a context, each once. */
  labelWords: readonly number[]
  /** Numbers that two figures share only where whole sentence (the first one), metric or label are the same. */
  identities: readonly number[]
  /** Which figure of its sentence this is, from 0, and of how many. */
  position: number
  figures: number
  /** The figures that its sentence tells side by side with it, itself first; none where there is no other. */
  conjuncts: () => readonly Conjunct[]
  /** 12 of the 34: which of the two it is. */
  partitive: 'part' | 'whole' | null
  /** Whether its sentence tells parts of it. */
  isDivided: boolean
  /** Whether it is a part of a total that its own sentence tells, or the one before. */
  part: 'within' | 'across' | null
  /** Whether its sentence tells another figure of its metric beside it, so that the metric does not tell which it is. */
  isSibling: boolean
  /** What its wording makes it: an average or an extreme, and no total. */
  statistic: Statistic | null
  /** Whether it counts what each of several has, and no total: [each] inspector, one for [every] 310 passengers. */
  isDistributed: boolean
  /** Whether it comes on top of a number of an earlier edition. */
  isFurther: boolean
  /** The name in quotation marks that it belongs to. */
  name: readonly Stem[]
  /** The name of its entry in a line of several: partners: [Uganda] 10%. */
  entryName: readonly Stem[]
  /** The words of the name in capitals that it belongs to; none where its sentence has no such name. */
  capitalName: () => readonly Stem[]
  /** The numbered class that it is of: `level 2`, `scope 1`. */
  classNumber: () => string | null
  /** What names the counted thing. */
  designation: () => Designation
  /** On which side of which oppositions it stands: [net], [urban]. */
  qualifiers: Qualifiers
  /** The length that narrows what it counts: prison terms of at least [five years]. */
  length: () => string | null
  /** Numbers of the words that pick some of the counted out: clients who needed an [interpreter]. */
  restriction: () => readonly number[]
  /** Whether it takes part in comparisons: a level or total of the report's own subject, at a time that is known. */
  charted: boolean
}

/** A figure beside others of its sentence, with the words that stand nearer to it than to any of them. */
export interface Conjunct {
  position: number
  /** By number, without those of what the sentence counts and of what happened to the conjuncts. */
  ownWords: readonly number[]
  /** Those of the sentence before its first figure and behind its last, which may be said of all of them. */
  edges: { head: ReadonlySet<number>; tail: ReadonlySet<number> }
}
