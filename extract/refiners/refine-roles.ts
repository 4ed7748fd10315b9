import type { Role } from '../../schemas/observation.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { HARM_VERBS, PLAN_VERBS, RULE_NOUNS, RULE_VERBS } from '../words/event-words.ts'
import { conversionOf } from './conversion-of.ts'
import { isVerbal } from './find-governor.ts'
import type { Refiner } from './refiner.ts'

/** Tells totals from single events, rules and plans. */
export const refineRoles: Refiner = (figure, sentence, before) => {
  const converted = conversionOf(figure, sentence, before)
  const role = converted?.role ?? roleOf(figure, sentence)
  return role === 'norm' ? { role, period: null, periodBasis: null } : { role }
}

function roleOf(figure: Figure, sentence: SentenceReading): Role {
  if (sentence.place.label !== null) return 'aggregate'
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
    if (PLAN_VERBS.has(token.lemma) && isVerbal(token) && next?.lower === 'to')
      return !/^(?:aim|expect)$/.test(token.lemma) || token.tag !== 'past' || future
  }
  const behind = tokens.slice(phrase.to, phrase.to + 8)
  const scheduled = behind.some(
    (token, at) =>
      /^(?:scheduled|planned|expected|due|set|slated)$/.test(token.lower) && behind[at + 1]?.lower === 'to',
  )
  return (
    scheduled ||
    (future && tokens.slice(from, phrase.to).some((token) => token.lemma === 'target' || token.lemma === 'goal'))
  )
}

/** How many words back a rule or a source is looked for; sentences can be lists of hundreds. */
const FAR = 60

const RULE_KINDS: ReadonlySet<string> = new Set(['age', 'duration', 'money', 'percent', 'rate', 'measure', 'count'])

function isNorm(figure: Figure, { tokens }: SentenceReading): boolean {
  const { kind, phrase, from } = figure
  const compound = tokens[figure.to]?.text === '-' && tokens[figure.to]?.glued === true
  // a [five-year], $15 million program
  if (compound && kind === 'duration')
    return tokens
      .slice(figure.phrase.to, figure.phrase.to + 8)
      .some((token) =>
        /^(?:program|programme|plan|contract|term|project|sentence|agreement|strategy|lease|extension|ban|loan|period|limit|moratorium|course|break|day|visa|mandate|budget|grant|initiative|day|workday)$/.test(
          token.lemma,
        ),
      )
  if (
    kind === 'money' &&
    tokens
      .slice(phrase.to, phrase.to + 6)
      .some((token) => /^(?:program|programme|project|budget|grant|plan|fine|penalty|initiative)$/.test(token.lemma)) &&
    !isVerbal(tokens[phrase.to])
  )
    return true
  if (kind === 'duration' && /^(?:imprison|sentence)$/.test(figure.event ?? '')) return true
  if (kind === 'money' && /^(?:fine|award)$/.test(figure.event ?? '')) return true
  if (!RULE_KINDS.has(kind)) return false
  const start = clauseStart(tokens, phrase.from)
  const window = tokens.slice(start, phrase.to)
  const whole = tokens.slice(Math.max(0, phrase.from - FAR), phrase.from)
  if (kind === 'age' && window.some((token) => /^(?:minimum|legal)$/.test(token.lower))) return true
  const ruleSubject = whole.some(
    (token, at) => RULE_NOUNS.has(token.lemma) && token.tag === 'noun' && isRuleNoun(tokens, at),
  )
  const ruleVerb = window.some((token) => RULE_VERBS.has(token.lemma) && isVerbal(token))
  const obliged = window.some((token) => /^(?:shall|must)$/.test(token.lower)) || behindObliges(tokens, phrase.to)
  const legal = whole.some((token) =>
    /^(?:illegal|legal|criminalized|prohibited|punishable|minimum|maximum|mandatory|statutory|eligible|entitled|unlawful)$/.test(
      token.lower,
    ),
  )
  const may = window.some((token) => /^(?:may|could|can|should)$/.test(token.lower) && token.tag === 'modal')
  if (lawSpeaks(tokens) && figure.event !== null && kind !== 'count') return true
  if (lawSpeaks(tokens) && whole.some((token) => token.lower === 'which' || token.lower === 'if')) return true
  if (whole.some((token) => token.lemma === 'recommend') && kind !== 'count') return true
  const allowed = tokens.slice(phrase.to, phrase.to + 4).some((token) => token.tag === 'modal')
  if (kind === 'age' && allowed) return true
  if (
    kind === 'duration' &&
    /^(?:<=|>=)$/.test(figure.bound) &&
    /^(?:arrest|detain|imprison)$/.test(figure.event ?? '')
  )
    return true
  if (kind === 'age') return ruleSubject || ruleVerb || obliged || legal || may
  if (kind === 'duration') return ruleSubject || obliged || legal || may || (ruleVerb && !figure.range)
  if (kind === 'count')
    return (
      obliged ||
      (ruleSubject && (ruleVerb || legal)) ||
      (from > 0 && /^(?:any|every|each)$/.test(tokens[start]?.lower ?? '') && behindObliges(tokens, phrase.to))
    )
  return (
    (ruleSubject && (ruleVerb || obliged || may || kind === 'percent')) ||
    (legal && (ruleSubject || kind === 'money')) ||
    obliged ||
    (may && kind !== 'money') ||
    tokens.slice(phrase.to, phrase.to + 6).some((token) => token.lemma === 'quota')
  )
}

