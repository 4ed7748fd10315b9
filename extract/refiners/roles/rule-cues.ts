import type { Figure, SentenceReading, Span, Token } from '../../model.ts'
import { ADVERSATIVES } from '../../words/closed-classes.ts'
import { RULE_NOUNS, RULE_VERBS } from '../../words/event-words.ts'
import { anySought, mayHold, soughtWords } from '../../words/sought-words.ts'
import { wordSet } from '../../words/word-set.ts'
import { clauseStart, FAR } from '../clause-start.ts'
import { isVerbal } from '../governor/is-verbal.ts'
import { COUNTED, isToldOfRule } from './is-told-of-rule.ts'
import { behindObliges, isFact, OBLIGING } from './told-behind.ts'
import { startOfTold } from './told-clause.ts'
import { isToldOfSurvey, isTurn } from './law-speaks.ts'

/** What of the language of rules stands before a figure: in its clause, or anywhere in the sentence. */
export type RuleCues = {
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
}

const NO_CUES: RuleCues = { noun: false, verb: false, obliged: false, legal: false, may: false, recommends: false }
const OBLIGED_BEHIND: RuleCues = { ...NO_CUES, obliged: true }

/** Gathers the language of rules around a figure in one walk from the words before it to its end. */
export function ruleCues(sentence: SentenceReading, { phrase, kind, bound }: Figure): RuleCues {
  const { tokens } = sentence
  const behind = mayHold(sentence, OBLIGING) && behindObliges(tokens, phrase.to, kind)
  // For an age or a stretch of time plain words are enough: had to be 18.
  const plain = kind === 'age' || (kind === 'duration' && mayHold(sentence, PLAIN_DUTY))
  const isExactCount = kind === 'count' && bound !== '<=' && bound !== '>='
  if (!plain && !mayHold(sentence, isExactCount ? RULES_COUNTS : LANGUAGE_OF_RULES))
    return behind ? OBLIGED_BEHIND : NO_CUES
  const cues = {
    noun: false,
    verb: false,
    obliged: behind,
    legal: kind === 'age' && isLimitBehind(tokens, phrase.to),
    may: false,
    recommends: false,
  }
  const clause = clauseStart(tokens, phrase.from)
  const within =
    kind === 'duration' && (tokens[phrase.from]?.lower === 'within' || tokens[phrase.from - 1]?.lower === 'within')
  const told = kind === 'count' || kind === 'percent' ? startOfTold(tokens, phrase) : 0
  const first = mayHold(sentence, BEFORE_CLAUSE) ? Math.max(0, phrase.from - FAR) : clause
  for (let at = first; at < phrase.to; at++) {
    // must inspect 40 schools, and inspectors visited [212]: what was done
    if (told > 0 && at === told)
      Object.assign(cues, { noun: false, verb: false, obliged: behind, legal: false, may: false })
    const token = tokens[at]
    if (token === undefined || !mayHold(token.entry, ASKED_OF)) continue
    if (mayHold(token.entry, ENDS_RULE)) {
      // the maximum sentence is ten years, and the [average] stay was two: what was measured
      if (token.lower === 'average' && at > clause) Object.assign(cues, { noun: false, legal: false })
      // the standards say so; performance in the year was [76 per cent]: what was reached
      if (token.text === ';' && COUNTED.has(kind)) Object.assign(cues, { noun: false, legal: false })
      if (isToldOfSurvey(tokens, at)) Object.assign(cues, { noun: false, verb: false, legal: false, may: false })
      // recommended it in 40 cases, [but] prosecutors acted on one in six
      if (isTurn(tokens, at))
        Object.assign(cues, {
          noun: false,
          legal: cues.legal && kind === 'age' && !isFact(tokens, phrase.to),
          recommends: false,
        })
    }
    if (token.shape !== 'word' || !mayHold(token.entry, TELLS_RULE)) continue
    const near = at >= clause
    if (near && isVerbal(token) && RULE_VERBS.has(token.lemma)) cues.verb = true
    if (near && (token.lower === 'shall' || token.lower === 'must')) cues.obliged = true
    // were entitled to 24 days, has the right to one hour
    // but of the 910 survivors [entitled to] aid 240 received it: whom a count is of
    const saysWhich = token.lower === 'entitled' && kind === 'count' && tokens[at - 1]?.tag === 'noun'
    if (near && !saysWhich && tokens[at + 1]?.lower === 'to' && GIVES_RIGHT.has(token.lower)) cues.obliged = true
    // customers had to be 18
    if (near && kind === 'age' && token.lemma === 'have' && isToBe(tokens, at + 1)) cues.obliged = true
    // organizers had to give 72 hours' notice; but the patients had to wait 14 weeks
    if (near && kind === 'duration' && token.lemma === 'have' && isToDo(tokens, at + 1)) cues.obliged = true
    // had to pay wages [within seven days]
    if (near && within && token.lemma === 'have' && tokens[at + 1]?.lower === 'to') cues.obliged = true
    // forming a union required [at least 30] workers
    if (near && kind === 'count' && isLeastRequired(tokens, at, phrase)) cues.obliged = true
    // required them [to have] 10 members; but required 10 members to leave
    if (near && at < phrase.from && token.lemma === 'require' && isToHave(tokens, at, phrase.from)) cues.obliged = true
    if (near && token.tag === 'modal' && MAY.has(token.lower) && !isAbility(tokens, at)) cues.may = true
    if (at >= phrase.from) continue
    const rules = token.tag === 'noun' && RULE_NOUNS.has(token.lemma) && !isNoRule(tokens, at)
    // the minimum [wage] was paid to 4,300 workers: the name of an amount
    const names = rules && kind === 'count' && NAMED_AMOUNTS.has(tokens[at + 1]?.lemma ?? '')
    if (rules && !names && !NO_RULE.test(tokens[at + 1]?.lower ?? '') && !isToldOfRule(tokens, at, kind))
      cues.noun = true
    if (LEGAL.has(token.lower) && !LEGAL_WORK.has(tokens[at + 1]?.lemma ?? '')) cues.legal = true
    // the share of patients who [would] recommend us: what they were asked
    if (token.lemma === 'recommend' && tokens[at - 1]?.lower !== 'would') cues.recommends = true
  }
  return cues
}

