import type { Figure, SentenceReading, Token } from '../../model.ts'
import { RULE_NOUNS, RULE_VERBS } from '../../words/event-words.ts'
import { TIME_UNITS } from '../../words/nouns.ts'
import { clauseStart, FAR } from '../clause-start.ts'
import { isVerbal } from '../governor/find-governor.ts'
import { wordSet } from '../../words/word-set.ts'
import { isEntitlement, isLaidDown } from './is-entitlement.ts'

const GIVES_RIGHT: ReadonlySet<string> = new Set(['entitled', 'right'])
const FINITE: ReadonlySet<string> = new Set(['past', 'verb', 'modal'])
const LAWS: ReadonlySet<string> = new Set('law code constitution act statute regulation legislation'.split(' '))
const TO_OR_FOR: ReadonlySet<string> = new Set(['to', 'for'])

/** What of the language of rules stands before a figure: in its clause, or anywhere in the sentence. */
type RuleCues = {
  /** the law, the code, a penalty */
  noun: boolean
  /** requires, prohibits, provides (in the clause) */
  verb: boolean
  /** shall, must (in the clause), is required to (behind) */
  obliged: boolean
  /** illegal, punishable, minimum */
  legal: boolean
  /** may, could (in the clause) */
  may: boolean
  recommends: boolean
  /** in which, if */
  conditional: boolean
}

const LEGAL = wordSet(`
  illegal legal criminalized prohibited punishable minimum maximum mandatory statutory eligible entitled unlawful
`)
const MAY: ReadonlySet<string> = new Set(['may', 'could', 'can', 'should'])
const RULED_STRETCH = wordSet(`
  program programme plan contract term project sentence agreement strategy lease extension ban loan period limit
  moratorium course break day visa permit license licence mandate budget grant initiative workday
`)
const RULED_MONEY: ReadonlySet<string> = new Set(
  'program programme project budget grant plan fine penalty initiative'.split(' '),
)
// Organisations and people of the law are no rules: law enforcement, a code office.
const NO_RULE = /^(?:enforcement|firm|office|officer|school|society|suit|center|centre)s?$/

/** Whether a rule says the number: a law, a sentence, a fine, a programme's length or budget, a minimum age. */
export function isNorm(figure: Figure, { tokens }: SentenceReading): boolean {
  const { kind, phrase } = figure
  if (isCompoundStretch(figure, tokens)) return isRuledStretch(figure, tokens)
  if (kind === 'money' && modifies(tokens, phrase.to, RULED_MONEY)) return true
  if (kind === 'duration' && /^(?:imprison|sentence)$/.test(figure.event ?? '')) return true
  const imposed = isImposedSum(figure, tokens)
  if (kind === 'money' && !imposed && /^(?:fine|award)$/.test(figure.event ?? '')) return true
  if (isSetAmount(figure, tokens) || isDeadline(figure, tokens) || isOrdered(figure, tokens)) return true
  if (isEntitlement(figure, tokens) || isLaidDown(figure, tokens)) return true
  // elected [for four years]
  if (kind === 'duration' && ELECTS.has(figure.event ?? '') && tokens[phrase.from - 1]?.lower === 'for') return true
  if (kind === 'duration' && isExtension(figure, tokens)) return true
  // our [5% target]
  if (kind !== 'duration' && modifies(tokens, phrase.to, SET)) return true
  const cues = readCues(tokens, figure)
  const law = lawSpeaks(tokens, phrase.from)
  if (law && ((figure.event !== null && kind !== 'count') || cues.conditional)) return true
  if (imposed && !law && !cues.may && !cues.obliged && !cues.legal && !cues.conditional) return false
  if (cues.recommends && kind !== 'count') return true
  switch (kind) {
    case 'age':
      return (
        cues.noun ||
        cues.verb ||
        cues.obliged ||
        cues.legal ||
        cues.may ||
        allows(tokens, phrase.to) ||
        holds(tokens, phrase.to, 4, FREE)
      )
    case 'duration':
      return (
        cues.noun || cues.obliged || cues.legal || cues.may || (cues.verb && !figure.range) || isLimitOfCustody(figure)
      )
    case 'count':
      return cues.obliged || (cues.noun && (cues.verb || cues.legal)) || (cues.may && isLimit(figure))
    default:
      if (kind === 'money' && cues.legal) return true
      return (
        (cues.noun && (cues.verb || cues.may || kind === 'percent' || cues.legal)) ||
        cues.obliged ||
        (cues.may && kind !== 'money') ||
        holds(tokens, phrase.to, 6, QUOTA)
      )
  }
}

