import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { BE } from '../../words/closed-classes.ts'
import { isCurrencySign } from '../../words/currencies.ts'
import { MULTIPLIES, STATE_VERBS, UP_OR_DOWN } from '../../words/event-words.ts'
import { LEVEL_OR_STEP } from '../topic-of.ts'
import { isAmountOf, isOfAmount } from './counted-words.ts'

export const AMOUNTS: ReadonlySet<string> = new Set(['money', 'percent', 'measure', 'rate'])
/** Amounts that may themselves be what something is told of. */
const OWN_SUBJECTS: ReadonlySet<string> = new Set(['money', 'measure'])

/**
 * An amount is an amount of the subject, unless the subject did something with it: the inspectorate [spent] £3 million.
 */
export function hasTopic(figure: Figure, { tokens }: SentenceReading): boolean {
  if (figure.of !== null || figure.kind === 'count' || figure.kind === 'age' || isOfAmount(figure, tokens)) return false
  if (isOfWhich(figure, tokens)) return false
  // 12 per cent of the firm, [worth] £3.1 million
  if (figure.kind === 'money' && [1, 2].some((back) => tokenAt(tokens, figure.phrase.from - back)?.lower === 'worth'))
    return false
  if (isLostOrGained(figure, tokens)) return false
  if (rose(figure, tokens)) return true
  const { governor } = figure
  // Every year [300 people] die on the roads; carried out nine [attacks] a month
  if (figure.kind === 'rate' && figure.head !== null && governor !== null && governor >= figure.phrase.from)
    return false
  // the average length of stay [was] 6.4 days
  if (figure.kind === 'duration')
    return figure.event === null && BE.has(tokenBefore(tokens, figure.phrase.from)?.lower ?? '')
  if (!AMOUNTS.has(figure.kind)) return false
  const verb = governor === null || governor > figure.phrase.from ? undefined : tokens[governor]
  const done =
    verb !== undefined &&
    (/^(?:past|verb|participle)$/.test(verb.tag) ||
      (verb.tag === 'gerund' && tokenBefore(tokens, governor ?? 0)?.text === ',')) &&
    (!isLevelOrChange(verb.lemma) || isCollected(figure, tokens))
  // of which £1.6m [came] from donations, 203,000 metres [were drilled]: the amount itself is the subject
  if (OWN_SUBJECTS.has(figure.kind) && governor !== null && governor >= figure.phrase.to)
    return tokenBefore(tokens, figure.phrase.from)?.lower === 'of'
  // Our buses [covered] 79 million kilometres: what they did with it, and no name of it
  if (figure.kind === 'measure' && governor === figure.phrase.from - 1 && verb?.tag === 'past' && done) return false
  const passive = governor !== null && BE.has(tokenBefore(tokens, governor)?.lower ?? '')
  if (done && !passive && isAmountOf(figure, tokens)) return false
  // Ten clinics can treat [400 patients] a day
  if (done && figure.kind === 'rate' && figure.head !== null) return false
  return !done || passive || tokens[figure.phrase.from - 1]?.lower === 'of' || figure.kind !== 'money'
}

/** water use was 41 million m³, [of which] 68 per cent was recycled: a part of the amount that has the name */
export function isOfWhich({ phrase: { from } }: Figure, tokens: readonly Token[]): boolean {
  return tokenBefore(tokens, from)?.lower === 'which' && tokenBefore(tokens, from - 1)?.lower === 'of'
}

/** Operating profit [recovered to] £36.0 million: whatever its verb, a level that an amount came to */
function rose({ kind, governor, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'money' || governor === null || governor >= phrase.from) return false
  const to = isCurrencySign(tokens[phrase.from - 1]?.text ?? '') ? phrase.from - 2 : phrase.from - 1
  return governor === to - 1 && tokens[to]?.lower === 'to' && tokens[governor]?.tag === 'past'
}

/** The club [lost] €20 million: what it no longer has, and no level of a club; but the shares lost [4 per cent] */
export function isLostOrGained({ kind, governor, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'money' || governor === null || !LOST_OR_GAINED.has(tokens[governor]?.lemma ?? '')) return false
  return governor === phrase.from - (isCurrencySign(tokens[phrase.from - 1]?.text ?? '') ? 2 : 1)
}

const LOST_OR_GAINED: ReadonlySet<string> = new Set(['lose', 'gain'])

export function isLevelOrChange(verb: string): boolean {
  return LEVEL_OR_CHANGE.has(verb)
}

const LEVEL_OR_CHANGE: ReadonlySet<string> = new Set([...STATE_VERBS, ...UP_OR_DOWN, ...MULTIPLIES])

/** The gala [raised] £41,000: money that was collected; but raised its offer to £41,000 is a level. */
export function isCollected({ event, kind, phrase }: Figure, tokens: readonly Token[]): boolean {
  return event === 'raise' && kind === 'money' && !LEVEL_OR_STEP.has(tokenBefore(tokens, phrase.from)?.lower ?? '')
}