const NAMED_AMOUNTS: ReadonlySet<string> = new Set(['wage', 'salary', 'pension', 'income'])

/** 18 [is the minimum] age for marriage */
function isLimitBehind(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lemma === 'be' && tokens.slice(at, at + 4).some(({ lower }) => LIMITS.has(lower))
}

/** A [minimum] of, a [maximum] of */
export const LIMITS: ReadonlySet<string> = new Set(['minimum', 'maximum'])

const isToBe = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'to' && tokens[at + 1]?.lower === 'be'

/** to [give], to [be renewed] */
function isToDo(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 1]?.lower ?? ''
  return tokens[at]?.lower === 'to' && (DUTIES.has(verb) || (verb === 'be' && tokens[at + 2]?.tag === 'past'))
}

/** [required] at least, [required] a minimum of: right before the number and its bound */
function isLeastRequired(tokens: readonly Token[], at: number, { from }: Span): boolean {
  return tokens[at]?.lemma === 'require' && at === from - 1 && LEAST.has(tokens[from + 1]?.lower ?? '')
}

const LEAST: ReadonlySet<string> = new Set(['least', 'minimum', 'fewer', 'less'])

/** require of NGOs [to have]: an infinitive of being between a rule and its number */
function isToHave(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ lower }, at, words) => lower === 'to' && HAS.has(words[at + 1]?.lower ?? ''))
}

const HAS: ReadonlySet<string> = new Set('have be pay hold employ maintain contain include'.split(' '))

const DUTIES: ReadonlySet<string> = new Set(
  'give submit file register notify provide apply serve complete obtain reside request present'.split(' '),
)

/** research grants and [contracts], the [policy] rate: names of income and of a rate */
function isNoRule(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower
  return word === 'contracts' || (word === 'policy' && tokens[at + 1]?.lemma === 'rate')
}

/** The dam [can hold] 14 million cubic metres, [we could] open on 303 days: what one is able to do is no rule. */
function isAbility(tokens: readonly Token[], modal: number): boolean {
  if (tokens[modal]?.lower === 'could' && tokens[modal - 1]?.lower === 'we') return true
  return ABLE.has(tokens[modal]?.lower ?? '') && CAPACITIES.has(tokens[modal + 1]?.lemma ?? '')
}

const ABLE: ReadonlySet<string> = new Set(['can', 'could'])
const CAPACITIES = wordSet(`
  hold treat seat carry store produce process accommodate generate handle house supply serve contain sleep pump reach
`)
const LEGAL = wordSet(`
  illegal legal criminalized prohibited punishable minimum maximum mandatory statutory eligible entitled unlawful compulsory
  obligatory
`)
/** statutory [audits], mandatory [fees]: what is done or paid for in the law's field is no rule */
const LEGAL_WORK = wordSet(`
  cost fee charge expense expenditure bill advice adviser aid service team department counsel work claim provision
  dispute settlement proceeding action case audit account profit loss reserve help assistance support representation
`)
const MAY: ReadonlySet<string> = new Set(['may', 'could', 'can', 'should'])
const GIVES_RIGHT: ReadonlySet<string> = new Set(['entitled', 'right'])

/** What a rule says of an exact count: a noun alone, or what may be done, is none yet. */
const RULES_COUNTS = soughtWords(RULE_VERBS, LEGAL, GIVES_RIGHT, ['shall', 'must'])
/** What tells of a rule also from the clause before. */
const BEFORE_CLAUSE = soughtWords(RULE_NOUNS, LEGAL, ['recommend'])
const LANGUAGE_OF_RULES = anySought(RULES_COUNTS, BEFORE_CLAUSE, soughtWords(MAY))
const PLAIN_DUTY = soughtWords(['have'])
const ENDS_RULE = soughtWords(ADVERSATIVES, ['practice', 'that', 'average', ';'])
/** All that is asked of words above: most of a sentence have none of these bits and are passed over. */
const TELLS_RULE = anySought(LANGUAGE_OF_RULES, PLAIN_DUTY)
const ASKED_OF = anySought(TELLS_RULE, ENDS_RULE)

// Organisations and people of the law are no rules: law enforcement, a code office.
const NO_RULE = /^(?:enforcement|firm|office|officer|school|society|suit|center|centre)s?$/
