import { BEFORE_FULL_VERB, PAST_FORMS } from '../../language/tag.ts'
import { tokenAt } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { clauseStart } from '../clause-start.ts'
import { BE, SEMICOLON_COLON } from '../../words/closed-classes.ts'
import { EVENT_NOUNS } from '../../words/event-words.ts'
import type { EventFound } from './event-found.ts'
import type { Governor } from '../governor/governor.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { wordSet } from '../../words/word-set.ts'
import { subjectVerb } from '../governor/subject-verb.ts'

const UNDER_IN: ReadonlySet<string> = new Set(['under', 'in', 'into', 'on'])

/** were under [arrest], remained in [detention], came under [attack], went on [strike] */
export function placedUnder(tokens: readonly Token[], verb: number): EventFound | null {
  for (let at = verb + 1; at <= verb + 3; at++) {
    if (!UNDER_IN.has(tokens[at]?.lower ?? '')) continue
    // in [pretrial] detention, in [de facto] custody
    let noun = at + 1
    while (noun < at + LONGEST_PLACE && tokens[noun + 1]?.tag === 'noun' && NARROWS.has(tokens[noun]?.tag ?? ''))
      noun += 1
    const event = PLACED_UNDER.get(tokens[noun]?.lemma ?? '')
    if (event !== undefined) return { event, governor: at + 1 }
  }
  return null
}

const LONGEST_PLACE = 3
const NARROWS: ReadonlySet<string> = new Set(['adjective', 'noun'])

const PLACED_UNDER: ReadonlyMap<string, string> = new Map([
  ['arrest', 'arrest'],
  ['attack', 'attack'],
  ['confinement', 'confine'],
  ['construction', 'construct'],
  ['custody', 'detain'],
  ['detention', 'detain'],
  ['investigation', 'investigate'],
  ['jail', 'imprison'],
  ['prison', 'imprison'],
  ['strike', 'strike'],
  ['suspension', 'suspend'],
  ['review', 'review'],
  ['treatment', 'treat'],
  ['trial', 'try'],
])

/** took 22 months [to build], had 15 days [to appeal]: what was done in that time */
export function whatTook({ kind, phrase }: Figure, tokens: readonly Token[]): EventFound | null {
  const verb = tokens[phrase.to + 1]
  if (kind !== 'duration' || tokens[phrase.to]?.lower !== 'to' || verb?.tag !== 'verb') return null
  return { event: verb.lemma, governor: phrase.to + 1 }
}

/** Plain being and having is no event, unless what follows the counted noun tells one. */
export function stateOf(
  figure: Figure,
  tokens: readonly Token[],
  governor: Governor,
  head: number | null,
): EventFound | null {
  // The [fine] for a first offense was 500 euros; but the fines of a year were 2 million
  const fine = figure.kind === 'money' ? fineBefore(tokens, governor.at) : null
  if (fine?.governor != null && tokens[fine.governor]?.entry.plural === false) return fine
  if (governor.relation === 'object' && speaksForPersons(figure, tokens, governor.at, head))
    return { event: 'represent', governor: governor.at }
  if (governor.relation === 'object' && BE.has(tokens[governor.at]?.lower ?? '')) return null
  if (governor.relation === 'subject') {
    const stayed =
      stayedAs(tokens, governor.at) ?? hadDone(tokens, governor.at) ?? doneToThose(figure, tokens, governor.at)
    if (stayed !== null) return stayed
  }
  if (figure.kind === 'duration') return subjectNoun(tokens, governor.at)
  if (figure.kind === 'money' && tokens[governor.at]?.lemma === 'range') return fineBefore(tokens, governor.at)
  if (head === null && tokens[figure.phrase.to]?.lower !== 'who') return null
  const own = subjectVerb(tokens, figure.phrase) ?? relativeBehind(tokens, figure.phrase.to)
  // consists of 128 deputies [elected] for four years: the sentence has its verb
  const after = own !== null && own.at === figure.phrase.to && governor.at < figure.phrase.from
  return own === null || (own.finite && !after) || (governor.relation !== 'object' && !after)
    ? null
    : { event: tokens[own.at]?.lemma ?? null, governor: own.at }
}

