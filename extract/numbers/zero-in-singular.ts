import { readNounPhrase } from '../language/noun-phrase.ts'
import { BEFORE_FULL_VERB, PAST_FORMS } from '../language/tag.ts'
import type { Token } from '../model.ts'
import { BE, HAVE } from '../words/closed-classes.ts'
import { HAPPENINGS, STATE_VERBS } from '../words/event-words.ts'
import { PERSON_NOUNS } from '../words/nouns.ts'
import { wordSet } from '../words/word-set.ts'

/**
 * What "no" before a singular states none of: of whom or what reports count ([no detainee] died, there was [no fatality]),
 * or of an amount that was to be paid ([no dividend] was paid). Of other singulars it only denies: no law was passed.
 * @param at where "no" stands, or "any" behind a negation
 */
export function zeroInSingular(tokens: readonly Token[], at: number): 'count' | 'amount' | null {
  const noun = readNounPhrase(tokens, at + 1, false)
  if (noun === null || noun.from !== at + 1) return null
  const head = tokens[noun.head]?.entry.singular ?? ''
  if (AMOUNTS.has(head)) return isPaid(tokens, at, noun.to) ? 'amount' : null
  if (HARMS.has(head)) return isTold(tokens, at) || verbBehind(tokens, noun.to) !== null ? 'count' : null
  if (!PERSON_NOUNS.has(head) && !CASES.has(head)) return null
  const verb = verbBehind(tokens, noun.to)
  return verb !== null && !STATE_VERBS.has(verb.lemma) && !ALLOWS.has(verb.lemma) ? 'count' : null
}

/** [paid] no dividend, no grant [was received] */
function isPaid(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1]
  if (before !== undefined && PAYS.has(before.lemma) && before.tag !== 'gerund') return true
  return PAYS.has(verbBehind(tokens, to)?.lemma ?? '')
}

/** [there was] no fatality, [had] no accident */
function isTold(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at - 1]?.lower ?? ''
  if (HAVE.has(verb)) return verb === 'had'
  if (!BE.has(verb) || verb === 'is' || verb === 'are') return false
  return tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'there')
}

/** The past verb of which the phrase that ends at a place is the subject; null where there is none, or what may be is told. */
function verbBehind(tokens: readonly Token[], to: number): Token | null {
  let at = to
  // No member [of staff] was dismissed, no detainee [under 18] died
  if (tokens[at]?.tag === 'preposition')
    while (at < to + LONGEST_PHRASE && IN_PHRASE.has(tokens[at]?.tag ?? '')) at += 1
  while (BEFORE_FULL_VERB.has(tokens[at]?.tag ?? '')) at += 1
  const verb = tokens[at]
  if (verb === undefined || !PAST_FORMS.has(verb.tag)) return null
  return tokens.slice(at, at + REACH).some(({ tag }) => tag === 'modal') ? null : verb
}

const LONGEST_PHRASE = 6
/** no person convicted of theft [may] stand */
const REACH = 8
const IN_PHRASE: ReadonlySet<string> = new Set('preposition determiner adjective noun name number'.split(' '))

/** What befalls people and things, and is counted. */
const HARMS: ReadonlySet<string> = new Set([
  ...HAPPENINGS,
  ...'death injury casualty fatality theft burglary robbery escape suicide homicide outage spill incident'.split(' '),
])

const CASES = wordSet(
  'complaint case claim application appeal request prosecution conviction arrest inspection violation',
)

const AMOUNTS = wordSet(`
  aid dividend grant subsidy bonus donation legacy bequest compensation levy royalty impairment funding fine penalty tax
  money loan
`)
const PAYS = wordSet(`
  pay receive award grant impose levy charge declare distribute raise recognise recognize spend provide take
`)

/** no prisoner was [allowed] to leave, [known] to have left: what may be, or is thought */
const ALLOWS = wordSet('allow permit require oblige entitle know believe expect think say want')
