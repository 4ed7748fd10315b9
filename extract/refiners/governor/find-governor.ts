import { BEFORE_FULL_VERB, PAST_FORMS } from '../../language/tag.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Span, Token } from '../../model.ts'
import { REPORTING_VERBS, STATE_VERBS } from '../../words/event-words.ts'
import { firstConjunct } from './first-conjunct.ts'
import type { Governor } from './governor.ts'
import { isClauseEdge } from './is-clause-edge.ts'
import { isVerbal } from './is-verbal.ts'
import { standsInWithPhrase } from './with-phrase.ts'
import { leftOfPhrase } from './left-of-phrase.ts'
import { nearestVerbBefore } from './nearest-verb-before.ts'
import { type SubjectVerb, subjectVerb } from './subject-verb.ts'

/**
 * Finds the word that tells what happened to the counted, by walking outward from the figure's phrase.
 * @returns null where the sentence only states existence
 */
export function findGovernor(figure: Figure, tokens: readonly Token[]): Governor | null {
  const { phrase } = figure
  const left = leftOfPhrase(tokens, phrase.from)
  const before = left < 0 ? undefined : tokens[left]
  if (before === undefined || before.text === ',' || isClauseEdge(before))
    return subjectVerb(tokens, phrase) ?? nearestVerbBefore(tokens, left, phrase)
  if (isQuantifying(before)) {
    if (standsInWithPhrase(tokens, left)) return null
    const own = subjectVerb(tokens, phrase)
    return own?.finite === true && isPlainClause(tokens, phrase.to, own.at)
      ? own
      : nearestVerbBefore(tokens, left - 1, { from: left, to: left })
  }
  if (isVerbal(before)) {
    const denies = before.lemma === 'deny'
    const own = denies || REPORTING_VERBS.has(before.lemma) ? subjectVerb(tokens, phrase) : null
    // denied 20 people [had died]; but denied 20 people access
    const mayTell = own !== null && (!denies || (own.finite && !isBareNoun(tokens, own.at)))
    const tells = mayTell && isPlainClause(tokens, phrase.to, own.at)
    return tells ? own : { at: firstConjunct(tokens, left), relation: 'object' }
  }
  if (before.tag === 'auxiliary') return existence(tokens, left, phrase)
  // of which 41 were resolved
  if (before.lower === 'of' && OF_THEM.has(tokens[left + 1]?.lower ?? '')) {
    const own = subjectVerb(tokens, phrase)
    if (own?.finite === true) return own
  }
  // lodged 46 appeals; in [28] the sentence was increased; opened 300 files, and in [40 cases] charges were dropped
  if (before.lower === 'in' && OPENS_OWN_CLAUSE.has(tokenBefore(tokens, left)?.lower ?? '')) {
    const own = subjectVerb(tokens, phrase)
    // in 38 of the files this had not [happened]
    const tells = own !== null && own.at > phrase.to && tokens[own.at]?.lemma !== 'happen'
    if (own === null ? figure.head === null : tells && isPlainClause(tokens, phrase.to, own.at)) return own
  }
  if (before.tag === 'preposition' || before.tag === 'particle') return oblique(tokens, left, phrase)
  const own = subjectVerb(tokens, phrase)
  if (own !== null && (own.finite || before.tag === 'conjunction')) return own
  return nearestVerbBefore(tokens, left, phrase)
}

/** denied 20 people [access]; but had [lost], would [lose]: a base form that nothing before makes a verb */
function isBareNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokenBefore(tokens, at)?.tag ?? ''
  return tokens[at]?.tag === 'verb' && before !== 'modal' && !BEFORE_FULL_VERB.has(before)
}

const OPENS_OWN_CLAUSE: ReadonlySet<string> = new Set([';', 'and', 'but', 'while'])

const OF_THEM: ReadonlySet<string> = new Set(['which', 'whom', 'whose'])

/**
 * fines [totalling] £640,000 were imposed, terms [ranging] from two years, received grants [worth] $2 million: says how
 * much, not what happened.
 */
function isQuantifying({ tag, lemma, lower }: Token): boolean {
  return lower === 'worth' || (tag === 'gerund' && STATE_VERBS.has(lemma))
}

/** Between the counted and its verb nothing opens another clause or joins another verb. */
function isPlainClause(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token !== undefined && (isClauseEdge(token) || JOINTS.has(token.lower))) return false
  }
  return true
}

