import type { Figure, Span, Token } from '../../model.ts'
import { RELATIVES } from '../../words/closed-classes.ts'
import { REPORTING_VERBS, STATE_VERBS } from '../../words/event-words.ts'

const EDGE_MARKS: ReadonlySet<string> = new Set('; : ( ) — –'.split(' '))
const EDGE_WORDS: ReadonlySet<string> = new Set(
  'that which who whom while although though because but when where if whereas unless'.split(' '),
)
const SKIPPED_MARKS: ReadonlySet<string> = new Set(['"', '“', '”', '‘', '’', '$', '€', '£', '-'])
const PASSED_OVER: ReadonlySet<string> = new Set(['remaining', 'following', 'preceding', 'existing', 'outstanding'])
const TOTALS: ReadonlySet<string> = new Set('total average number group series majority sum'.split(' '))
const JOINS: ReadonlySet<string> = new Set(['and', 'or', ','])
const STOPS: ReadonlySet<string> = new Set([';', ':', '—'])
const OPENS_NOUN: ReadonlySet<string> = new Set(['determiner', 'number', 'adjective', 'preposition'])
const PAUSES: ReadonlySet<string> = new Set([';', ':', ','])
const OPENS_OTHER: ReadonlySet<string> = new Set('and that which who while but because'.split(' '))

/**
 * The word that governs a figure, and how: `object` killed 12, `subject` 12 were killed, `of` the death of 12,
 * `oblique` in 12 villages.
 */
export type Governor = { readonly at: number; readonly relation: 'object' | 'subject' | 'of' | 'oblique' | 'label' }

/** Whether a word may be the verb of what is counted. */
export function isVerbal(token: Token | undefined): boolean {
  const tag = token?.tag
  return tag === 'verb' || tag === 'past' || tag === 'participle' || tag === 'gerund'
}

/**
 * sex [trafficking], the anti-[trafficking] unit, forced [begging]: a gerund that is a noun, with no object behind it.
 */
export function isNominal(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (token.tag !== 'gerund' || before === undefined) return false
  const modified = before.tag === 'noun' || before.tag === 'adjective' || before.tag === 'past' || before.text === '-'
  const object = after !== undefined && /^(?:determiner|number|pronoun|adjective)$/.test(after.tag)
  return modified && !object
}

/** A colon, semicolon or bracket, or a word that opens a clause: nothing beyond it governs. */
function isClauseEdge(token: Token): boolean {
  return EDGE_MARKS.has(token.text) || EDGE_WORDS.has(token.lower)
}

/**
 * Finds the word that tells what happened to the counted, by walking outward from the figure's phrase.
 * @returns null where the sentence only states existence
 */
export function findGovernor(figure: Figure, tokens: readonly Token[]): Governor | null {
  const { phrase } = figure
  const left = skipLeft(tokens, phrase.from)
  const before = tokens[left]
  const own = subjectVerb(tokens, phrase)
  if (before === undefined || isClauseEdge(before) || before.text === ',') return own ?? fromLeft(tokens, left, phrase)
  if (isVerbal(before)) {
    if (isQuantifying(before))
      return own?.finite === true && isPlainClause(tokens, phrase.to, own.at)
        ? own
        : fromLeft(tokens, left - 1, { from: left, to: left })
    const tells = REPORTING_VERBS.has(before.lemma) && own !== null && isPlainClause(tokens, phrase.to, own.at)
    return tells ? own : { at: firstOfPair(tokens, left), relation: 'object' }
  }
  if (before.tag === 'auxiliary') return existence(tokens, left, phrase)
  // of which 41 were resolved
  if (before.lower === 'of' && own?.finite === true && /^wh(?:ich|om|ose)$/.test(tokens[left + 1]?.lower ?? ''))
    return own
  if (before.tag === 'preposition' || before.tag === 'particle') return oblique(tokens, left, own)
  if (own !== null && (own.finite || before.tag === 'conjunction')) return own
  return fromLeft(tokens, left, phrase)
}

/** fines [totalling] £640,000 were imposed, terms [ranging] from two years: says how much, not what happened. */
function isQuantifying({ tag, lemma }: Token): boolean {
  return tag === 'gerund' && STATE_VERBS.has(lemma)
}

/** Between the counted and its verb nothing opens another clause or joins another verb. */
function isPlainClause(tokens: readonly Token[], from: number, to: number): boolean {
  return !tokens.slice(from, to).some((token) => isClauseEdge(token) || /^(?:,|and|or|nor)$/.test(token.lower))
}

/** The last token before the phrase that is not an adverb, a determiner or a quote. */
function skipLeft(tokens: readonly Token[], from: number): number {
  let at = from - 1
  while (at >= 0) {
    const token = tokens[at]
    if (token === undefined) break
    const skipped =
      token.tag === 'adverb' ||
      token.tag === 'determiner' ||
      (token.lower === 'average' && tokens[at - 1]?.lower === 'on') ||
      (token.lower === 'on' && tokens[at + 1]?.lower === 'average') ||
      SKIPPED_MARKS.has(token.text) ||
      (token.tag === 'adjective' && token.lower !== 'responsible') ||
      (token.lower === 'but' && tokens[at - 1]?.lower === 'all') ||
      PASSED_OVER.has(token.lower) ||
      totalOf(tokens, at)
    if (!skipped) break
    at -= 1
  }
  return at
}

