import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { PAST_FORMS } from '../../language/tag.ts'
import { HAVE } from '../../words/closed-classes.ts'
import { RULE_NOUNS, RULE_VERBS, STATE_VERBS } from '../../words/event-words.ts'
import type { EventFound } from './event-found.ts'
import { saysOfWhatKind } from '../governor/postnominal-verb.ts'
import { behindContactClause } from '../governor/contact-clause.ts'

/** convicted 11 traffickers, with seven of them [receiving] long terms: behind "with" */
export function doing({ phrase }: Figure, tokens: readonly Token[]): EventFound | null {
  const verb = tokens[phrase.to]
  if (verb?.tag !== 'gerund' || verb.lower === 'including') return null
  return { event: STATE_VERBS.has(verb.lemma) ? null : verb.lemma, governor: phrase.to }
}

/**
 * four men, [two of them] dual nationals, and nine rifles: nothing else happened to those; 744 of them [awaiting] trial:
 * what they do.
 */
export function ofThem(
  { kind, phrase, to }: Figure,
  tokens: readonly Token[],
  before: readonly Figure[],
): EventFound | null {
  // 90 [percent] of them
  const of = kind === 'percent' && tokens[to]?.lower === 'percent' ? to + 1 : to
  if (tokens[of]?.lower !== 'of' || tokens[of + 1]?.lower !== 'them') return null
  const behind = Math.max(phrase.to, of + 2)
  const next = tokens[behind]
  const whole = before.at(-1)
  const does = next?.tag === 'gerund' && (!STATE_VERBS.has(next.lemma) || next.lemma === 'involve')
  if (does) return { event: next.lemma, governor: behind }
  const end = tokens[behindAttribute(tokens, behind)]
  // initiated 511 inquiries, 369 of them [related to] fraud: of what kind those are
  if (whole !== undefined && saysOfWhatKind(tokens, behind)) return { event: whole.event, governor: whole.governor }
  if (whole === undefined || (end !== undefined && end.lower !== 'in' && !ENDS_ASIDE.test(end.text))) return null
  return { event: whole.event, governor: whole.governor }
}

/** above the 1,000 signatures [the law required]: a clause without its "that", whose subject is a noun */
export function requiredByLaw({ phrase }: Figure, tokens: readonly Token[]): EventFound | null {
  if (tokens[phrase.to]?.tag !== 'determiner' || !RULE_NOUNS.has(tokens[phrase.to + 1]?.lemma ?? '')) return null
  const verb = tokens[phrase.to + 2]
  return RULE_VERBS.has(verb?.lemma ?? '') && verb?.tag === 'past'
    ? { event: verb.lemma, governor: phrase.to + 2 }
    : null
}

/** left 80 dead, [among them seven] children: they died too, where no verb of their own follows */
export function amongThem({ phrase }: Figure, tokens: readonly Token[], whole: Figure | undefined): EventFound | null {
  if (whole?.event !== 'die' || tokenBefore(tokens, phrase.from - 1)?.lower !== 'among') return null
  if (!THEM_WHOM.has(tokens[phrase.from - 1]?.lower ?? '')) return null
  const next = tokens[phrase.to]
  const hasOwn = next !== undefined && (PAST_FORMS.has(next.tag) || next.tag === 'auxiliary')
  return hasOwn ? null : { event: whole.event, governor: whole.governor }
}

const THEM_WHOM: ReadonlySet<string> = new Set(['them', 'these', 'whom'])

/** seven of them [unannounced], 22 of them [part-time], 40 of them [women and children]: how or who they are */
function behindAttribute(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < from + LONGEST_ATTRIBUTE && OF_ATTRIBUTE.has(tokens[at]?.tag ?? ''))
    at += tokens[at + 1]?.text === '-' ? 2 : 1
  return at
}

const LONGEST_ATTRIBUTE = 4
const OF_ATTRIBUTE: ReadonlySet<string> = new Set(['adjective', 'adverb', 'noun', 'conjunction'])

const ENDS_ASIDE = /^[,.;)]$/

/** found no victim among the 7,400 workers [they interviewed] */
export function ofContact({ phrase, rule }: Figure, tokens: readonly Token[]): EventFound | null {
  const behind = behindContactClause(tokens, phrase.to)
  const verb = behind > phrase.to ? tokens[behind - 1] : undefined
  if (verb === undefined || STATE_VERBS.has(verb.lemma) || rule.endsWith('count-of')) return null
  let at = phrase.from - 1
  while (at > 0 && tokens[at]?.tag === 'determiner') at -= 1
  const preposition = tokenBefore(tokens, at + 1)
  if (preposition?.tag !== 'preposition' || (preposition.lower === 'of' && !opensClause(tokenBefore(tokens, at))))
    return null
  return { event: verb.lemma, governor: behind - 1 }
}