/**
 * imposed [penalties] of £14.3 million on three companies, were fined [a total of] $184,500: what came together, no
 * rule.
 */
function isImposedSum({ kind, bound, phrase }: Figure, tokens: readonly Token[]): boolean {
  if ((kind !== 'money' && kind !== 'count') || (bound !== '=' && bound !== '~')) return false
  const clause = tokens.slice(clauseStart(tokens, phrase.from), phrase.to + REACHES_VERB)
  const sum =
    clause.some(({ lower }) => IMPOSED.has(lower)) ||
    (kind === 'money' && clause.some(({ lower }) => lower === 'total'))
  return sum && clause.some(({ tag, lemma }) => PAST_FORMS.has(tag) && IMPOSES.has(lemma))
}

/** So many words behind an amount its verb may stand: [were imposed]. */
const REACHES_VERB = 4
const IMPOSED: ReadonlySet<string> = new Set(['fines', 'penalties', 'sanctions'])
const IMPOSES: ReadonlySet<string> = new Set('impose levy issue collect total fine'.split(' '))

function isCompoundStretch({ kind, to }: Figure, tokens: readonly Token[]): boolean {
  return kind === 'duration' && tokens[to]?.text === '-' && tokens[to].glued
}

/** a [five-year], $15 million program: how long it lasts was set, whatever is done or planned under it. */
export function isRuledStretch(figure: Figure, tokens: readonly Token[]): boolean {
  return isCompoundStretch(figure, tokens) && holds(tokens, figure.phrase.to, 8, RULED_STRETCH)
}

/**
 * an annual [budget of] 900,000, bail of 50,000, a [target of] 5, the standard of 95 per cent: what was set beforehand.
 */
function isSetAmount({ kind, phrase, from }: Figure, tokens: readonly Token[]): boolean {
  // the target of [vaccinating] 90 percent
  const of = tokens[phrase.from - 1]?.tag === 'gerund' ? phrase.from - 2 : phrase.from - 1
  if (tokens[of]?.lower !== 'of') return isNamedLimit(tokens, phrase.from, from)
  const noun = tokens[of - 1]
  if (SET.has(noun?.lemma ?? '')) return true
  // fees of £41,000 were received: in the plural they are what was taken in
  if (OBSERVED.has(tokens[of - 2]?.lower ?? '')) return false
  return kind === 'money' && (SET_MONEY.has(noun?.lower ?? '') || isGrantOfYears(tokens, of - 1))
}

/** a [median] salary of €31,500: what was observed */
const OBSERVED: ReadonlySet<string> = new Set(['median', 'average', 'mean'])

/** the [three-year grant] of DKK 45 million */
function isGrantOfYears(tokens: readonly Token[], at: number): boolean {
  const [unit, hyphen] = [tokens[at - 1], tokens[at - 2]]
  return RULED_MONEY.has(tokens[at]?.lower ?? '') && hyphen?.text === '-' && TIME_UNITS.has(unit?.lower ?? '')
}

/** the covenant [minimum of] 3.5 times, the legal [maximum of] 40; but "a minimum of 12 died" only bounds. */
function isNamedLimit(tokens: readonly Token[], phrase: number, number: number): boolean {
  if (!LIMITS.has(tokens[phrase]?.lower ?? '') || tokens[number - 1]?.lower !== 'of') return false
  const before = tokens[phrase - 1]
  return before?.lower === 'the' || before?.tag === 'noun' || before?.tag === 'adjective'
}