/** "a total of", "an average of", "the number of" before a number. */
function totalOf(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  if (word === 'of') return TOTALS.has(tokens[at - 1]?.lower ?? '')
  return TOTALS.has(word) && tokens[at + 1]?.lower === 'of'
}

/** Of "disrupted and prevented", "detained, harassed, or attacked" the first tells. */
function firstOfPair(tokens: readonly Token[], at: number): number {
  let first = at
  for (let index = at - 1; index >= 0 && index >= at - 8; index--) {
    const token = tokens[index]
    if (token === undefined) break
    // hours [worked] fell: two verbs with nothing between are none of a pair; of complaints [upheld] numbered 233 it
    // tells
    if (isVerbal(token) && index + 1 === first && !STATE_VERBS.has(tokens[first]?.lemma ?? '')) break
    if (isVerbal(token) && token.tag === tokens[first]?.tag) first = index
    else if (!JOINS.has(token.lower) && token.tag !== 'adverb') break
  }
  return first
}

const OPENS_CLAUSE: ReadonlySet<string> = new Set(
  'while although because but when where if whereas who which that'.split(' '),
)

/**
 * The verb of which the phrase is the subject: the first finite verb behind it, over phrases and clauses that belong to
 * the noun.
 */
export function subjectVerb(tokens: readonly Token[], phrase: Span): (Governor & { finite: boolean }) | null {
  const postnominal = postnominalVerb(tokens, phrase.to)
  for (let at = behindContactClause(tokens, phrase.to); at < tokens.length && at < phrase.to + 30; at++) {
    const token = tokens[at]
    if (token === undefined || STOPS.has(token.text) || token.text === ')') break
    if (token.text === '(') {
      const close = closing(tokens, at)
      if (close === null) break
      at = close
      continue
    }
    if (RELATIVES.has(token.lower) && at === phrase.to && token.lower !== 'that') return relativeVerb(tokens, at)
    if (OPENS_CLAUSE.has(token.lower)) break
    if (at === postnominal) continue
    // rockets believed [to be] homemade were fired
    if (token.tag === 'auxiliary' && tokens[at - 1]?.lower === 'to') continue
    if (token.tag === 'auxiliary' || token.tag === 'modal') return auxiliaryVerb(tokens, at, true)
    // 12 [needed] repairs: right behind a number that counts no noun
    const alone = at === phrase.to && tokens[at - 1]?.tag === 'number'
    if (token.tag === 'past' && (alone || !isAdjectival(tokens, at))) return { at, relation: 'subject', finite: true }
    if (token.tag === 'verb' && tokens[at - 1]?.tag !== 'particle') return { at, relation: 'subject', finite: true }
  }
  return postnominal === null ? null : { at: postnominal, relation: 'subject', finite: false }
}

/** the 20 recommendations [we made] in 2019 have been implemented: a clause without its "that". */
export function behindContactClause(tokens: readonly Token[], from: number): number {
  if (!CONTACT.has(tokens[from]?.lower ?? '')) return from
  let at = from + 1
  while (tokens[at]?.tag === 'auxiliary' || tokens[at]?.tag === 'adverb') at += 1
  return isVerbal(tokens[at]) ? at + 1 : from
}

const CONTACT: ReadonlySet<string> = new Set(['we', 'it', 'they', 'he', 'she', 'i', 'you'])

/** 472 websites [blocked] by the government: a participle right behind the noun that belongs to it. */
export function postnominalVerb(tokens: readonly Token[], from: number): number | null {
  let at = from
  while (tokens[at]?.tag === 'adverb' && at < from + 2) at += 1
  const token = tokens[at]
  if (token?.tag === 'participle') return at
  return token?.tag === 'past' && isPostnominal(tokens, at) ? at : null
}

const INSIDE_PHRASE: ReadonlySet<string> = new Set(['noun', 'adjective', 'gerund'])

/** 50 [known] camps, the [attempted] coup: an -ed form between a determiner, number or adjective and a noun. */
export function isAdjectival(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  const inside = before !== undefined && OPENS_NOUN.has(before.tag)
  return (inside || before?.text === '-') && after !== undefined && INSIDE_PHRASE.has(after.tag)
}

/** people [who were convicted] of: the verb of the relative clause. */
function relativeVerb(tokens: readonly Token[], at: number): (Governor & { finite: boolean }) | null {
  for (let index = at + 1; index < at + 12; index++) {
    const token = tokens[index]
    if (token === undefined || /^[;:.]$/.test(token.text)) return null
    if (token.tag === 'auxiliary' || token.tag === 'modal') return auxiliaryVerb(tokens, index, false)
    if (token.tag === 'past' || token.tag === 'verb') return { at: index, relation: 'subject', finite: false }
  }
  return null
}

