import type { Role } from '../../schemas/observation.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { HARM_VERBS } from '../words/event-words.ts'
import { PERSON_NOUNS } from '../words/nouns.ts'
import { conversionOf } from './conversion-of.ts'
import { clauseStart, FAR } from './clause-start.ts'
import { isNorm, isRuledStretch } from './is-norm.ts'
import { isPlan } from './is-plan.ts'
import { isPrice } from './is-price.ts'
import { isStock } from './is-stock.ts'
import type { Refiner } from './refiner.ts'

/** Tells totals from single events, rules and plans. */
export const refineRoles: Refiner = (figure, sentence, before) => {
  const converted = conversionOf(figure, sentence, before)
  const role = converted?.role ?? asListed(asWhole(roleOf(figure, sentence), figure, before), figure, sentence, before)
  return role === 'norm' ? { role, period: null, periodBasis: null } : { role }
}

/** A part of one event's toll is the toll of one event. */
function asWhole(role: Role, { partOf }: Figure, before: readonly Figure[]): Role {
  const whole = partOf === null ? undefined : before[partOf]
  return role === 'aggregate' && whole?.role === 'incident' ? 'incident' : role
}

/** $18 for adults and [$12] for students: the next amount of the same rule. */
function asListed(role: Role, figure: Figure, { tokens }: SentenceReading, before: readonly Figure[]): Role {
  const previous = before.at(-1)
  if (role !== 'aggregate' || figure.kind !== 'money' || previous?.role !== 'norm') return role
  if (previous.kind !== 'money' || previous.governor !== figure.governor) return role
  const joint = tokens[figure.phrase.from - 1]?.lower ?? ''
  return joint === 'and' || joint === ',' || joint === 'or' || joint === 'to' ? 'norm' : role
}

function roleOf(figure: Figure, sentence: SentenceReading): Role {
  if (sentence.place.label !== null) return 'aggregate'
  if (isRuledStretch(figure, sentence.tokens)) return 'norm'
  if (isPlan(figure, sentence)) return 'plan'
  if (isNorm(figure, sentence) || isPrice(figure, sentence.tokens)) return 'norm'
  return isIncident(figure, sentence) ? 'incident' : 'aggregate'
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
  if (isStock(figure, time, tokens)) return false
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
  const acted = few && figure.bound === '=' && figure.partOf === null && isActed(governor)
  return acted && tellsOneEvent(figure, tokens)
}

/** Only what the text tells as one event is one: four patients died are those of the year, whatever their number. */
function tellsOneEvent({ phrase, governor }: Figure, tokens: readonly Token[]): boolean {
  const verb = tokens[governor ?? -1]?.lemma ?? ''
  const done = governor !== null && governor < phrase.from
  // security forces [shot] five protesters, the court [sentenced] four men
  if (done && (HARM_VERBS.has(verb) || ACTS_OF_FORCE.has(verb))) return true
  // [the] two were taken to a camp: those of whom the text has spoken
  if (tokens[phrase.from]?.lower === 'the' || tokens[phrase.from - 1]?.lower === 'the') return true
  return tokens.some((token, at) => OPENS_EVENT.has(token.lower) || isOneOf(tokens, at, DISASTERS))
}

const ACTS_OF_FORCE: ReadonlySet<string> = new Set('seize shoot attack beat release revoke'.split(' '))

/** died [when] their boat sank, were shot [while] fleeing, [early] in the year */
const OPENS_EVENT: ReadonlySet<string> = new Set(['when', 'while', 'whilst', 'early', 'late'])

/** died in [an accident], in [the northern fire]: one, with an article. */
function isOneOf(tokens: readonly Token[], at: number, nouns: ReadonlySet<string>): boolean {
  if (!nouns.has(tokens[at]?.lower ?? '')) return false
  for (let back = at - 1; back >= 0 && back > at - 4; back--) {
    const token = tokens[back]
    if (token?.tag === 'determiner') return ARTICLES.has(token.lower)
    if (token?.shape !== 'word' || token.tag === 'preposition') return false
  }
  return false
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'this', 'that'])

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
