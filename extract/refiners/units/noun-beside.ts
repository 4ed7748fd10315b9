import { tokenBefore } from '../../language/token-before.ts'
import { readNounPhrase } from '../../language/noun-phrase.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { SEMICOLON_COLON } from '../../words/closed-classes.ts'
import { COLLECTIVES_OF_PERSONS } from '../../words/collective-nouns.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { startOfNouns } from '../labels/phrase-in-words.ts'
import { countedBefore } from './counted-before.ts'
import { namedPeople } from './item-noun.ts'
import { scoreOf } from './level-before.ts'
import { objectBroughtTo } from './object-of-change.ts'
import { predicateNoun } from './predicate-noun.ts'

/** What the words right beside the number say: a score, [homes] numbered 40, a staff [of] 23, [designed for] 650. */
export function nounBeside(figure: Figure, { tokens }: SentenceReading, before: readonly Figure[]): string | null {
  const opens = figure.phrase.from === 0
  const said = (opens ? null : scoreOf(figure, tokens)) ?? predicateNoun(figure, tokens)
  // What is asked now stands before the number.
  if (said !== null || opens) return said
  const item =
    ofListedItem(figure, tokens) ??
    nounOfAside(figure, tokens) ??
    comparedNoun(figure, tokens) ??
    nounOfOne(figure, tokens)
  if (item !== null) return item
  if (isOfPersons(figure, tokens)) return 'person'
  if (isCapacity(figure, tokens) || isMadeFor(figure, tokens)) return personsBefore(figure, tokens, before)
  if (isOfStaff(figure, tokens)) return 'staff'
  const brought = objectBroughtTo(figure, tokens)
  // took over two ships, bringing [the fleet] to 34: of what stands before
  if (brought !== null) return SUMS.has(brought) ? (unitOfLast(before) ?? brought) : brought
  return namedPeople(figure, tokens, before)
}

/** as follows: ships, 12; [barges], 40; docks, three */
function ofListedItem({ phrase }: Figure, tokens: readonly Token[]): string | null {
  const behind = tokens[phrase.to]
  if (tokenBefore(tokens, phrase.from)?.text !== ',' || !(behind === undefined || ENDS_ITEM.has(behind.text)))
    return null
  if (tokenBefore(tokens, phrase.from - 1)?.entry.plural !== true) return null
  const from = startOfNouns(tokens, phrase.from - 1)
  return SEMICOLON_COLON.has(tokenBefore(tokens, from)?.text ?? '')
    ? (readNounPhrase(tokens, from, true)?.unit ?? null)
    : null
}

/** [thefts], at 14,484, were as many as before: a number between commas behind the subject */
function nounOfAside({ phrase }: Figure, tokens: readonly Token[]): string | null {
  const { from, to } = phrase
  if (from < 3 || tokens[from - 1]?.lower !== 'at' || tokens[from - 2]?.text !== ',' || tokens[to]?.text !== ',')
    return null
  if (tokens[from - 3]?.entry.plural !== true) return null
  return readNounPhrase(tokens, startOfNouns(tokens, phrase.from - 2), true)?.unit ?? null
}

const ENDS_ITEM: ReadonlySet<string> = new Set([';', '.'])

/** twice as many [women] (412) as [men] (206), more [boats] (40) than [cars] (12): the noun before the bracket */
function comparedNoun({ phrase }: Figure, tokens: readonly Token[]): string | null {
  if (tokenBefore(tokens, phrase.from)?.text !== '(' || tokens[phrase.to]?.text !== ')') return null
  if (tokenBefore(tokens, phrase.from - 1)?.entry.plural !== true) return null
  const from = startOfNouns(tokens, phrase.from - 1)
  return MORE_THAN.has(tokenBefore(tokens, from)?.lower ?? '')
    ? (readNounPhrase(tokens, from, true)?.unit ?? null)
    : null
}

/** [the plant], one of three in the region */
function nounOfOne({ phrase }: Figure, tokens: readonly Token[]): string | null {
  const { from } = phrase
  if (from < 4 || tokens[from - 1]?.lower !== 'of' || tokens[from - 2]?.lower !== 'one') return null
  const noun = tokens[from - 4]
  return tokens[from - 3]?.text === ',' && noun?.tag === 'noun' && !noun.entry.plural ? noun.lower : null
}

const MORE_THAN: ReadonlySet<string> = new Set(['more', 'fewer', 'many', 'as', 'than'])

const SUMS: ReadonlySet<string> = new Set(['total', 'number', 'fleet', 'tally', 'count', 'sum'])

/** The noun of the figure before, without what narrows it: of new branches, branches. */
function unitOfLast(before: readonly Figure[]): string | null {
  const last = before.at(-1)
  return last?.kind === 'count' && last.unit !== null ? last.unit.slice(last.unit.lastIndexOf(' ') + 1) : null
}

/** a workforce [of] 2.2 million */
function isOfPersons({ phrase }: Figure, tokens: readonly Token[]): boolean {
  if (tokenBefore(tokens, phrase.from)?.lower !== 'of') return false
  // a labor [force] of 73 million
  if (tokenBefore(tokens, phrase.from - 1)?.lower === 'force')
    return LABOR.has(tokenBefore(tokens, phrase.from - 2)?.lower ?? '')
  return COLLECTIVES_OF_PERSONS.has(tokenBefore(tokens, phrase.from - 1)?.lemma ?? '')
}

const LABOR: ReadonlySet<string> = new Set(['labor', 'labour', 'work', 'police'])

/** the gallery's [staff of] 23, held by a staff of 22 */
function isOfStaff({ phrase }: Figure, tokens: readonly Token[]): boolean {
  return tokenBefore(tokens, phrase.from)?.lower === 'of' && tokenBefore(tokens, phrase.from - 1)?.lower === 'staff'
}

/** The 15 prisons, which have a [capacity of] 7,600: places for persons, not what has it; but a production capacity */
function isCapacity({ phrase }: Figure, tokens: readonly Token[]): boolean {
  if (!JOINS_CAPACITY.has(tokenBefore(tokens, phrase.from)?.lower ?? '')) return false
  return (
    tokenBefore(tokens, phrase.from - 1)?.lemma === 'capacity' &&
    !OF_WORKS.has(tokenBefore(tokens, phrase.from - 2)?.lower ?? '')
  )
}

/** cells intended [for six], a prison built [for 650] */
function isMadeFor({ phrase }: Figure, tokens: readonly Token[]): boolean {
  return (
    tokenBefore(tokens, phrase.from)?.lower === 'for' && MADE.has(tokenBefore(tokens, phrase.from - 1)?.lower ?? '')
  )
}

const MADE: ReadonlySet<string> = new Set(['designed', 'intended', 'meant', 'built'])

/** held 31,204 inmates, although the capacity was [18,500]: the persons of whom it has told */
function personsBefore(figure: Figure, tokens: readonly Token[], before: readonly Figure[]): string {
  const unit = countedBefore(before, figure, tokens)?.unit ?? 'person'
  return PERSON_NOUNS.has(unit.slice(unit.lastIndexOf(' ') + 1)) ? unit : 'person'
}

const JOINS_CAPACITY: ReadonlySet<string> = new Set(['of', 'for', 'is', 'was'])
/** What is made, moved or stored, and not who finds a place. */
const OF_WORKS: ReadonlySet<string> = new Set(
  'production manufacturing processing generating installed storage annual daily output cargo handling'.split(' '),
)
