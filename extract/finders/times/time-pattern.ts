import type { NonFigureReason } from '../../../schemas/observation.ts'
import type { TimeUse } from '../../model.ts'
import type { TimeMatch } from './time-match.ts'

/**
 * How the time named before tells this one: the same months and days, by so many years earlier or in that year; the year
 * that was so many earlier; the [month] or [year] that it lies in; so many days, months or years that follow it, of which -1
 * is the one before; the one that comes so many later; so many months that go before it.
 */
export type Likeness =
  | { readonly year: number }
  | { readonly yearsBack: number }
  | { readonly yearsEarlier: number }
  | { readonly within: 'month' | 'year' }
  | { readonly following: 'day' | 'month' | 'year'; readonly count: number }
  | { readonly later: 'day' | 'month' | 'year'; readonly count: number }
  | { readonly precedingMonths: number }

/** What a time says; `period` null where its number only tells when, without a calendar. */
export type TimeReading = {
  readonly period: string | null
  readonly grain: 'day' | 'month' | 'year'
  readonly use?: TimeUse | undefined
  readonly adjectival?: boolean
  readonly reason?: NonFigureReason
  /** Where the time named before it tells it. */
  readonly like?: Likeness
}

/** A way of writing times, and how it is read. */
export type TimePattern = {
  readonly rule: string
  /** With which words a match may begin: one of these cues (words/cues.ts). */
  readonly opens: number
  /** What words every match holds: all of these. */
  readonly cues: number
  /** What must stand among so many words and marks behind the one that opens it: one of these cues. */
  readonly soon?: { readonly cue: number; readonly within: number }
  /** What else a sentence must hold. */
  readonly trigger?: RegExp
  /** Sticky: it is tried where a word begins that may open it. */
  readonly pattern: RegExp
  readonly read: (match: TimeMatch) => TimeReading | null
}