const JOINTS: ReadonlySet<string> = new Set([',', 'and', 'or', 'nor'])

/** there [were] 12 cases; 12 X [were] Y: the words behind may still tell (under arrest, in detention). */
function existence(tokens: readonly Token[], at: number, phrase: Span): Governor | null {
  const own = isBehindThere(tokens, at) ? subjectVerb(tokens, phrase) : null
  return own !== null && !isOfNearer(own, tokens, phrase.to)
    ? { at: own.at, relation: 'subject' }
    : { at, relation: 'object' }
}

function isBehindThere(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= 0 && at >= verb - FARTHEST_THERE; at--) if (tokens[at]?.lower === 'there') return true
  return false
}

/** there had still been 12 cases */
const FARTHEST_THERE = 4

/**
 * 640 inmates in jails [designed] for fewer; 48,721 births, the lowest number since records [began]: another noun's
 * verb.
 */
function isOfNearer({ at, finite }: SubjectVerb, tokens: readonly Token[], from: number): boolean {
  if (at > from && finite && tokens[at]?.tag === 'past' && tokens[at - 1]?.tag === 'noun') return true
  // there were 160 men on trial[, and 41] had been convicted; on trial [and 41] had been convicted
  return tokens
    .slice(from, at)
    .some(({ text, tag }, index) => text === ',' || (tag === 'number' && tokens[from + index - 1]?.lower === 'and'))
}

/** Behind a preposition: the noun or verb before it. */
function oblique(tokens: readonly Token[], at: number, phrase: Span): Governor | null {
  const preposition = tokens[at]?.lower ?? ''
  const before = at - 1
  const token = tokenBefore(tokens, at)
  if (token === undefined) return subjectVerb(tokens, phrase)
  // trained 145 judges at seven workshops [held] in the capital
  const isDone = PAST_FORMS.has(tokens[phrase.to]?.tag ?? '') && tokens[phrase.to + 1]?.tag === 'preposition'
  if (isDone && HELD.has(tokens[phrase.to]?.lemma ?? '')) return { at: phrase.to, relation: 'subject' }
  // [each] of our 46 branches was inspected
  if (preposition === 'of' && (token.tag === 'determiner' || token.tag === 'pronoun' || token.lower === 'neither'))
    return subjectVerb(tokens, phrase) ?? nearestVerbBefore(tokens, before - 1, { from: before, to: before })
  // denied [boarding] to 212
  // provided shelter and [counseling] to 341 victims: a noun beside a noun
  if (token.tag === 'gerund' && (tokenBefore(tokens, before)?.tag === 'past' || isBesideNoun(tokens, before)))
    return nearestVerbBefore(tokens, before - 1, { from: before, to: before })
  // criticised the authority [concerned] in 561 cases: which authority
  if (SAYS_WHICH.has(token.lower) && tokens[before - 1]?.tag === 'noun')
    return nearestVerbBefore(tokens, before - 1, { from: before, to: before })
  if (isVerbal(token)) {
    if (isQuantifying(token) && standsInWithPhrase(tokens, before)) return null
    if (isQuantifying(token)) return nearestVerbBefore(tokens, before - 1, { from: before, to: before })
    const object = AS_OBJECT.has(preposition) || (preposition === 'on' && REPORTING_VERBS.has(token.lemma))
    return { at: firstConjunct(tokens, before), relation: object ? 'object' : 'oblique' }
  }
  if (token.tag === 'noun' || token.tag === 'name')
    return { at: before, relation: preposition === 'of' ? 'of' : 'oblique' }
  // 189 victims—122 of them women—compared with 154 [identified] in 2022
  const outer = nearestVerbBefore(tokens, before, { from: at, to: at })
  return outer === null && token.lower === 'compared' ? subjectVerb(tokens, phrase) : outer
}

function isBesideNoun(tokens: readonly Token[], at: number): boolean {
  return at > 1 && tokens[at - 1]?.tag === 'conjunction' && tokens[at - 2]?.tag === 'noun'
}

const HELD: ReadonlySet<string> = new Set(['hold', 'convene', 'organize', 'organise', 'stage'])

const SAYS_WHICH: ReadonlySet<string> = new Set(['concerned', 'involved'])
const AS_OBJECT: ReadonlySet<string> = new Set(['to', 'for', 'by'])
