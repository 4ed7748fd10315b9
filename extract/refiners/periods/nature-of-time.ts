import type { SentenceReading, TimeExpression, TimeNature, Token } from '../../model.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { isBaseOfChange, isRecord } from './base-of-change.ts'
import { opensSentence } from './opens-sentence.ts'
import { changedSince } from './changed-since.ts'
import { heads } from './time-in-bracket.ts'
import { aboutHappening, clauseOfHappening, HAPPENS } from './time-of-happening.ts'
import { verbOfNamedHappening } from './time-of-subject.ts'
import {
  NAMES_SOURCE,
  PUTS_TIME,
  TELLS,
  isEndDecided,
  isLimit,
  isOfEventBeside,
  isOrigin,
  isPublication,
  isReportingDate,
  isSource,
  isYearOfSurvey,
} from './time-of-telling.ts'

type Sentence = Pick<SentenceReading, 'times' | 'tokens' | 'mentions' | 'edition' | 'sought' | 'soughtToo'>

/**
 * What the times of a sentence tell by their own words: asked once for each time, since a sentence may tell of it with
 * many figures.
 */
export function naturesOf(sentence: Sentence): readonly TimeNature[] {
  return sentence.times.map((time) => new Nature(time, sentence))
}

/** A class, as `Draft` is, for the sake of memory. */
class Nature implements TimeNature {
  declare readonly year: number
  declare readonly heads: boolean
  declare readonly opens: boolean
  declare readonly opensWithOf: boolean
  declare readonly isOfThing: boolean
  declare readonly isOfSource: boolean
  declare readonly isBase: boolean
  declare readonly datesNone: boolean
  declare readonly isPublication: boolean
  declare readonly happening: number | null
  declare readonly happened: number | null
  declare readonly changed: number | null
  declare readonly matter: number | null

  constructor(time: TimeExpression, sentence: Sentence) {
    const { tokens } = sentence
    const mayTellSource = mayHold(sentence, NAMES_SOURCE)
    const isOfSurvey = mayTellSource && isYearOfSurvey(time, tokens)
    const mayHappen = mayHold(sentence, HAPPENS)
    this.year = firstYear(time.period)
    this.heads = heads(time, tokens)
    this.opens = opensSentence(time, tokens)
    this.opensWithOf = opensWithOf(time, sentence)
    this.isOfThing = time.adjectival || isOfSurvey
    this.isOfSource = isOfSurvey || (mayTellSource && isSource(time, tokens))
    this.isBase = isBaseOfChange(time, tokens)
    this.datesNone = this.isBase || isToldOfOther(time, sentence, this.opens)
    this.isPublication = mayHold(sentence, PUTS_TIME) && isPublication(time, tokens)
    this.happening = mayHappen ? clauseOfHappening(time, tokens) : null
    this.happened = mayHappen ? verbOfNamedHappening(time, tokens) : null
    this.changed = changedSince(time, sentence)
    this.matter = mayHappen ? aboutHappening(time, tokens) : null
  }
}

/** 2019 of 2019/2021 or ../2019-06 */
function firstYear(period: string): number {
  const from = period.startsWith('../') ? 3 : 0
  return Number(period.slice(from, from + 4))
}

/** When something was said or decided, how old it is, when it was so before: no figure beside it is of that time. */
function isToldOfOther(time: TimeExpression, sentence: Sentence, opens: boolean): boolean {
  const { tokens, edition } = sentence
  if (isLimit(time, tokens, edition) || isOfEventBeside(time, tokens)) return true
  if (mayHold(sentence, TELLS) && isReportingDate(time, tokens, opens)) return true
  if (mayHold(sentence, PUTS_TIME) && (isOrigin(time, tokens) || isEndDecided(time, tokens))) return true
  return mayHold(sentence, SINCE) && isRecord(time, tokens)
}

const SINCE = soughtWords(['since'])

/** [Of those arrested in 2022], 12 were charged: whom the sentence is about. */
function opensWithOf({ from }: TimeExpression, { tokens, mentions }: Sentence): boolean {
  if (tokens[0]?.lower !== 'of' || mentions.some((mention) => mention.from < from)) return false
  return !holdsStop(tokens, from)
}

function holdsStop(tokens: readonly Token[], to: number): boolean {
  for (let at = 0; at < to; at++) if (tokens[at]?.text === ',' || tokens[at]?.text === ';') return true
  return false
}
