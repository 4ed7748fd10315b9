import type { Figure, Token } from '../../model.ts'
import { BE, IS_ARE } from '../../words/closed-classes.ts'
import { clauseStart } from '../clause-start.ts'
import { isVerbal } from '../governor/is-verbal.ts'
import { tokenBefore } from '../../language/token-before.ts'

/** What is asked for something, and so set beforehand. In the plural many are income as well. */
const PRICES: ReadonlySet<string> = new Set(
  'admission entry entrance fee fare tariff toll tuition subscription membership ticket rent deposit'.split(' '),
)
/** Of prices these tell what was observed, not what was asked. */
const OBSERVED: ReadonlySet<string> = new Set(
  'average mean median total income revenue receipt proceeds audit annual aggregate combined'.split(' '),
)
const SETTING: ReadonlySet<string> = new Set(
  'cap set fix raise increase reduce cut freeze lower rise start remain stay hold go range vary be'.split(' '),
)
const ASKING: ReadonlySet<string> = new Set(['sell', 'retail', 'cost'])
const AGREED: ReadonlySet<string> = new Set(['bear', 'carry', 'accrue', 'charge', 'attract', 'earn', 'pay'])
const CAN: ReadonlySet<string> = new Set(['can', 'may'])
const SOLD_AS: ReadonlySet<string> = new Set(['go', 'goes', 'went', 'is', 'are'])
const AT_FROM: ReadonlySet<string> = new Set(['at', 'from'])
const FOR_AT: ReadonlySet<string> = new Set(['for', 'from', 'at'])
const LONGEST_PREDICATE = 8

/**
 * Whether an amount is a price: admission is [$18], which costs [£36] a year, can be hired for [€900] a day, bears
 * interest at [4.5%]. An amount written with a scale is taken in, not asked for.
 */
export function isPrice({ kind, of, phrase, rule, per }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'money' && kind !== 'percent') return false
  const verb = verbBefore(tokens, phrase.from)
  if (verb === null) return false
  // prize money was [set at] $2 million
  if (tokens[verb]?.lower === 'set' && tokens[verb - 1]?.tag === 'auxiliary' && tokens[verb + 1]?.lower === 'at')
    return true
  if (rule.startsWith('digits-scaled')) return false
  const { lower, lemma, tag } = tokens[verb] ?? { lower: '', lemma: '', tag: 'mark' }
  if (kind === 'percent' && of === null && IS_ARE.has(lower) && isTax(tokens, verb))
    return !COMPARING.has(tokens[phrase.to]?.lower ?? '')
  // corporation tax is [levied at] 25 per cent
  if (kind === 'percent' && lemma === 'levy' && IS_ARE.has(tokens[verb - 1]?.lower ?? '')) return true
  if (kind === 'percent') return AGREED.has(lemma) && tokens[verb + 1]?.lower === 'interest' && isPresent(tokens, verb)
  // cost SEK 124.60 [on average]
  if (tokens[phrase.to]?.lower === 'on' && OBSERVED.has(tokens[phrase.to + 1]?.lower ?? '')) return false
  // a flat now costs £1,150, £90 more than a year ago: what was observed
  if (tokens[verb - 1]?.lower === 'now') return false
  if (ASKING.has(lemma) && tag === 'verb' && (isPresent(tokens, verb) || isPriceOf(tokens, verb))) return true
  // late payers are [charged] 50 pesos, groups [pay] $6 per pupil
  if (lemma === 'charge' && IS_ARE.has(tokens[verb - 1]?.lower ?? '')) return true
  if (lower === 'pay' && tag === 'verb' && per !== null && tokens[verb - 1]?.tag === 'noun') return true
  // goes [on sale] in May for $799
  if (SOLD_AS.has(lower) && tokens[verb + 1]?.lower === 'on' && tokens[verb + 2]?.lower === 'sale')
    return FOR_AT.has(tokens[phrase.from - 1]?.lower ?? '') || FOR_AT.has(tokens[phrase.from - 2]?.lower ?? '')
  if (lower === 'priced' && tokens[verb + 1]?.lower === 'at') return true
  // starts at $799
  if (lemma === 'start' && AT_FROM.has(tokens[verb + 1]?.lower ?? '') && isPresent(tokens, verb)) return true
  // can be [hired] for
  if (
    CAN.has(tokenBefore(tokens, verb - 1)?.lower ?? '') &&
    tokens[verb - 1]?.lower === 'be' &&
    FOR_AT.has(tokens[verb + 1]?.lower ?? '')
  )
    return true
  return SETTING.has(lemma) && isPriceOf(tokens, verb)
}

/** Value added [tax] is 20 per cent, the [duty] on salt is 4; but the effective tax rate is what was paid. */
function isTax(tokens: readonly Token[], verb: number): boolean {
  const subject = tokens.slice(clauseStart(tokens, verb), verb)
  if (subject.some(({ lower }) => OBSERVED.has(lower) || lower === 'effective')) return false
  const link = subject.findIndex(({ tag }) => tag === 'preposition')
  const head = (link < 0 ? subject : subject.slice(0, link)).toReversed()
  return TAXES.has(head[0]?.lower ?? '') || (head[0]?.lower === 'rate' && TAXES.has(head[1]?.lower ?? ''))
}

/** Council tax is 12 per cent [below] target */
const COMPARING: ReadonlySet<string> = new Set(
  'below above behind ahead under over higher lower more less up down short'.split(' '),
)
const TAXES: ReadonlySet<string> = new Set('tax vat duty excise levy tariff'.split(' '))

/** The last verb before a place, a few words back: what stands between belongs to what it says. */
function verbBefore(tokens: readonly Token[], from: number): number | null {
  for (let at = from - 1; at >= 0 && at > from - LONGEST_PREDICATE; at--) {
    const token = tokens[at]
    if (token === undefined || token.entry.opensClause) return null
    if (isVerbal(token) || BE.has(token.lower)) return at
  }
  return null
}

/** costs, is; but "the roof cost £3,000" tells what was spent. */
function isPresent(tokens: readonly Token[], verb: number): boolean {
  const { lower, lemma } = tokens[verb] ?? { lower: '', lemma: '' }
  return lower !== lemma || (lemma !== 'cost' && tokens[verb]?.tag === 'verb')
}

/** [Admission] is, tuition [fees] are capped, the [tariff] was raised: the subject is a price. */
function isPriceOf(tokens: readonly Token[], verb: number): boolean {
  let found = false
  const clause = clauseStart(tokens, verb)
  for (let at = verb - 1; at >= clause; at--) {
    const token = tokens[at]
    if (token === undefined || OBSERVED.has(token.lemma) || token.tag === 'past') return false
    found ||= PRICES.has(token.lemma) && (token.tag === 'noun' || at === 0)
  }
  return found
}
