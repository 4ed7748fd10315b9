import type { Figure, SentenceReading, Token } from '../../model.ts'
import { wordSet } from '../../words/word-set.ts'
import { lawSpeaks } from './law-speaks.ts'
import { holdsLemma } from './lemmas-behind.ts'

/** a [five-year], $15 million program: how long it lasts was set, whatever is done or planned under it. */
export function isRuledStretch(figure: Figure, sentence: SentenceReading): boolean {
  const { tokens } = sentence
  if (!isCompoundStretch(figure, tokens)) return false
  // the [4-hour] target was met
  const noun = tokens[figure.phrase.to]
  if (noun?.tag === 'noun' && AIMED_AT.has(noun.lemma)) return true
  // paid little for 14-hour [days]: how long they were, unless a law says so
  if (noun?.lemma === 'day') return lawSpeaks(sentence, figure)
  return holdsLemma(tokens, figure.phrase.to, 8, RULED_STRETCH)
}

/** a [five-year] plan, a [30-day] limit */
export function isCompoundStretch({ kind, to }: Figure, tokens: readonly Token[]): boolean {
  return kind === 'duration' && tokens[to]?.text === '-' && tokens[to].glued
}

const AIMED_AT: ReadonlySet<string> = new Set(['target', 'standard', 'deadline'])
const RULED_STRETCH = wordSet(`
  agreement ban bond break budget conscription contract course curfew day emergency enlistment extension gilt grant
  guarantee initiative lease licence license limit loan mandate moratorium mortgage note obligation period permit plan
  program programme project re-enlistment sentence strategy tenancy term treasury visa warranty workday
`)

/** extended the curfew [by] 90 days, declared it [for] a month; but research extended over 11 years */
export function isExtension({ kind, event, unit, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'duration' || unit === 'hour' || !EXTENDS.has(event ?? '')) return false
  return BY_FOR_TO.has(tokens[phrase.from - 1]?.lower ?? '')
}

const EXTENDS: ReadonlySet<string> = new Set(['extend', 'prolong', 'renew', 'declare', 'impose', 'proclaim'])
const BY_FOR_TO: ReadonlySet<string> = new Set(['by', 'for', 'to', 'another'])
