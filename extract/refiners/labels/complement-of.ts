import { readNounPhrase } from '../../language/noun-phrase.ts'
import type { Figure, Token } from '../../model.ts'
import { wordMap } from '../../words/word-map.ts'
import { wordSet } from '../../words/word-set.ts'
import { phraseText } from '../phrase-text.ts'

/**
 * What stands behind a verb that says too little without it: officers charged [with murder], schools rated [good], flights
 * cancelled [because of weather].
 * @returns with a blank before it; empty where the verb says enough
 */
export function complementOf(figure: Figure, tokens: readonly Token[]): string {
  const { event, governor, phrase, kind, scope } = figure
  if (governor === null || event === null || kind !== 'count') return ''
  // were charged [with] murder; charged 12 officers [with] murder; 14 "reasonable", whose verb is not said again
  const at = governor >= phrase.to ? governor + 1 : phrase.to
  const cause = causeBehind(tokens, at)
  if (cause !== null) return ` ${cause}`
  if (GRADES.has(event)) return gradeAt(tokens, at)
  const preposition = CHARGES.get(event)
  const said = preposition === undefined || tokens[at]?.lower !== preposition ? undefined : scope[preposition]
  return said === undefined ? '' : ` ${preposition} ${said.join(' and ')}`
}

/** What people are accused of, or treated for. */
const CHARGES = wordMap(`
  charge with|accuse of|convict of|acquit of|suspect of|indict for|prosecute for|arrest for|fine for|treat for|diagnose with
`)

/** Verbs that put a thing into a class. */
const GRADES = wordSet('rate grade judge deem find declare assess classify rank consider')

/** were rated ["good"], [as good], were found [guilty] */
function gradeAt(tokens: readonly Token[], from: number): string {
  let at = tokens[from]?.lower === 'as' ? from + 1 : from
  const isQuoted = QUOTES.has(tokens[at]?.text ?? '')
  if (isQuoted) at += 1
  const grade = tokens[at]
  if (grade === undefined || !(isQuoted || grade.tag === 'adjective') || grade.shape !== 'word') return ''
  const behind = tokens[at + 1]
  const ends = behind === undefined || behind.shape === 'mark' || ENDS_GRADE.has(behind.tag)
  return ends ? ` ${grade.lower}` : ''
}

const QUOTES: ReadonlySet<string> = new Set(['"', '“', '‘', "'"])
const ENDS_GRADE: ReadonlySet<string> = new Set(['preposition', 'conjunction', 'adverb'])

/** 260 [because of weather], 122 [for technical reasons], 40 [owing to a strike of drivers]: why, in the words of the text */
export function causeBehind(tokens: readonly Token[], at: number): string | null {
  const [first, second] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '']
  const isCause = CAUSES.get(first) === second
  if (!isCause && first !== 'for') return null
  const from = isCause ? at + 2 : at + 1
  const start = tokens[from]?.tag === 'determiner' ? from + 1 : from
  const noun = readNounPhrase(tokens, start, false)
  if (noun === null || noun.from !== start || noun.to > start + LONGEST) return null
  if (!isCause && !REASONS.has(tokens[noun.head]?.entry.singular ?? '')) return null
  const of = tokens[noun.to]?.lower === 'of' ? readNounPhrase(tokens, noun.to + 1, false) : null
  const end = of !== null && of.from === noun.to + 1 && of.to <= of.from + LONGEST ? of.to : noun.to
  return `${isCause ? 'because of' : 'for'} ${phraseText(tokens, start, end)}`
}

const CAUSES = wordMap('because of|owing to|due to')
const REASONS = wordSet('reason ground cause')
const LONGEST = 4