const LIMITS: ReadonlySet<string> = new Set(['minimum', 'maximum'])

const SET: ReadonlySet<string> = new Set(
  'target standard limit quota cap threshold minimum maximum coupon expectation requirement allowance entitlement'.split(
    ' ',
  ),
)
const SET_MONEY: ReadonlySet<string> = new Set('budget bail bond wage fee fare rent salary facility'.split(' '))

/**
 * were answered [within 30 days], 84 per cent of fires [within 10 minutes], are expected to arrive [within 15 minutes]:
 * a limit set beforehand; "within days, police arrested them" tells a story.
 */
function isDeadline({ kind, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind === 'percent') return isExpected(tokens, phrase.from) && holds(tokens, phrase.to, REACHES_DEADLINE, WITHIN)
  if (kind !== 'duration') return false
  const at = tokens[phrase.from]?.lower === 'within' ? phrase.from : phrase.from - 1
  if (tokens[at]?.lower !== 'within') return false
  const clause = tokens.slice(clauseStart(tokens, at), at)
  const share = clause.some(({ lower }) => lower === 'percent' || lower === 'cent' || lower === '%')
  return PAST_FORMS.has(tokens[at - 1]?.tag ?? '') || share || isExpected(tokens, at)
}

/** How far behind a share its deadline may stand: 90 per cent of fires in dwellings [within] 10 minutes. */
const REACHES_DEADLINE = 8
const WITHIN: ReadonlySet<string> = new Set(['within'])

/** [are expected to] reach, [is supposed to] answer: a duty; but "is expected to grow" foretells */
function isExpected(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= clauseStart(tokens, from); at--)
    if ((DUTY.has(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'to') || isOrder(tokens, at)) return true
  return false
}

/** the court [ordered] it to pay them within 60 days */
function isOrder(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && isVerbal(token) && ORDERS.has(token.lemma)
}

const DUTY: ReadonlySet<string> = new Set(['expected', 'supposed', 'meant'])

/** ordered it to [pay] each of the 12 plaintiffs 40,000: how many words may name who is paid */
const FURTHEST_PAYMENT = 9

/** [ordered] each of them [to repay] $500,000: what a ruling sets. */
function isOrdered({ kind, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'money') return false
  let pays = -1
  for (let at = phrase.from - 1; at > phrase.from - FURTHEST_PAYMENT && pays < 0; at--)
    if (PAYS.has(tokens[at]?.lemma ?? '') && tokens[at - 1]?.lower === 'to') pays = at
  return pays > 0 && tokens.slice(Math.max(0, pays - 10), pays).some(({ lemma }) => ORDERS.has(lemma))
}

/** extended the curfew [by] 90 days, renewed it [for] a month; but research extended over 11 years */
function isExtension({ event, unit, phrase }: Figure, tokens: readonly Token[]): boolean {
  return unit !== 'hour' && EXTENDS.has(event ?? '') && BY_FOR_TO.has(tokens[phrase.from - 1]?.lower ?? '')
}

const EXTENDS: ReadonlySet<string> = new Set(['extend', 'prolong', 'renew'])
const BY_FOR_TO: ReadonlySet<string> = new Set(['by', 'for', 'to', 'another'])
const ELECTS: ReadonlySet<string> = new Set(['elect', 'reelect', 'appoint'])
const PAYS: ReadonlySet<string> = new Set('pay repay return refund reimburse forfeit'.split(' '))
const ORDERS: ReadonlySet<string> = new Set('order direct instruct require oblige'.split(' '))

/** may serve [no more than] two terms */
function isLimit({ bound }: Figure): boolean {
  return bound === '<=' || bound === '>='
}

const PAST_FORMS: ReadonlySet<string> = new Set(['past', 'participle'])
const OBLIGED: ReadonlySet<string> = new Set(['required', 'obliged', 'entitled', 'allowed', 'permitted', 'eligible'])
const QUOTA: ReadonlySet<string> = new Set(['quota'])

