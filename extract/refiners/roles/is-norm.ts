import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import { BEFORE_FULL_VERB, NOMINAL } from '../../language/tag.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { TIME_UNITS } from '../../words/nouns.ts'
import { EVENT_OF_AGE } from '../events/age-event.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { clauseStart } from '../clause-start.ts'
import { isDeadline } from './is-deadline.ts'
import { isEntitlement, isLaidDown } from './is-entitlement.ts'
import { isImposedSum } from './is-imposed-sum.ts'
import { isOrderedPayment } from './is-ordered-payment.ts'
import { isCompoundStretch, isExtension, isRuledStretch } from './is-ruled-stretch.ts'
import { isTimeGiven } from './is-time-given.ts'
import { isSetAmount, NOUNS_OF_SET, RULED_MONEY, SET_BEFOREHAND } from './is-set-amount.ts'
import { isConditional, lawSpeaks } from './law-speaks.ts'
import { holdsLemma, modifies } from './lemmas-behind.ts'
import { isLevelOfTarget } from './is-level-of-target.ts'
import { type RuleCues, ruleCues } from './rule-cues.ts'

/** Whether a rule says the number: a law, a sentence, a fine, a programme's length or budget, a minimum age. */
export function isNorm(figure: Figure, sentence: SentenceReading): boolean {
  const { tokens } = sentence
  if (isCompoundStretch(figure, tokens)) return isRuledStretch(figure, sentence)
  if (isShareOfKeeping(figure, tokens)) return false
  const imposed = isImposedSum(figure, sentence)
  const mean = isMean(figure, sentence)
  if (isSanction(figure, imposed || isOwnFine(figure, tokens)) && !mean) return true
  if (mayHold(sentence, NOUNS_OF_SET) && (isSetAside(figure, tokens) || isSetAmount(figure, tokens))) return true
  if (isDeadline(figure, sentence) || isOrderedPayment(figure, tokens) || isTermOfOffice(figure, tokens)) return true
  if (isLevelOfTarget(figure, sentence) || isTimeGiven(figure, tokens) || isCapped(figure, tokens)) return true
  if (isEntitlement(figure, tokens) || isLaidDown(figure, tokens) || isExtension(figure, tokens)) return true
  const cues = ruleCues(sentence, figure)
  const law = lawSpeaks(sentence, figure)
  if (law && ((figure.event !== null && figure.kind !== 'count') || isConditional(sentence, figure))) return true
  if (imposed && !law && !cues.may && !cues.obliged && !cues.legal && !isConditional(sentence, figure)) return false
  // recommends a dividend of 7.5 cents ([2022:] 6.0 cents)
  const isEarlier = cues.recommends && tokenBefore(tokens, figure.phrase.from)?.text === ':'
  if (cues.recommends && figure.kind !== 'count' && !isEarlier) return true
  return isRuledKind(figure, tokens, mean ? { ...cues, noun: false, verb: false, legal: false } : cues)
}

/** The [average] prison term was 5.4 years, sentences [averaged] 14 months: what was measured of those imposed. */
function isMean({ kind, phrase }: Figure, sentence: SentenceReading): boolean {
  if ((kind !== 'duration' && kind !== 'money') || !mayHold(sentence, MEANS)) return false
  const { tokens } = sentence
  return tokens.slice(clauseStart(tokens, phrase.from), phrase.to + 2).some(({ lower }) => MEANS.words.has(lower))
}

const MEANS = soughtWords(['average', 'averaged', 'averages', 'averaging', 'mean', 'median'])

/** met its standard [on 84% of occasions]: how often a rule was kept, and no rule */
function isShareOfKeeping({ kind, event, of, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'percent' || of === null || !KEEPS.has(event ?? '')) return false
  return ON_IN.has(tokens[phrase.from - 1]?.lower ?? '')
}

const KEEPS: ReadonlySet<string> = new Set(['meet', 'miss', 'achieve', 'attain', 'reach', 'exceed', 'keep'])
const ON_IN: ReadonlySet<string> = new Set(['on', 'in'])

/** sentenced to [two years], fined [$500]; but fines of $2 million were imposed on five firms */
function isSanction({ kind, event }: Figure, imposed: boolean): boolean {
  if (kind === 'duration') return event === 'imprison' || event === 'sentence'
  return kind === 'money' && !imposed && (event === 'fine' || event === 'award')
}

/** [We were fined] £240,000: what was paid that year is told by who paid it. */
function isOwnFine({ governor, event }: Figure, tokens: readonly Token[]): boolean {
  if (governor === null || event !== 'fine') return false
  let at = governor - 1
  while (BEFORE_FULL_VERB.has(tokenAt(tokens, at)?.tag ?? '')) at -= 1
  return tokenAt(tokens, at)?.lower === 'we' && at < governor - 1
}

/** a [$15 million] regional program, our [5%] target */
function isSetAside({ kind, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind === 'money' && modifies(tokens, phrase.to, RULED_MONEY)) return true
  return kind !== 'duration' && modifies(tokens, phrase.to, SET_BEFOREHAND)
}

