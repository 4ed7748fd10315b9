import type { Role } from '../../schemas/observation.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { HARM_VERBS, PLAN_VERBS } from '../words/event-words.ts'
import { PERSON_NOUNS } from '../words/nouns.ts'
import { conversionOf } from './conversion-of.ts'
import { clauseStart, FAR } from './clause-start.ts'
import { isVerbal } from './find-governor.ts'
import { isNorm, isRuledStretch } from './is-norm.ts'
import type { Refiner } from './refiner.ts'

const TO_OR_FOR: ReadonlySet<string> = new Set(['to', 'for'])

/** Tells totals from single events, rules and plans. */
export const refineRoles: Refiner = (figure, sentence, before) => {
  const converted = conversionOf(figure, sentence, before)
  const role = converted?.role ?? asWhole(roleOf(figure, sentence), figure, before)
  return role === 'norm' ? { role, period: null, periodBasis: null } : { role }
}

/** A part of one event's toll is the toll of one event. */
function asWhole(role: Role, { partOf }: Figure, before: readonly Figure[]): Role {
  const whole = partOf === null ? undefined : before[partOf]
  return role === 'aggregate' && whole?.role === 'incident' ? 'incident' : role
}

function roleOf(figure: Figure, sentence: SentenceReading): Role {
  if (sentence.place.label !== null) return 'aggregate'
  if (isRuledStretch(figure, sentence.tokens)) return 'norm'
  if (isPlan(figure, sentence)) return 'plan'
  if (isNorm(figure, sentence)) return 'norm'
  return isIncident(figure, sentence) ? 'incident' : 'aggregate'
}

/** will, is scheduled to, expects to, by a year to come. */
function isPlan({ phrase, governor }: Figure, { tokens, times, edition }: SentenceReading): boolean {
  const from = clauseStart(tokens, phrase.from)
  const window = tokens.slice(from, Math.max(phrase.to, (governor ?? 0) + 1))
  const future = times.some(
    (time) =>
      Number(/\d{4}/.exec(time.period)?.[0] ?? 0) > edition && time.from >= phrase.to && time.from < phrase.to + 12,
  )
  for (const [at, token] of window.entries()) {
    if (token.lower === 'will' && token.tag === 'modal') return true
    const next = window[at + 1]
    if (!PLAN_VERBS.has(token.lemma) || !isVerbal(token)) continue
    // militants who [had planned to]: their plan, not one for the counted
    if (next?.lower === 'to' && window[at - 1]?.lower !== 'had')
      return !/^(?:aim|expect)$/.test(token.lemma) || token.tag !== 'past' || future
    // we [expect] growth of 4 per cent in 2023, the Board [proposes] a dividend of 42 pence
    if (future && next?.lower !== 'to') return true
    if (token.lemma === 'propose' && from + at < phrase.from && next?.tag === 'determiner') return true
  }
  const behind = tokens.slice(phrase.to, phrase.to + 8)
  const scheduled = behind.some(
    (token, at) =>
      TO_OR_FOR.has(behind[at + 1]?.lower ?? '') &&
      /^(?:scheduled|planned|expected|forecast|budgeted|due|set|slated)$/.test(token.lower) &&
      (behind[at + 1]?.lower === 'to' || future) &&
      behind[at - 1]?.lower !== 'had',
  )
  return (
    scheduled ||
    (future && tokens.slice(from, phrase.to).some((token) => token.lemma === 'target' || token.lemma === 'goal'))
  )
}

/** One event or act: a day that dates it, an act of violence told as such, or a few persons who did or suffered something. */
function isIncident(figure: Figure, { tokens, times }: SentenceReading): boolean {
  const time = figure.time === null ? undefined : times[figure.time]
  if (figure.event === null || (figure.kind !== 'count' && figure.kind !== 'money')) return false
  if (figure.form === 'zero' || figure.direction !== null) return false
  if (figure.form === 'vague' && time?.grain !== 'day') return false
  const whole = tokens.slice(Math.max(0, figure.phrase.from - FAR), figure.phrase.from)
  if (isTold(tokens, clauseStart(tokens, figure.phrase.from)) || whole.some((token) => TOTALS.has(token.lower)))
    return false
  if (time !== undefined)
    return time.use === 'in' && time.grain !== 'year' && (time.grain === 'day' || !time.period.includes('/'))
  if (times.some((other) => other.use === 'edition')) return false
  if (figure.kind === 'money' || (whole.some((token) => token.lower === 'according') && (figure.value ?? 0) > 20))
    return false
  // killing nine and injuring seven: the outcome of what the main clause tells
  const governor = figure.governor === null ? undefined : tokens[figure.governor]
  if (governor?.tag === 'gerund' && HARM_VERBS.has(governor.lemma) && (figure.value ?? 0) < 1000) return true
  if (governor !== undefined && HARM_VERBS.has(governor.lemma) && isOneDisaster(figure.governor ?? 0, tokens))
    return true
  // Of things a yearly report tells as many as there were: [nine] vessels were seized. Of persons it tells cases.
  const few = figure.form === 'words' && (figure.value ?? 0) < 10 && isOfPersons(figure)
  return few && figure.bound === '=' && figure.partOf === null && isActed(governor)
}

/** [The bombing], which killed 11; [a fire] injured four: one event does the harm. */
function isOneDisaster(governor: number, tokens: readonly Token[]): boolean {
  for (let at = governor - 1; at > 0 && at > governor - 6; at--) {
    const token = tokens[at]
    if (token === undefined || token.tag === 'preposition') return false
    if (DISASTERS.has(token.lower)) return true
  }
  return false
}

const DISASTERS: ReadonlySet<string> = new Set(
  'attack bombing bomb blast explosion crash fire shooting ambush raid strike airstrike collapse accident collision flood storm earthquake landslide derailment shelling massacre riot stampede'.split(
    ' ',
  ),
)

const isOfPersons = ({ unit }: Figure) => unit !== null && PERSON_NOUNS.has(unit.split(' ').at(-1) ?? '')

const TOTALS: ReadonlySet<string> = new Set(
  'total annually yearly calculated recorded documented registered'.split(' '),
)

function isTold(tokens: readonly Token[], from: number): boolean {
  return tokens[from]?.lower === 'there'
}

/** Verbs of what people do to each other once, rather than of what an office does all year. */
function isActed(governor: Token | undefined): boolean {
  return (
    governor !== undefined &&
    !/^(?:bring|identify|open|close|report|register|record|document|investigate|prosecute|receive|process|handle|complete|adopt|operate|block|repatriate|deport|disrupt|prevent|return|initiate|conduct|issue|publish|approve|train|provide|employ|maintain|hold|continue|remain|collaborate|include|list|note|own|run|serve|manage|cover|visit|inspect|sell|buy|build|make|add|acquire|launch|ban|decide|have)$/.test(
      governor.lemma,
    )
  )
}