/** a $15 million [regional program]: the noun that the amount stands before. */
function modifies(tokens: readonly Token[], from: number, words: ReadonlySet<string>): boolean {
  for (let at = from; at < from + 5; at++) {
    const token = tokens[at]
    if (token === undefined || !/^(?:adjective|noun|name)$/.test(token.tag)) return false
    if (words.has(token.lemma)) return true
  }
  return false
}

function holds(tokens: readonly Token[], from: number, length: number, words: ReadonlySet<string>): boolean {
  for (let at = from; at < from + length; at++) if (words.has(tokens[at]?.lemma ?? '')) return true
  return false
}

const COUNTED: ReadonlySet<string> = new Set(['count', 'percent', 'rate'])

function readCues(tokens: readonly Token[], { phrase, kind }: Figure): RuleCues {
  const clause = clauseStart(tokens, phrase.from)
  const cues = {
    noun: false,
    verb: false,
    obliged: behindObliges(tokens, phrase.to),
    legal: false,
    may: false,
    recommends: false,
    conditional: false,
  }
  for (let at = Math.max(0, phrase.from - FAR); at < phrase.to; at++) {
    const token = tokens[at]
    // the standards say so; performance in the year was [76 per cent]: what was reached
    if (token?.text === ';' && COUNTED.has(kind)) cues.noun = false
    if (token?.shape !== 'word') continue
    if (CONTRAST.has(token.lower)) cues.noun = false
    const near = at >= clause
    if (near && isVerbal(token) && RULE_VERBS.has(token.lemma)) cues.verb = true
    if (near && (token.lower === 'shall' || token.lower === 'must')) cues.obliged = true
    // were entitled to 24 days, has the right to one hour
    if (near && tokens[at + 1]?.lower === 'to' && GIVES_RIGHT.has(token.lower)) cues.obliged = true
    if (near && token.tag === 'modal' && MAY.has(token.lower)) cues.may = true
    if (at >= phrase.from) continue
    if (token.tag === 'noun' && RULE_NOUNS.has(token.lemma) && !NO_RULE.test(tokens[at + 1]?.lower ?? ''))
      cues.noun = true
    if (LEGAL.has(token.lower)) cues.legal = true
    if (token.lemma === 'recommend') cues.recommends = true
    if (token.lower === 'which' || token.lower === 'if') cues.conditional = true
  }
  return cues
}

/** children under 6 enter [free] */
const FREE: ReadonlySet<string> = new Set(['free'])

/** persons aged 16 [could petition] */
function allows(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 4).some((token) => token.tag === 'modal')
}

/** up to 15 days’ arrest */
function isLimitOfCustody({ bound, event }: Figure): boolean {
  return (bound === '<=' || bound === '>=') && /^(?:arrest|detain)$/.test(event ?? '')
}

/** [The law] required, [The penal code] provided: what the sentence says, a rule says. */
function lawSpeaks(tokens: readonly Token[], until: number): boolean {
  let law = false
  for (let at = 0; at < 7; at++) {
    const token = tokens[at]
    if (token === undefined) return false
    const before = tokens[at - 1]?.tag
    if (FINITE.has(token.tag)) return law && (before === 'noun' || before === 'adverb') && !turnsAway(tokens, at, until)
    law ||= LAWS.has(token.lower)
  }
  return false
}

/** requires a third, [yet] women held 23 percent: what is, against what ought to be. */
function turnsAway(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (CONTRAST.has(tokens[at]?.lower ?? '')) return true
  return false
}

const CONTRAST: ReadonlySet<string> = new Set(['but', 'yet', 'however', 'nevertheless'])

/** firms with 30 to 150 employees were [required to] */
function behindObliges(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 6; index++) {
    if (index < at + 2 && tokens[index]?.lower === 'must') return true
    // of those [entitled to] vote 88 per cent are registered: whom a share is of
    if (tokens[index - 1]?.tag === 'pronoun' || tokens[index - 1]?.tag === 'determiner') continue
    if (OBLIGED.has(tokens[index]?.lower ?? '') && TO_OR_FOR.has(tokens[index + 1]?.lower ?? '')) return true
  }
  return false
}