/** reported that[, of] the 2,450 it had registered, 316 …; but two of the 20 */
function opensClause(before: Token | undefined): boolean {
  return before === undefined || before.shape === 'mark' || before.lower === 'that' || before.tag === 'conjunction'
}

/** revised to 21 the number of nurses [attacked] by patients: what happened to those whose number is told */
export function ofNumberBehind({ to, phrase }: Figure, head: number, tokens: readonly Token[]): EventFound | null {
  if (tokens[to]?.lower !== 'the' || tokens[head]?.tag !== 'noun') return null
  if (!tokens.slice(to, head).some(({ lower }) => lower === 'of')) return null
  const verb = tokens[phrase.to]
  return { event: verb !== undefined && PAST_FORMS.has(verb.tag) ? verb.lemma : null, governor: null }
}

/** bringing to 193 the number [charged] since 2010: what happened to those whose number it is */
export function ofNumberDone({ to }: Figure, tokens: readonly Token[]): EventFound | null {
  const verb = tokens[to + 2]
  if (tokens[to]?.lower !== 'the' || !NUMBER.has(tokens[to + 1]?.lower ?? '')) return null
  return verb !== undefined && PAST_FORMS.has(verb.tag) ? { event: verb.lemma, governor: to + 2 } : null
}

const NUMBER: ReadonlySet<string> = new Set(['number', 'total', 'numbers'])

/** Victims could obtain permits; 23 [did so]: the verb before. */
export function doneSo({ phrase }: Figure, tokens: readonly Token[]): EventFound | null {
  const done = HAVE.has(tokens[phrase.to]?.lower ?? '') ? phrase.to + 1 : phrase.to
  if (tokens[done]?.lemma !== 'do' || tokens[done + 1]?.lower !== 'so') return null
  for (let at = phrase.from - 1; at >= 0 && at > phrase.from - 30; at--) {
    const token = tokens[at]
    if (token?.tag === 'verb' || token?.tag === 'past') return { event: token.lemma, governor: done }
  }
  return null
}

/** There were [no reports] of X; passed without [a single accident]: nothing happened to those. */
export function reportOfNone(figure: Figure, tokens: readonly Token[]): EventFound | null {
  if (tokenBefore(tokens, figure.from - 1)?.lower === 'without') return { event: null, governor: null }
  if (tokens[figure.from]?.lower !== 'no') return null
  const window = tokens.slice(figure.to, figure.to + 4)
  // no Regulation 28 [reports]: what there are none of
  const report = window.findIndex(
    ({ lower }, at) => /^(?:reports?|reported)$/.test(lower) && tokenBefore(window, at)?.shape !== 'digits',
  )
  return report < 0 ? null : { event: 'report', governor: figure.to + report }
}

/** seven of those [convicted] received suspended sentences: it tells the whole, and another verb the part */
export function isOfThoseDone({ phrase: { to } }: Figure, tokens: readonly Token[]): boolean {
  return tokens[to - 1]?.lower === 'those' && PAST_FORMS.has(tokens[to]?.tag ?? '')
}

/** 9,614 [killed] and 17,535 injured: the participle stands right behind the number. */
export function harmBehind(figure: Figure, tokens: readonly Token[]): EventFound | null {
  if (figure.head !== null || figure.kind !== 'count') return null
  const next = tokens[figure.phrase.to]
  const after = tokens[figure.phrase.to + 1]
  if ((next?.tag !== 'past' && next?.tag !== 'participle') || STATE_VERBS.has(next.lemma)) return null
  // cells intended for [six] held 15: the verb is that of the cells
  const lead = tokenBefore(tokens, figure.phrase.from)
  if (lead?.lower === 'for' && tokenBefore(tokens, figure.phrase.from - 1)?.tag === 'past') return null
  if (isOfThoseDone(figure, tokens)) return null
  // Of 38,000 residents, 2,900 [acquired] citizenship: whose noun has been named
  const noun = (after?.tag === 'noun' || after?.tag === 'determiner') && figure.partOf === null
  return noun && next.tag === 'past' ? null : { event: next.lemma, governor: figure.phrase.to }
}

/** 12 officers left, [leaving a total of] 298: those who did not */
export function whatIsLeft({ head, phrase: { from, to } }: Figure, tokens: readonly Token[]): EventFound | null {
  if (
    head !== null ||
    tokenBefore(tokens, from - 1)?.lower !== 'total' ||
    tokenBefore(tokens, from - 3)?.lower !== 'leaving'
  )
    return null
  return tokens[to] === undefined || tokens[to].shape === 'mark' ? { event: null, governor: from - 4 } : null
}