/** lawyers [represented] 312 applicants; but women represented 12 of the 40 members, the cut represented 40 workers */
function speaksForPersons(
  { kind, rule }: Figure,
  tokens: readonly Token[],
  verb: number,
  head: number | null,
): boolean {
  if (kind !== 'count' || tokens[verb]?.lemma !== 'represent' || head === null || rule.endsWith('count-of'))
    return false
  let subject = verb - 1
  while (BEFORE_FULL_VERB.has(tokenAt(tokens, subject)?.tag ?? '')) subject -= 1
  const { lower = '', lemma = '' } = tokenAt(tokens, subject) ?? {}
  return PERSON_NOUNS.has(tokens[head]?.lemma ?? '') && !EQUATED.has(lower) && !EQUATED.has(lemma)
}

/** What is as much as something: [this] represented 40 workers. */
const EQUATED = wordSet(`
  amount average count cut decline decrease drop fall figure growth it list number percent percentage proportion rate
  reduction result rise share sum that these this those total which
`)

const DONE_BY_COUNTED: ReadonlySet<string> = new Set(['involve', 'reach', 'say'])

/** remained [displaced], half of them [involved] discrimination, 12 [reached] the courts; but the total reached 12 */
function stayedAs(tokens: readonly Token[], verb: number): EventFound | null {
  const token = tokens[verb]
  if (token !== undefined && DONE_BY_COUNTED.has(token.lemma)) return { event: token.lemma, governor: verb }
  if (token === undefined || !/^(?:remain|stay|become)$/.test(token.lemma)) return null
  let at = verb + 1
  while (tokens[at]?.tag === 'adverb') at += 1
  const state = tokens[at]
  return state?.tag === 'past' || state?.tag === 'participle' ? { event: state.lemma, governor: at } : null
}

/** 57 had their licences [suspended]: what was done to something of theirs. */
function hadDone(tokens: readonly Token[], verb: number): EventFound | null {
  if (tokens[verb]?.lemma !== 'have') return null
  // 37 percent of households had [access] to water
  const access = tokens[verb + 1]?.tag === 'adjective' ? verb + 2 : verb + 1
  if (tokens[access]?.lower === 'access') return { event: 'access', governor: access }
  if (!POSSESSIVES.has(tokens[verb + 1]?.lower ?? '')) return null
  for (let at = verb + 3; at < verb + LONGEST_OBJECT; at++) {
    const token = tokens[at]
    if (token === undefined || token.shape === 'mark') return null
    if (/^(?:past|participle)$/.test(token.tag) && tokens[at - 1]?.tag === 'noun')
      return { event: token.lemma, governor: at }
  }
  return null
}

/** Of those [killed], 4,262 were in the east: where, of what befell them */
function doneToThose({ kind, head }: Figure, tokens: readonly Token[], verb: number): EventFound | null {
  if (kind !== 'count' || head !== null || tokens[0]?.lower !== 'of' || tokens[1]?.lower !== 'those') return null
  const done = tokens[2]
  const isPlace = BE.has(tokens[verb]?.lower ?? '') && tokens[verb + 1]?.tag === 'preposition'
  return isPlace && done !== undefined && PAST_FORMS.has(done.tag) ? { event: done.lemma, governor: 2 } : null
}

const POSSESSIVES: ReadonlySet<string> = new Set(['their', 'his', 'her', 'its', 'our'])
const LONGEST_OBJECT = 6

/** [Detention] could last up to 30 days. */
function subjectNoun(tokens: readonly Token[], verb: number): EventFound | null {
  let at = verb - 1
  while (at >= 0 && /^(?:modal|auxiliary|adverb)$/.test(tokens[at]?.tag ?? '')) at -= 1
  const event = EVENT_NOUNS.get(tokens[at]?.lemma ?? '')
  return event === undefined ? null : { event, governor: at }
}

/** [Fines] for such offences ranged from $50 to $400. */
function fineBefore(tokens: readonly Token[], verb: number): EventFound | null {
  const start = clauseStart(tokens, verb)
  const noun = tokens.findIndex(({ tag }, at) => at >= start && tag === 'noun')
  return noun >= 0 && noun < verb && tokens[noun]?.lemma === 'fine' ? { event: 'fine', governor: noun } : null
}

/** 11 agents from the committee (…), [who were convicted] */
function relativeBehind(tokens: readonly Token[], from: number): (Governor & { finite: boolean }) | null {
  for (let at = from; at < from + 16; at++) {
    const token = tokens[at]
    if (token === undefined || SEMICOLON_COLON.has(token.text) || token.tag === 'auxiliary') return null
    if (token.lower === 'who') return subjectVerb(tokens, { from: at, to: at })
  }
  return null
}