/** From an auxiliary on to the verb that it helps: [were] later [killed], [had] been [arrested]. */
function auxiliaryVerb(tokens: readonly Token[], at: number, finite: boolean): Governor & { finite: boolean } {
  for (let index = at + 1; index < at + 7; index++) {
    const token = tokens[index]
    if (token === undefined) break
    if (isVerbal(token)) return { at: index, relation: 'subject', finite }
    // 14 more are [to be rebuilt]
    if (!/^(?:auxiliary|modal|adverb|particle)$/.test(token.tag)) break
  }
  return { at, relation: 'subject', finite }
}

/**
 * An -ed form behind a noun that belongs to the noun: what it is done by, in or for follows, and a finite verb comes
 * later.
 */
function isPostnominal(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (next === undefined || next.shape === 'mark') return false
  if (next.lower === 'by') return true
  if (next.tag !== 'preposition' && next.tag !== 'particle' && next.tag !== 'adverb') return false
  return hasFiniteLater(tokens, at + 1)
}

function hasFiniteLater(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && at < from + 20; at++) {
    const token = tokens[at]
    if (token === undefined || PAUSES.has(token.text) || OPENS_OTHER.has(token.lower)) return false
    if (token.tag === 'auxiliary' || token.tag === 'modal') return true
    if (token.tag === 'past' && isVerbal(token) && /^(?:noun|name)$/.test(tokens[at - 1]?.tag ?? '')) return true
  }
  return false
}

/** there [were] 12 cases; 12 X [were] Y: the words behind may still tell (under arrest, in detention). */
function existence(tokens: readonly Token[], at: number, phrase: Span): Governor | null {
  const there = tokens.slice(Math.max(0, at - 4), at).some((token) => token.lower === 'there')
  const own = there ? subjectVerb(tokens, phrase) : null
  return own !== null && !isOfNearer(own, tokens, phrase.to)
    ? { at: own.at, relation: 'subject' }
    : { at, relation: 'object' }
}

/**
 * 640 inmates in jails [designed] for fewer; 48,721 births, the lowest number since records [began]: another noun's
 * verb.
 */
function isOfNearer({ at, finite }: { at: number; finite: boolean }, tokens: readonly Token[], from: number): boolean {
  if (at > from && finite && tokens[at]?.tag === 'past' && tokens[at - 1]?.tag === 'noun') return true
  return tokens.slice(from, at).some(({ text }) => text === ',')
}

const AS_OBJECT: ReadonlySet<string> = new Set(['to', 'for', 'by'])

/** Behind a preposition: the noun or verb before it. */
function oblique(tokens: readonly Token[], at: number, own: (Governor & { finite: boolean }) | null): Governor | null {
  const preposition = tokens[at]?.lower ?? ''
  const before = at - 1
  const token = tokens[before]
  if (token === undefined) return own
  // [each] of our 46 branches was inspected
  if (preposition === 'of' && (token.tag === 'determiner' || token.tag === 'pronoun' || token.lower === 'neither'))
    return own ?? fromLeft(tokens, before - 1, { from: before, to: before })
  // denied [boarding] to 212
  if (token.tag === 'gerund' && tokens[before - 1]?.tag === 'past')
    return fromLeft(tokens, before - 1, { from: before, to: before })
  if (isVerbal(token)) {
    if (isQuantifying(token)) return fromLeft(tokens, before - 1, { from: before, to: before })
    const object = AS_OBJECT.has(preposition) || (preposition === 'on' && REPORTING_VERBS.has(token.lemma))
    return { at: firstOfPair(tokens, before), relation: object ? 'object' : 'oblique' }
  }
  if (token.tag === 'noun' || token.tag === 'name')
    return { at: before, relation: preposition === 'of' ? 'of' : 'oblique' }
  return fromLeft(tokens, before, { from: at, to: at })
}

/** The nearest verb to the left within the clause. */
export function fromLeft(tokens: readonly Token[], at: number, phrase: Span): Governor | null {
  for (let index = Math.min(at, phrase.from - 1); index >= 0 && index >= phrase.from - 40; index--) {
    const token = tokens[index]
    if (token === undefined || isClauseEdge(token)) return null
    // recovering 230 [stolen] phones and £48,000
    if (isVerbal(token) && tokens[index - 1]?.tag === 'number' && isAdjectival(tokens, index)) continue
    if (isVerbal(token) && token.tag !== 'gerund') return { at: firstOfPair(tokens, index), relation: 'oblique' }
    if (isNominal(token, tokens[index - 1], tokens[index + 1])) continue
    if (token.tag === 'gerund' && tokens[index - 1]?.tag !== 'determiner')
      return { at: firstOfPair(tokens, index), relation: 'oblique' }
  }
  return null
}

function closing(tokens: readonly Token[], at: number): number | null {
  for (let index = at + 1; index < at + 25; index++) if (tokens[index]?.text === ')') return index
  return null
}