/** elected [for four years] */
function isTermOfOffice({ kind, event, phrase }: Figure, tokens: readonly Token[]): boolean {
  return kind === 'duration' && ELECTS.has(event ?? '') && tokens[phrase.from - 1]?.lower === 'for'
}

/** Overtime was [limited to] eight hours per week */
function isCapped({ kind, unit, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'rate' || !TIME_UNITS.has(unit ?? '')) return false
  const at = tokens[phrase.from]?.lower === 'limited' ? phrase.from : phrase.from - 2
  return CAPS.has(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'to'
}

const CAPS: ReadonlySet<string> = new Set(['limited', 'capped', 'restricted'])

const ELECTS: ReadonlySet<string> = new Set(['elect', 'reelect', 'appoint'])

/** Whether the language of rules around a figure is enough for its kind: an age needs less of it than a count. */
function isRuledKind(figure: Figure, tokens: readonly Token[], cues: RuleCues): boolean {
  const { noun, verb, obliged, legal, may } = cues
  const { to } = figure.phrase
  switch (figure.kind) {
    case 'age':
      return (
        isNamedAge(figure, tokens) ||
        isLastAge(figure, tokens) ||
        isAgeByName(figure, tokens) ||
        noun ||
        verb ||
        obliged ||
        legal ||
        may ||
        allows(tokens, to) ||
        holdsLemma(tokens, to, 4, FREE)
      )
    case 'duration':
      return noun || obliged || legal || may || (verb && !figure.range) || isLimitOfCustody(figure, tokens)
    case 'count':
      return obliged || (noun && (verb || legal)) || (may && isLimit(figure))
    case 'money':
      return legal || obliged || (noun && (verb || may)) || (may && isLimit(figure)) || holdsLemma(tokens, to, 6, QUOTA)
    default:
      return (
        obliged ||
        may ||
        (legal && isPace(figure)) ||
        (noun && (verb || legal || figure.kind === 'percent')) ||
        holdsLemma(tokens, to, 6, QUOTA)
      )
  }
}

/** lowered the [voting age] from 18 to 16; but the average retirement age was 61 */
function isAgeByName({ phrase }: Figure, tokens: readonly Token[]): boolean {
  for (let at = phrase.from; at > 0 && at > phrase.from - LONGEST_AGE; at--)
    if (tokens[at]?.lower === 'age' && EVENT_OF_AGE.has(tokens[at - 1]?.lower ?? ''))
      return !MEASURED.has(tokens[at - 2]?.lower ?? '')
  return false
}

/** retirement age for women was raised from 60 to */
const LONGEST_AGE = 9
const MEASURED: ReadonlySet<string> = new Set(['average', 'mean', 'median', 'actual', 'effective'])

/** The [age of consent] was 16; but the age of the victims was 16 */
function isNamedAge({ phrase, rule }: Figure, tokens: readonly Token[]): boolean {
  if (rule !== 'age-statement' && !rule.endsWith('age-statement')) return false
  let at = phrase.from - 1
  while (tokenAt(tokens, at)?.tag === 'auxiliary') at -= 1
  while (NOMINAL.has(tokenAt(tokens, at)?.tag ?? '') && tokens[at]?.entry.plural !== true) at -= 1
  return at < phrase.from - 2 && OF_FOR.has(tokens[at]?.lower ?? '') && isPlainAge(tokens, at - 1)
}

/** Judges [serve until] age 72; but she served until age 72 */
function isLastAge({ phrase, governor }: Figure, tokens: readonly Token[]): boolean {
  const isLast = [phrase.from, phrase.from - 1].some((at) => tokens[at]?.lower === 'until')
  return isLast && governor !== null && governor < phrase.from && tokens[governor]?.tag === 'verb'
}

/** [the age] of consent; but the average age */
function isPlainAge(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'age' && tokens[at - 1]?.tag === 'determiner'
}

const OF_FOR: ReadonlySet<string> = new Set(['of', 'for'])

/** compulsory for [two hours a week] */
function isPace({ kind, unit }: Figure): boolean {
  return kind === 'rate' && TIME_UNITS.has(unit ?? '')
}

const QUOTA: ReadonlySet<string> = new Set(['quota'])

/** children under 6 enter [free] */
const FREE: ReadonlySet<string> = new Set(['free'])

/** persons aged 16 [could petition], marriage before age 18 [required] consent */
function allows(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 4).some(({ tag, lower }) => tag === 'modal' || RULED_BEHIND.has(lower))
}

const RULED_BEHIND: ReadonlySet<string> = new Set(
  'required requires prohibited prohibits illegal banned forbidden permitted allowed'.split(' '),
)

/** may serve [no more than] two terms */
function isLimit({ bound }: Figure): boolean {
  return bound === '<=' || bound === '>='
}

/** up to 15 days’ arrest; but arrested them within two hours */
function isLimitOfCustody(figure: Figure, tokens: readonly Token[]): boolean {
  const { from } = figure.phrase
  if (tokens[from]?.lower === 'within' || tokenBefore(tokens, from)?.lower === 'within') return false
  return isLimit(figure) && (figure.event === 'arrest' || figure.event === 'detain')
}
