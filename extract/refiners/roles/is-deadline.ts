import type { Figure, SentenceReading, Token } from '../../model.ts'
import { PAST_FORMS } from '../../language/tag.ts'
import { tokenBefore } from '../../language/token-before.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { clauseStart } from '../clause-start.ts'
import { isOrder } from './is-ordered-payment.ts'
import { holdsLemma } from './lemmas-behind.ts'

/**
 * were answered [within 30 days], 84 per cent of fires [within 10 minutes], are expected to arrive [within 15 minutes]:
 * a limit set beforehand; "within days, police arrested them" tells a story.
 */
export function isDeadline({ kind, phrase }: Figure, sentence: SentenceReading): boolean {
  if ((kind !== 'percent' && kind !== 'duration') || !mayHold(sentence, WITHIN)) return false
  const { tokens } = sentence
  if (kind === 'percent')
    return holdsLemma(tokens, phrase.to, REACHES_DEADLINE, WITHIN.words) && isExpected(tokens, phrase.from)
  const at = tokens[phrase.from]?.lower === 'within' ? phrase.from : phrase.from - 1
  if (tokens[at]?.lower !== 'within') return false
  // [Within 20 days] 91 per cent had been answered
  const clause =
    at === 0 ? tokens.slice(phrase.to, phrase.to + REACHES_SHARE) : tokens.slice(clauseStart(tokens, at), at)
  const share = clause.some(({ lower }) => lower === 'percent' || lower === 'cent' || lower === '%')
  const verb = tokenBefore(tokens, at)
  // are due [within 30 days]
  const isAnswered =
    verb !== undefined && ((PAST_FORMS.has(verb.tag) && !BEFALLS.has(verb.lemma)) || OWED.has(verb.lower))
  return ((isAnswered || share) && !isAveraged(tokens, at, phrase.to)) || isExpected(tokens, at)
}

/** [On average] they were answered within nine days, came within 7 minutes [on average]: what it took */
function isAveraged(tokens: readonly Token[], within: number, to: number): boolean {
  return [...tokens.slice(clauseStart(tokens, within), within), ...tokens.slice(to, to + REACHES_AVERAGE)].some(
    ({ lower }, at, words) => lower === 'average' && words[at - 1]?.lower === 'on',
  )
}

/** a comma, about, the number, per and cent */
const REACHES_SHARE = 5

/** 40 seconds on average */
const REACHES_AVERAGE = 4

/** all were [released] within three days: what befell persons, and no service that has its time */
const BEFALLS: ReadonlySet<string> = new Set(
  'release free arrest detain die kill recapture rescue deport charge surrender'.split(' '),
)

/** How far behind a share its deadline may stand: 90 per cent of fires in dwellings [within] 10 minutes. */
const REACHES_DEADLINE = 8
const OWED: ReadonlySet<string> = new Set(['due', 'payable', 'repayable'])
const WITHIN = soughtWords(['within'])

/** [are expected to] reach, [is supposed to] answer: a duty; but "is expected to grow" foretells */
function isExpected(tokens: readonly Token[], from: number): boolean {
  const clause = clauseStart(tokens, from)
  for (let at = from - 1; at >= clause; at--)
    if ((DUTY.has(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'to') || isOrder(tokens, at)) return true
  return false
}

const DUTY: ReadonlySet<string> = new Set(['expected', 'supposed', 'meant'])
