import { remembered } from '../language/remembered.ts'
import type { Token } from '../model.ts'
import { UNIT_AND_HALF } from '../numbers/read-fraction.ts'
import { PART_OF_UNIT } from '../numbers/read-part-of-scale.ts'
import { NOT_SINGLE } from '../numbers/read-zeros.ts'
import { TIME_UNITS } from '../words/nouns.ts'
import { wordSet } from '../words/word-set.ts'
import type { KindReader } from './kind-reader.ts'
import { isLengthOfEach, readPer } from './read-per.ts'

const BEFORE_UNIT: ReadonlySet<string> = new Set(
  '- full consecutive straight calendar working business additional more further whole long'.split(' '),
)

/**
 * Stretches of time: three years, five-year, 10 years’ imprisonment, 24-hour; with a base they are a rate (40 hours per
 * week).
 */
export const readDuration: KindReader = ({ from, to, form, rule, value }, { tokens }) => {
  if (form === 'zero' && rule !== NOT_SINGLE) return null
  if (rule === UNIT_AND_HALF)
    return {
      kind: 'duration',
      unit: timeUnit(tokens[from + 1]),
      of: null,
      per: null,
      head: from + 1,
      from,
      to,
      rule: 'duration',
    }
  let at = to
  if (tokens[at]?.lower === 'of' && (form === 'vague' || rule === PART_OF_UNIT)) at += 1
  if (rule === PART_OF_UNIT && /^an?$/.test(tokens[at]?.lower ?? '')) at += 1
  while (BEFORE_UNIT.has(tokens[at]?.lower ?? '')) at += 1
  // five [eight-hour] days
  if (
    tokens[at]?.tag === 'number' &&
    tokens[at + 1]?.text === '-' &&
    timeUnit(tokens[at + 2]) !== null &&
    timeUnit(tokens[at + 3]) !== null
  )
    at += 3
  const unit = timeUnit(tokens[at]) ?? secondsBehind(tokens, at)
  if (unit === null || countsThings(tokens, at, value)) return null
  const per = isLengthOfEach(tokens, from) ? null : (readPer(tokens, at + 1) ?? perBehindWork(tokens, at + 1))
  if (per !== null)
    return { kind: 'rate', unit, of: null, per: per.per, head: at, from, to: per.to, rule: 'rate-of-time' }
  return { kind: 'duration', unit, of: null, per: null, head: at, from, to: at + 1, rule: 'duration' }
}

/** 7 min 42 [s], in 19.8[s] */
function secondsBehind(tokens: readonly Token[], at: number): string | null {
  const sign = tokens[at]
  if (sign?.text !== 's') return null
  const isDecimal = sign.glued && tokens[at - 1]?.text.includes('.') === true
  return isDecimal || timeUnit(tokens[at - 2]) === 'minute' ? 'second' : null
}

/** 12 hours [of overtime] a week: what the hours are of stands between them and the base. */
function perBehindWork(tokens: readonly Token[], at: number): ReturnType<typeof readPer> {
  return tokens[at]?.lower === 'of' && tokens[at + 1]?.tag === 'noun' ? readPer(tokens, at + 2) : null
}

/** 61,750 [season] tickets, 1,200 [day] visitors, six [night] shelters: the time only says of what kind they are. */
function countsThings(tokens: readonly Token[], at: number, value: number | null): boolean {
  const [unit, things] = [tokens[at], tokens[at + 1]]
  if (unit?.entry.plural !== false || tokens[at - 1]?.text === '-' || things?.entry.plural !== true) return false
  if (value === 1 || things.tag !== 'noun') return false
  return (value ?? 0) >= MANY || (DAY_NIGHT.has(unit.lower) && BY_DAY_OR_NIGHT.has(things.entry.singular))
}

const DAY_NIGHT = wordSet('day night')
/** What there is by day and by night. */
const BY_DAY_OR_NIGHT = wordSet(`
  ambulance boat bus care centre center clinic club ferry flight guard hospital market nurse nursery patient patrol pupil
  school service shelter shift surgery ticket train unit visitor ward watchman
`)

/** So many hours or days nothing lasts that is told as "N hour". */
const MANY = 100

function timeUnit(token: Token | undefined): string | null {
  const unit = token === undefined ? '' : unitOf(token.lower)
  return unit === '' ? null : unit
}

/** The unit of time that a word in lower case means, or an empty string. */
const unitOf = remembered((spelled) => {
  const word = spelled.replace(/['’]s?$/, '')
  const short = SHORT_UNITS.get(word.replace(/s$/, ''))
  if (short !== undefined) return short
  return [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')].find((each) => TIME_UNITS.has(each)) ?? ''
})

const SHORT_UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({ hr: 'hour', min: 'minute', sec: 'second', yr: 'year' }),
)
