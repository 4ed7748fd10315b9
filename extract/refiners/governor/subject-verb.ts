import { ABOUT_VERB, FINITE_FORMS, isFiniteForm } from '../../language/tag.ts'
import type { Span, Token } from '../../model.ts'
import { RELATIVES, WHICH_WHOM } from '../../words/closed-classes.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { behindContactClause, behindOf } from './contact-clause.ts'
import type { Governor } from './governor.ts'
import { isAdjectival } from './is-adjectival.ts'
import { isFiniteAuxiliary } from './is-finite-auxiliary.ts'
import { isVerbal } from './is-verbal.ts'
import { isYear } from './is-year.ts'
import { isFinitePast, isPostnominal, postnominalVerb, saysOfWhatKind } from './postnominal-verb.ts'
import { behindTemporalClause, OPENS_TIME } from './temporal-clause.ts'

/** The verb of a subject; `finite` where it makes the clause, not only belongs to the noun. */
export type SubjectVerb = Governor & { readonly finite: boolean }

/**
 * The verb of which the phrase is the subject: the first finite verb behind it, over phrases and clauses that belong to
 * the noun.
 */
export function subjectVerb(tokens: readonly Token[], phrase: Span): SubjectVerb | null {
  // a third [of which] it dismissed
  if (tokens[phrase.to]?.lower === 'of' && WHICH_WHOM.has(tokens[phrase.to + 1]?.lower ?? '')) {
    return relativeVerb(tokens, phrase.to + 1, true)
  }
  const postnominal = postnominalVerb(tokens, phrase.to)
  // 96 of which [it] passed on: the subject of the parts' own clause
  const start = WHICH_WHOM.has(tokens[phrase.to - 1]?.lower ?? '')
    ? phrase.to
    : behindContactClause(tokens, behindOf(tokens, phrase.to))
  for (let at = start; at < tokens.length && at < phrase.to + 30; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (!isFiniteForm(token.tag) && !mayHold(token.entry, TURNS)) continue
    if (token.shape === 'mark' && STOPS.has(token.text)) break
    if (token.text === '(') {
      const close = closing(tokens, at)
      if (close === null) break
      at = close
      continue
    }
    if (at === phrase.to && RELATIVES.has(token.lower) && token.lower !== 'that') return relativeVerb(tokens, at, false)
    // killed three officers [before he] was shot
    if (BEFORE_AFTER.has(token.lower) && tokens[at + 1]?.tag === 'pronoun') break
    if (OPENS_CLAUSE.has(token.lower) || opensSecondClause(tokens, at, phrase.from)) break
    const clause = at > phrase.to ? behindTemporalClause(tokens, at, tokens[phrase.to - 1]) : null
    if (clause !== null) {
      at = clause - 1
      continue
    }
    // on 20 October, [having] admitted only orphans: of the subject before
    if (token.lower === 'having' && tokens[at - 1]?.text === ',') break
    if (at === postnominal) continue
    // 80 members elected by the councils and 12 [appointed] by the king: those of another number
    if (postnominal !== null && token.tag === 'past' && tokens[at - 1]?.tag === 'number' && !isYear(tokens[at - 1]))
      break
    // the adults [surveyed] had read
    if (token.tag === 'past' && (isFiniteAuxiliary(tokens[at + 1]) || isFinitePast(tokens, at + 1))) continue
    // the cases of arson [brought] to court ended in acquittal
    if (token.tag === 'past' && tokens[at - 1]?.tag === 'noun' && isPostnominal(tokens, at)) continue
    // rockets believed [to be] homemade were fired
    if (token.tag === 'auxiliary' && tokens[at - 1]?.lower === 'to') continue
    if (token.tag === 'auxiliary' || token.tag === 'modal') return auxiliaryVerb(tokens, at, true)
    // 12 [needed] repairs: right behind a number that counts no noun
    const alone = at === phrase.to && tokens[at - 1]?.tag === 'number'
    if (token.tag === 'past' && (alone || !isAdjectival(tokens, at))) return { at, relation: 'subject', finite: true }
    if (token.tag === 'verb' && tokens[at - 1]?.tag !== 'particle') return { at, relation: 'subject', finite: true }
  }
  return postnominal === null || saysOfWhatKind(tokens, postnominal)
    ? null
    : { at: postnominal, relation: 'subject', finite: false }
}

const BEFORE_AFTER: ReadonlySet<string> = new Set(['before', 'after', 'until', 'since', 'as'])
const STOPS: ReadonlySet<string> = new Set([';', ':', '—', '–', ')'])

const OPENS_CLAUSE: ReadonlySet<string> = new Set(
  'while although because but when where if whereas who which that'.split(' '),
)

/**
 * granted women 14 weeks of leave[, and employers could] not dismiss them; fined it 400 euros [and suspended] it: a
 * clause or a verb of its own, where the clause before has had its verb.
 */
function opensSecondClause(tokens: readonly Token[], at: number, from: number): boolean {
  const joint = tokens[at]?.text === ',' ? at + 1 : at
  // Few words are conjunctions at all.
  if (tokens[joint]?.entry.closed !== 'conjunction' || !JOINS.has(tokens[joint].lower)) return false
  let verb = joint + 1
  if (joint > at) while (INSIDE_SUBJECT.has(tokens[verb]?.tag ?? '') && verb < joint + LONGEST_SUBJECT) verb += 1
  if (!FINITE_FORMS.has(tokens[verb]?.tag ?? '')) return false
  for (let before = from - 1; before >= 0 && before > from - LONGEST_CLAUSE; before--) {
    const token = tokens[before]
    if (token === undefined || token.entry.opensClause) return false
    if (FINITE_FORMS.has(token.tag)) return true
  }
  return false
}

const JOINS: ReadonlySet<string> = new Set(['and', 'but', 'or'])
/** What may end the clause of the subject or hold another one; all other words but verbs are passed over. */
const TURNS = soughtWords(STOPS, RELATIVES, OPENS_CLAUSE, OPENS_TIME.words, JOINS, ['(', ',', 'having'])
const INSIDE_SUBJECT: ReadonlySet<string> = new Set(['determiner', 'adjective', 'noun', 'name', 'pronoun'])
const LONGEST_SUBJECT = 5
const LONGEST_CLAUSE = 12

/** people [who were convicted] of: the verb of the relative clause. */
function relativeVerb(tokens: readonly Token[], at: number, finite: boolean): SubjectVerb | null {
  for (let index = at + 1; index < at + 12; index++) {
    const token = tokens[index]
    if (token === undefined || /^[;:.]$/.test(token.text)) return null
    if (token.tag === 'auxiliary' || token.tag === 'modal') return auxiliaryVerb(tokens, index, finite)
    if (token.tag === 'past' || token.tag === 'verb') return { at: index, relation: 'subject', finite }
  }
  return null
}

/** From an auxiliary on to the verb that it helps: [were] later [killed], [had] been [arrested]. */
function auxiliaryVerb(tokens: readonly Token[], at: number, finite: boolean): SubjectVerb {
  for (let index = at + 1; index < at + 7; index++) {
    const token = tokens[index]
    if (token === undefined) break
    if (isVerbal(token)) return { at: index, relation: 'subject', finite }
    // 14 more are [to be rebuilt]
    // had [yet] to be told
    if (!ABOUT_VERB.has(token.tag) && !(token.lower === 'yet' && tokens[index + 1]?.lower === 'to')) break
  }
  return { at, relation: 'subject', finite }
}

function closing(tokens: readonly Token[], at: number): number | null {
  for (let index = at + 1; index < at + 25; index++) if (tokens[index]?.text === ')') return index
  return null
}