/** [The law] required, [The penal code] provided: what the sentence says, a rule says. */
function lawSpeaks(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex((token) => /^(?:past|verb|modal)$/.test(token.tag))
  return (
    verb > 0 &&
    verb <= 6 &&
    tokens
      .slice(0, verb)
      .some((token) => /^(?:law|code|constitution|act|statute|regulation|legislation)$/.test(token.lower)) &&
    /^(?:noun|adverb)$/.test(tokens[verb - 1]?.tag ?? '')
  )
}

/** "the law required", "the code", "penalties of up to"; not "law enforcement", "sentences" as what happened to somebody. */
function isRuleNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return !(
    next?.tag === 'noun' && /^(?:enforcement|firm|office|officer|school|society|suit|center|centre)s?$/.test(next.lower)
  )
}

function behindObliges(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at, at + 6)
  return behind.some(
    (token, index) =>
      /^(?:required|obliged|entitled|allowed|permitted|eligible)$/.test(token.lower) &&
      /^(?:to|for)$/.test(behind[index + 1]?.lower ?? ''),
  )
}

/** One event or act: a day that dates it, an act of violence told as such, or a few persons who did or suffered something. */
function isIncident(figure: Figure, { tokens, times }: SentenceReading): boolean {
  const time = figure.time === null ? undefined : times[figure.time]
  if (figure.event === null || (figure.kind !== 'count' && figure.kind !== 'money')) return false
  if (figure.form === 'zero' || figure.form === 'vague') return false
  const whole = tokens.slice(Math.max(0, figure.phrase.from - FAR), figure.phrase.from)
  if (isTold(tokens, clauseStart(tokens, figure.phrase.from)) || whole.some((token) => TOTALS.test(token.lower)))
    return false
  if (time !== undefined)
    return time.use === 'in' && time.grain !== 'year' && (time.grain === 'day' || !time.period.includes('/'))
  if (times.some((other) => other.use === 'edition')) return false
  if (figure.kind === 'money' || (whole.some((token) => token.lower === 'according') && (figure.value ?? 0) > 20))
    return false
  // killing nine and injuring seven: the outcome of what the main clause tells
  const governor = figure.governor === null ? undefined : tokens[figure.governor]
  if (governor?.tag === 'gerund' && HARM_VERBS.has(governor.lemma) && (figure.value ?? 0) < 1000) return true
  const few = figure.form === 'words' && (figure.value ?? 0) < 10 && figure.unit !== null
  return few && figure.bound === '=' && figure.partOf === null && isActed(governor)
}

const TOTALS = /^(?:total|annually|yearly|calculated|recorded|documented|registered)$/

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

/** Where the clause of a token begins. */
export function clauseStart(tokens: readonly Token[], from: number): number {
  for (let at = from - 1; at >= 0 && at >= from - FAR; at--) {
    const token = tokens[at]
    if (token === undefined) break
    if (/^[;:—]$/.test(token.text) || /^(?:although|while|but|whereas|because)$/.test(token.lower)) return at + 1
  }
  return Math.max(0, from - FAR)
}
